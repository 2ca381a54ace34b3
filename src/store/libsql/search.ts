import { sql } from 'kysely';
import { sha256 } from '../../record/ids.ts';
import { matchOf } from '../search/match.ts';
import type { Hit, SearchAnswer, SearchQuery, Term } from '../search/query.ts';
import { matchesIn, windowOf } from '../search/snippet.ts';
import { unpack } from './codec.ts';
import type { Db } from './open.ts';

/** Rows that match all terms, best first: words of a title weigh thrice, what filters ask for weighs nothing. */
export async function searchStore(db: Db, query: SearchQuery): Promise<SearchAnswer> {
  const { terms, problems, limit, offset } = query;
  const match = matchOf(terms);
  if (!match) return { total: 0, hits: [], tally: [], problems };
  const total = await countOf(db, match);
  if (!total) return { total, hits: [], tally: await tallyOf(db, terms), problems };
  const ranked = terms.some(({ field }) => field === 'words');
  const order = ranked ? sql`bm25(search, 1, 3, 0, 0, 0, 0, 0), rowid` : sql`rowid DESC`;
  const { rows } = await sql<{ rowid: number }>`
    SELECT rowid FROM search WHERE search MATCH ${match} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`.execute(
    db,
  );
  const hits: Hit[] = [];
  for (const { rowid } of rows) {
    const hit = await ofArticle(db, rowid, terms);
    if (hit) hits.push(hit);
  }
  return { total, hits, tally: [], problems };
}

async function countOf(db: Db, match: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM search WHERE search MATCH ${match}`.execute(db);
  return rows[0]!.n;
}

async function tallyOf(db: Db, terms: readonly Term[]): Promise<SearchAnswer['tally']> {
  const tally: { written: string; rows: number }[] = [];
  for (const [i, { written }] of terms.entries()) {
    const rows = await countOf(db, matchOf(terms.slice(0, i + 1))!);
    tally.push({ written, rows });
    if (!rows) break;
  }
  return tally;
}

/** The row of an article that a document stands for; null where the number is not of an article. */
async function ofArticle(db: Db, doc: number, terms: readonly Term[]): Promise<Hit | null> {
  const article = await db
    .selectFrom('article')
    .innerJoin('text', 'text.id', 'article.text')
    .leftJoin('story_line', 'story_line.article', 'article.seq')
    .leftJoin('story', 'story.number', 'story_line.story')
    .select([
      'seq',
      'article.id',
      'title',
      'outlet',
      'article.published',
      'statements',
      'events',
      'conditions',
    ])
    .select(['article.docs', 'text.body', 'story.id as story'])
    .where('article.docs', '<=', doc)
    .orderBy('article.docs', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!article) return null;
  const text = unpack(article.body).toString('utf8');
  const found = await rowOf(db, article, doc - article.docs, text);
  if (!found) return null;
  const matches = matchesIn(text, terms);
  const window = windowOf(text, found, matches);
  const { kind, id, day, speaker, label, mode } = found;
  return {
    kind,
    id,
    article: article.id,
    story: article.story,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    day,
    speaker,
    label,
    mode: mode ?? null,
    evidence: { article: article.id, ...window, textHash: sha256(text) },
    snippet: text.slice(window.start, window.end),
    marks: matches
      .filter(({ start, end }) => start >= window.start && end <= window.end)
      .map(({ start, end }) => ({ start: start - window.start, end: end - window.start })),
  };
}

interface FoundRow extends Pick<Hit, 'kind' | 'id' | 'day' | 'speaker' | 'label'> {
  readonly mode?: Hit['mode'];
  readonly start: number;
  readonly end: number;
}

interface Counted {
  readonly seq: number;
  readonly id: string;
  readonly published: string | null;
  readonly statements: number;
  readonly events: number;
  readonly conditions: number;
}

async function rowOf(db: Db, article: Counted, at: number, text: string): Promise<FoundRow | null> {
  const { seq, statements, events, conditions } = article;
  if (at === 0)
    return {
      kind: 'article',
      id: article.id,
      day: article.published,
      speaker: null,
      label: null,
      start: 0,
      end: text.length,
    };
  const n = at - 1;
  if (n < statements) {
    const row = await db
      .selectFrom('statement')
      .leftJoin('party', 'party.id', 'statement.speaker')
      .select(['statement.id', 'start', 'length', 'kind', 'act', 'said', 'party.name'])
      .where('article', '=', seq)
      .where('n', '=', n)
      .executeTakeFirst();
    return row
      ? {
          kind: 'statement',
          id: row.id,
          day: row.said,
          speaker: row.name,
          label: row.act,
          mode: row.kind as Hit['mode'],
          ...spanOf(row),
        }
      : null;
  }
  if (n < statements + events) {
    const row = await db
      .selectFrom('event')
      .select(['id', 'start', 'length', 'status', 'day'])
      .where('article', '=', seq)
      .where('n', '=', n - statements)
      .executeTakeFirst();
    return row
      ? { kind: 'event', id: row.id, day: row.day, speaker: null, label: row.status, ...spanOf(row) }
      : null;
  }
  if (n >= statements + events + conditions) return null;
  const row = await db
    .selectFrom('condition')
    .select(['id', 'start', 'length', 'kind', 'outcome_start', 'outcome_length'])
    .where('article', '=', seq)
    .where('n', '=', n - statements - events)
    .executeTakeFirst();
  if (!row) return null;
  const own = spanOf(row);
  const start = Math.min(own.start, row.outcome_start ?? own.start);
  const end = Math.max(own.end, (row.outcome_start ?? 0) + (row.outcome_length ?? 0));
  return { kind: 'condition', id: row.id, day: null, speaker: null, label: row.kind, start, end };
}

const spanOf = ({ start, length }: { start: number; length: number }) => ({ start, end: start + length });
