import type { Article } from '../../record/article.ts';
import { sha256 } from '../../record/ids.ts';
import type { Point } from '../../record/point.ts';
import { overlaps } from '../../record/span.ts';
import type { StoryLine } from '../../record/story.ts';
import { type Makers, type Settling, type StoredPage, StoreError } from '../store.ts';
import { logChanges, type NewChange } from './changes.ts';
import { sealOf } from './codec.ts';
import { makerNumber, type Names } from './names.ts';
import type { Db } from './open.ts';
import { articlesWhere } from './read-articles.ts';
import { pointsOfStory, restOfPoints } from './read-stories.ts';
import { joinIndexes } from './search-docs.ts';
import { writeArticle } from './write-article.ts';

interface Placed {
  readonly seq: number;
  readonly line: StoryLine;
}

interface Group {
  readonly id: string;
  readonly storyline: string | null;
  readonly members: Placed[];
}

/**
 * Stories and points of all articles, within the caller's transaction. A story whose articles, days and copies are what they were, made
 * by the same versions, keeps its points.
 */
export async function writeStories(
  db: Db,
  names: Names,
  { lines, redated, points }: Settling,
  makers: Makers,
  pageOf: (article: string) => Promise<StoredPage>,
): Promise<{ stories: number; changes: number }> {
  for (const article of redated) {
    const page = await pageOf(article.id);
    const own = await makersOf(db, article.id);
    await writeArticle(
      db,
      names,
      page,
      article,
      own,
      `its story gave it another day of publication (${article.published.value ?? 'none'})`,
    );
  }
  const maker = await makerNumber(db, names, makers);
  const groups = groupLines(lines, await numbered(db, lines));
  const old = new Map((await db.selectFrom('story').selectAll().execute()).map((story) => [story.id, story]));
  const oldStoryOf = await storyOfArticles(db);
  const newStoryOf = new Map(
    [...groups.values()].flatMap(({ id, members }) => members.map(({ seq }) => [seq, id] as const)),
  );
  const changes: NewChange[] = [];
  const gone = [...old.values()].filter(({ id }) => !groups.has(id));
  const goneIds = new Set(gone.map(({ id }) => id));
  const heirs = heirsOf(goneIds, oldStoryOf, newStoryOf);
  const lost: { story: string; heir: string | null; points: Point[] }[] = [];

  for (const story of gone) {
    lost.push({
      story: story.id,
      heir: heirs.get(story.id) ?? null,
      points: await pointsOfStory(db, names.words, story.number),
    });
    changes.push(goneChange('story', story.id, heirs.get(story.id) ?? null, story.storyline));
    await db.deleteFrom('story_line').where('story', '=', story.number).execute();
    await db.deleteFrom('story').where('number', '=', story.number).execute();
  }
  changes.push(...storylineChanges([...old.values()], groups, newStoryOf, oldStoryOf));

  let written = 0;
  // Points of the stories that somebody's old points are held against, and of no others: the store may be large.
  const nowPoints = new Map<string, readonly Point[]>();
  const wanted = new Set([...heirs.values(), ...old.keys()]);
  for (const group of groups.values()) {
    const before = old.get(group.id);
    const fingerprint = await fingerprintOf(db, group, maker);
    if (before?.fingerprint === fingerprint) continue;
    written++;
    const articles = await articlesWhere(
      db,
      names,
      group.members.map(({ seq }) => seq),
    );
    const fresh = points(
      articles,
      group.members.map(({ line }) => line),
    );
    if (before)
      lost.push({
        story: group.id,
        heir: group.id,
        points: await pointsOfStory(db, names.words, before.number),
      });
    if (wanted.has(group.id)) nowPoints.set(group.id, fresh);
    await writeStory(db, names, group, { articles, points: fresh }, before, fingerprint, maker);
  }
  for (const { story, heir, points: earlier } of lost) {
    const now = heir ? (nowPoints.get(heir) ?? []) : [];
    changes.push(...pointChanges(story, earlier, now));
  }
  await logChanges(db, changes, maker);
  await db.updateTable('meta').set({ value: 1 }).where('name', '=', 'settled').execute();
  await joinIndexes(db);
  return { stories: written, changes: changes.length };
}

/** Versions that made an article, which it keeps when only its day is another. */
async function makersOf(db: Db, id: string): Promise<Makers> {
  const row = await db
    .selectFrom('article')
    .innerJoin('maker', 'maker.id', 'article.maker')
    .select('stages')
    .where('article.id', '=', id)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.stages) as Makers;
}

async function numbered(db: Db, lines: readonly StoryLine[]): Promise<Map<string, number>> {
  const rows = await db.selectFrom('article').select(['id', 'seq']).execute();
  if (rows.length !== lines.length)
    throw new StoreError(
      `stories were told of ${lines.length} articles, the store has ${rows.length}; run parley add again.`,
    );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

function groupLines(lines: readonly StoryLine[], seqs: ReadonlyMap<string, number>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const seq = seqs.get(line.id);
    if (seq === undefined) throw new StoreError(`no article ${line.id} in this store.`);
    const group = groups.get(line.story) ?? { id: line.story, storyline: line.storyline, members: [] };
    group.members.push({ seq, line });
    groups.set(line.story, group);
  }
  return groups;
}

async function storyOfArticles(db: Db): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('story_line')
    .innerJoin('story', 'story.number', 'story_line.story')
    .select(['article', 'story.id'])
    .execute();
  return new Map(rows.map(({ article, id }) => [article, id]));
}

