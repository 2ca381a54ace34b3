import { type RawBuilder, sql } from 'kysely';
import { sha256 } from '../../record/ids.ts';
import type { Span } from '../../record/span.ts';
import { hasPhrase, matchOf, wordsMatchOf } from '../search/match.ts';
import type { Hit, SearchAnswer, SearchQuery, Term } from '../search/query.ts';
import { matchesIn, windowOf } from '../search/snippet.ts';
import { tokensOf } from '../search/tokens.ts';
import type { Names } from './names.ts';
import type { Db } from './open.ts';
import { type FoundRow, foundRows, type Located, locate } from './search-rows.ts';

/** Rows are counted so far: nobody reads on to the end of more, and counting all takes as long as there are rows. */
const MOST_COUNTED = 10_000;
/** Up to so many rows are ranked; of more, those added last come first. */
const MOST_RANKED = 2000;
/** Up to so many articles are weighed for it: a rank is reckoned for each that has the words, shown or not. */
const MOST_WEIGHED = 5000;
/** Up to so many rows with the words of a phrase are all looked at; of more, only those that are shown. */
const MOST_PROVED = 100;

/** Rows that match all terms, best first. */
export async function searchStore(db: Db, names: Names, query: SearchQuery): Promise<SearchAnswer> {
  const { terms, problems, limit, offset } = query;
  const match = matchOf(terms);
  if (!match) return { total: 0, totalIs: 'exact', hits: [], tally: [], problems };
  const counted = await countOf(db, terms);
  const none = async (): Promise<SearchAnswer> => ({
    total: 0,
    totalIs: 'exact',
    hits: [],
    tally: await tallyOf(db, names, terms),
    problems,
  });
  if (!counted) return none();
  const isRanked = counted <= MOST_RANKED && (await areFewArticles(db, terms));
  const ordered = (window: RawBuilder<unknown>) => orderedRows(db, terms, isRanked, window);
  if (!hasPhrase(terms)) {
    const docs = await ordered(sql`LIMIT ${limit} OFFSET ${offset}`);
    const hits = await hitsOf(db, names, docs, terms);
    return { total: counted, totalIs: counted > MOST_COUNTED ? 'least' : 'exact', hits, tally: [], problems };
  }
  const wanted = counted <= MOST_PROVED ? Number.POSITIVE_INFINITY : offset + limit;
  const proved: Hit[] = [];
  let at = 0;
  for (const step = MOST_PROVED; at < counted && proved.length < wanted; at += step)
    proved.push(
      ...(await hitsOf(
        db,
        names,
        await ordered(sql`LIMIT ${step} OFFSET ${at}`),
        terms,
        wanted - proved.length,
      )),
    );
  const isAll = at >= counted && counted <= MOST_COUNTED;
  if (isAll && !proved.length) return none();
  return {
    total: isAll ? proved.length : Math.min(counted, MOST_COUNTED),
    totalIs: isAll ? 'exact' : 'most',
    hits: proved.slice(offset, offset + limit),
    tally: [],
    problems,
  };
}

/** Rows of articles that have the phrases, where the query has any: the index of rows knows no places. */
const withPhrases = (terms: readonly Term[]): RawBuilder<unknown> =>
  hasPhrase(terms)
    ? sql`AND (SELECT seq FROM article WHERE docs <= search.rowid ORDER BY docs DESC LIMIT 1) IN
        (SELECT rowid FROM article_words WHERE article_words MATCH ${wordsMatchOf(terms)})`
    : sql``;

