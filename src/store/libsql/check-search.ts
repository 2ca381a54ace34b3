import { sql } from 'kysely';
import type { Article } from '../../record/article.ts';
import type { Db } from './open.ts';
import { articleDocs } from './search-docs.ts';

/** Tables that list what stands in the indexes, for as long as the connection lasts. */
type Listed = {
  listed_rows: { term: string; doc: number };
  listed_words: { term: string; doc: number; col: string; offset: number };
};

/** What the indexes hold against what they should: a sum for each document, which is 0 where both are the same. */
export interface IndexSums {
  readonly rows: Float64Array;
  readonly words: Float64Array;
}

/**
 * Reads the whole search index. Every word of a document (with its place, where the index knows it) adds a number that follows from both,
 * so that a word that is missing, added or elsewhere shows, whatever order they are listed in.
 */
export async function readIndex(db: Db): Promise<IndexSums> {
  await listIndexes(db);
  const listed = db.withTables<Listed>();
  const { rows: sizes } = await sql<{ rows: number; words: number }>`SELECT
    (SELECT value FROM meta WHERE name = 'docs') AS rows, (SELECT coalesce(max(seq), 0) + 1 FROM article) AS words`.execute(
    db,
  );
  const sums = { rows: new Float64Array(sizes[0]!.rows), words: new Float64Array(sizes[0]!.words) };
  for await (const { term, doc } of listed.selectFrom('listed_rows').select(['term', 'doc']).stream())
    add(sums.rows, doc, numberOf(term));
  for await (const { term, doc, col, offset } of listed
    .selectFrom('listed_words')
    .select(['term', 'doc', 'col', 'offset'])
    .stream())
    add(sums.words, doc, numberOf(term, col, offset));
  return sums;
}

/** Takes away what an article should have; `first`: the number of its first document. */
export function takeAway({ rows, words }: IndexSums, article: Article, seq: number, first: number): void {
  const docs = articleDocs(article);
  for (const [i, row] of docs.rows.entries())
    for (const term of new Set(termsOf(row))) add(rows, first + i, -numberOf(term));
  for (const col of ['words', 'title'] as const)
    for (const [offset, term] of termsOf(docs[col]).entries()) add(words, seq, -numberOf(term, col, offset));
}

/** Numbers of articles whose words are not those of the index; 0 for what stands in it of no article. */
export async function wrongArticles(db: Db, { rows, words }: IndexSums): Promise<Set<number>> {
  const wrong = new Set<number>();
  for (const [seq, sum] of words.entries()) if (sum !== 0) wrong.add(seq);
  for (const [doc, sum] of rows.entries()) {
    if (sum === 0) continue;
    const row = await db
      .selectFrom('article')
      .select('seq')
      .where('docs', '<=', doc)
      .orderBy('docs', 'desc')
      .limit(1)
      .executeTakeFirst();
    wrong.add(row?.seq ?? 0);
  }
  return wrong;
}

/** Also for a reader: what is made is of the connection, not of the file. */
async function listIndexes(db: Db): Promise<void> {
  const { rows } = await sql<{ query_only: number }>`PRAGMA query_only`.execute(db);
  await sql`PRAGMA query_only = OFF`.execute(db);
  try {
    await sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.listed_rows USING fts5vocab (main, search, instance)`.execute(
      db,
    );
    await sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.listed_words USING fts5vocab (main, article_words, instance)`.execute(
      db,
    );
  } finally {
    await sql`PRAGMA query_only = ${sql.lit(rows[0]!.query_only)}`.execute(db);
  }
}

/** As the tokenizer of both tables parts a text (ascii, the first with `_`): tokens of ours hold nothing that it would part further. */
const termsOf = (text: string): string[] => text.split(' ').filter(Boolean);

/** Words are cut by the index where they are longer than anybody writes. */
const LONGEST = 10_000;

/** Follows from a word and its place (FNV-1a); sums of such numbers are exact for any document. */
function numberOf(term: string, col = '', offset = 0): number {
  let hash = 0x811c9dc5 ^ (2 * offset + (col === 'title' ? 1 : 0));
  const length = Math.min(term.length, LONGEST);
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function add(sums: Float64Array, doc: number, number: number): void {
  // A document beyond the last is of no article: it is told at place 0, which none has.
  const at = doc < sums.length ? doc : 0;
  sums[at]! += number;
}