/** For what is gone: where most of its articles are now. The first of several in the order of articles. */
function heirsOf(
  gone: ReadonlySet<string>,
  before: ReadonlyMap<number, string>,
  now: ReadonlyMap<number, string>,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [seq, id] of before) {
    const heir = now.get(seq);
    if (!heir || !gone.has(id)) continue;
    const tally = counts.get(id) ?? new Map<string, number>();
    tally.set(heir, (tally.get(heir) ?? 0) + 1);
    counts.set(id, tally);
  }
  return new Map(
    [...counts].map(([id, tally]) => [
      id,
      [...tally].reduce((best, one) => (one[1] > best[1] ? one : best))[0],
    ]),
  );
}

const goneChange = (
  noun: 'story' | 'storyline',
  id: string,
  heir: string | null,
  owner: string | null,
): NewChange => ({
  noun,
  id,
  owner,
  what: heir ? 'merged' : 'removed',
  replacedBy: heir,
  reason: heir ? `further articles joined it to another ${noun}` : 'none of its articles is left',
  row: null,
});

interface OldStory {
  readonly id: string;
  readonly storyline: string | null;
}

function storylineChanges(
  old: readonly OldStory[],
  groups: ReadonlyMap<string, Group>,
  newStoryOf: ReadonlyMap<number, string>,
  oldStoryOf: ReadonlyMap<number, string>,
): NewChange[] {
  const lineOfOld = new Map(old.map(({ id, storyline }) => [id, storyline]));
  const kept = new Set([...groups.values()].map(({ storyline }) => storyline));
  const gone = new Set(
    old.flatMap(({ storyline }) => (storyline && !kept.has(storyline) ? [storyline] : [])),
  );
  if (!gone.size) return [];
  const pairs = (of: ReadonlyMap<number, string>, line: (story: string) => string | null | undefined) =>
    new Map([...of].flatMap(([seq, story]) => (line(story) ? [[seq, line(story)!] as const] : [])));
  const heirs = heirsOf(
    gone,
    pairs(oldStoryOf, (story) => lineOfOld.get(story)),
    pairs(newStoryOf, (story) => groups.get(story)?.storyline),
  );
  return [...gone].map((id) => goneChange('storyline', id, heirs.get(id) ?? null, null));
}

/** Follows from all that points are made of: the readings of the articles, their days and copies, and the versions of the stages. */
async function fingerprintOf(db: Db, { storyline, members }: Group, maker: number): Promise<string> {
  const rows = await db
    .selectFrom('article')
    .select(['seq', 'docs', 'maker'])
    .where(
      'seq',
      'in',
      members.map(({ seq }) => seq),
    )
    .orderBy('seq')
    .execute();
  // Each writing of an article takes new numbers for its documents, so that docs tells one reading from the next.
  return sha256(
    JSON.stringify([
      maker,
      storyline,
      rows.map((row) => [row.seq, row.docs, row.maker]),
      members.map(({ line }) => line),
    ]),
  ).slice(0, 16);
}

async function writeStory(
  db: Db,
  names: Names,
  group: Group,
  { articles, points }: { articles: readonly Article[]; points: readonly Point[] },
  before: { number: number } | undefined,
  fingerprint: string,
  maker: number,
): Promise<void> {
  const texts = await textsOf(db, group);
  const days = group.members.flatMap(({ line }) => line.published.value ?? []).sort();
  const row = {
    id: group.id,
    storyline: group.storyline,
    first: group.members[0]!.seq,
    articles: group.members.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    points: points.length,
    texts: JSON.stringify(texts),
    rest: await restOfPoints(db, names.words, points, texts),
    fingerprint,
    seal: sealOf([group.members.map(({ line }) => line), points]),
    maker,
  };
  let number = before?.number;
  if (before) {
    await db.updateTable('story').set(row).where('number', '=', before.number).execute();
  } else
    number = (await db.insertInto('story').values(row).returning('number').executeTakeFirstOrThrow()).number;
  for (const [i, { seq, line }] of group.members.entries()) {
    const values = {
      article: seq,
      story: number!,
      published: isSame(line.published, articles[i]?.published) ? null : JSON.stringify(line.published),
      copies: line.copies.length ? JSON.stringify(line.copies) : null,
    };
    await db
      .insertInto('story_line')
      .values(values)
      .onConflict((conflict) => conflict.column('article').doUpdateSet(values))
      .execute();
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Numbers of the texts of a story's articles. */
async function textsOf(db: Db, { members }: Group): Promise<number[]> {
  const seqs = members.map(({ seq }) => seq);
  const rows = await db.selectFrom('article').select('text').where('seq', 'in', seqs).execute();
  return [...new Set(rows.map(({ text }) => text))].sort((a, b) => a - b);
}

/** Points that are gone, each with the point of the story's heir that rests on the same words, if there is one. */
function pointChanges(story: string, before: readonly Point[], now: readonly Point[]): NewChange[] {
  const ids = new Set(now.map(({ point }) => point));
  return before
    .filter(({ point }) => !ids.has(point))
    .map((row): NewChange => {
      const heir = now.find((other) => sharesWords(row, other));
      return {
        noun: 'point',
        id: row.point,
        owner: story,
        what: heir ? 'replaced' : 'removed',
        replacedBy: heir?.point ?? null,
        reason: heir
          ? 'its words are part of another point now'
          : 'no article of its story carries it any more',
        row: JSON.stringify(row),
      };
    });
}

const sharesWords = (a: Point, b: Point): boolean =>
  a.cells.some((cell) =>
    b.cells.some(
      (other) =>
        other.article === cell.article &&
        other.spans.some((span) => cell.spans.some((mine) => overlaps(span, mine))),
    ),
  );
