import { sql } from 'kysely';
import type { Change, Counts, Makers, Noun, Status } from '../store.ts';
import { type Db, versionOf } from './open.ts';

const COUNTED = {
  pages: 'SELECT count(*) FROM page',
  failed: 'SELECT count(*) FROM page WHERE failed IS NOT NULL',
  articles: 'SELECT count(*) FROM article',
  versions: 'SELECT (SELECT count(*) FROM article) + (SELECT count(*) FROM earlier_text)',
  statements: 'SELECT coalesce(sum(statements), 0) FROM article',
  events: 'SELECT coalesce(sum(events), 0) FROM article',
  conditions: 'SELECT coalesce(sum(conditions), 0) FROM article',
  mentions: 'SELECT coalesce(sum(mentions), 0) FROM article',
  times: 'SELECT coalesce(sum(times), 0) FROM article',
  stories: 'SELECT count(*) FROM story',
  storylines: 'SELECT count(DISTINCT storyline) FROM story',
  points: 'SELECT coalesce(sum(points), 0) FROM story',
  changes: 'SELECT count(*) FROM change',
} as const satisfies Record<keyof Counts, string>;

export async function statusOf(db: Db): Promise<Status> {
  const counts: Record<string, number> = {};
  for (const [name, query] of Object.entries(COUNTED)) counts[name] = await numberOf(db, query);
  const makers = await sql<{ stages: string; articles: number; stories: number }>`
    SELECT stages, (SELECT count(*) FROM article WHERE maker = maker.id) AS articles,
      (SELECT count(*) FROM story WHERE maker = maker.id) AS stories FROM maker ORDER BY id`.execute(db);
  return {
    schema: await versionOf(db),
    counts: counts as unknown as Counts,
    makers: makers.rows
      .filter(({ articles, stories }) => articles || stories)
      .map(({ stages, articles, stories }) => ({ makers: JSON.parse(stages) as Makers, articles, stories })),
    settled: await isSettled(db),
    textBytes: await numberOf(
      db,
      'SELECT coalesce(sum(text.bytes), 0) FROM article JOIN text ON text.id = article.text',
    ),
    fileBytes: await numberOf(
      db,
      'SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()',
    ),
    changes: await changesOf(db, 10),
  };
}

async function numberOf(db: Db, query: string): Promise<number> {
  const { rows } = await sql.raw<Record<string, number>>(query).execute(db);
  return Number(Object.values(rows[0]!)[0]);
}

export const isSettled = async (db: Db): Promise<boolean> =>
  (await numberOf(db, "SELECT value FROM meta WHERE name = 'settled'")) === 1;

export async function revisionOf(db: Db): Promise<number> {
  return numberOf(db, "SELECT value FROM meta WHERE name = 'revision'");
}

export async function sizeOf(db: Db): Promise<number> {
  return numberOf(db, 'SELECT count(*) FROM article');
}

export async function changesOf(db: Db, limit: number): Promise<Change[]> {
  const rows = await db.selectFrom('change').selectAll().orderBy('number', 'desc').limit(limit).execute();
  return rows.map(({ number, noun, id, owner, what, replaced_by, reason, row }) => ({
    number,
    noun: noun as Noun,
    id,
    owner,
    what: what as Change['what'],
    replacedBy: replaced_by,
    reason,
    row,
  }));
}

/** More merges in a row than anybody's ids go through: stops a chain that a broken file bends into a ring. */
const LONGEST_CHAIN = 1000;

export async function replacementOf(db: Db, id: string): Promise<string> {
  let now = id;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const next = await db
      .selectFrom('change')
      .select('replaced_by')
      .where('id', '=', now)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!next?.replaced_by || next.replaced_by === now) return now;
    now = next.replaced_by;
  }
  return now;
}