/** At most one more than are counted. */
async function countOf(db: Db, terms: readonly Term[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM
    (SELECT 1 FROM search WHERE search MATCH ${matchOf(terms)} ${withPhrases(terms)} LIMIT ${MOST_COUNTED + 1})`.execute(
    db,
  );
  return rows[0]!.n;
}

async function areFewArticles(db: Db, terms: readonly Term[]): Promise<boolean> {
  const words = wordsMatchOf(terms);
  if (!words) return false;
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM
    (SELECT 1 FROM article_words WHERE article_words MATCH ${words} LIMIT ${MOST_WEIGHED + 1})`.execute(db);
  return rows[0]!.n <= MOST_WEIGHED;
}

/**
 * Numbers of documents in the order of the answer. Ranked: by how well their article matches the words (a title's weigh thrice), the
 * rows of an article before the article; without words, and of very many, those added last first.
 */
async function orderedRows(
  db: Db,
  terms: readonly Term[],
  isRanked: boolean,
  window: RawBuilder<unknown>,
): Promise<number[]> {
  const match = matchOf(terms);
  const words = wordsMatchOf(terms);
  const found =
    isRanked && words
      ? sql<{ rowid: number }>`
        WITH hit AS MATERIALIZED (
          SELECT search.rowid AS doc, (SELECT seq FROM article WHERE docs <= search.rowid ORDER BY docs DESC LIMIT 1) AS seq
          FROM search WHERE search MATCH ${match} ${withPhrases(terms)}),
        best AS MATERIALIZED (
          SELECT rowid AS seq, bm25(article_words, 1, 3) AS rank FROM article_words WHERE article_words MATCH ${words})
        SELECT doc AS rowid FROM hit LEFT JOIN best ON best.seq = hit.seq
        ORDER BY coalesce(rank, 0), hit.seq DESC, doc = (SELECT docs FROM article WHERE article.seq = hit.seq), doc ${window}`
      : sql<{ rowid: number }>`
        SELECT rowid FROM search WHERE search MATCH ${match} ${withPhrases(terms)} ORDER BY rowid DESC ${window}`;
  return (await found.execute(db)).rows.map(({ rowid }) => rowid);
}

async function tallyOf(db: Db, names: Names, terms: readonly Term[]): Promise<SearchAnswer['tally']> {
  const tally: { written: string; rows: number }[] = [];
  for (const [i, { written }] of terms.entries()) {
    const own = terms.slice(0, i + 1);
    let rows = await countOf(db, own);
    if (rows && rows <= MOST_PROVED && hasPhrase(own))
      rows = (await hitsOf(db, names, await orderedRows(db, own, false, sql``), own)).length;
    tally.push({ written, rows });
    if (!rows) break;
  }
  return tally;
}

/** What the documents stand for, in their order; those whose phrases are none are left out. */
async function hitsOf(
  db: Db,
  names: Names,
  docs: readonly number[],
  terms: readonly Term[],
  most = Number.POSITIVE_INFINITY,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  const phrases = terms.filter((term) => term.field === 'words' && tokensOf(term.value).length > 1);
  const read = new Map<number, Located>();
  for (const doc of docs) {
    if (hits.length >= most) break;
    const found = await locate(db, names, doc, read);
    const row = found && foundRows(found.article)[doc - found.docs];
    if (!row || !phrases.every((phrase) => row.pieces.some((piece) => isPhraseIn(found, row, piece, phrase))))
      continue;
    hits.push(hitOf(found, row, terms));
  }
  return hits;
}

/** Stands the phrase within one piece of a row, or in the title of an article? */
function isPhraseIn({ article }: Located, row: FoundRow, { start, end }: Span, phrase: Term): boolean {
  return (
    matchesIn(article.text.slice(start, end), [phrase]).length > 0 ||
    (row.kind === 'article' && matchesIn(article.title ?? '', [phrase]).length > 0)
  );
}

function hitOf({ article, story }: Located, row: FoundRow, terms: readonly Term[]): Hit {
  const { text } = article;
  const matches = matchesIn(text, terms);
  const window = windowOf(text, row, matches);
  const { kind, id, day, speaker, label, mode } = row;
  return {
    kind,
    id,
    article: article.id,
    story,
    title: article.title,
    outlet: article.outlet.name,
    published: article.published.value,
    day,
    speaker,
    label,
    mode,
    evidence: { article: article.id, ...window, textHash: sha256(text) },
    snippet: text.slice(window.start, window.end),
    marks: matches
      .filter(({ start, end }) => start >= window.start && end <= window.end)
      .map(({ start, end }) => ({ start: start - window.start, end: end - window.start })),
  };
}
