import { sql } from 'kysely';
import type { Article } from '../../record/article.ts';
import { sha256 } from '../../record/ids.ts';
import type { Span } from '../../record/span.ts';
import { type IndexSums, readIndex, takeAway, wrongArticles } from './check-search.ts';
import { sealOf, unpackPage, unpackText } from './codec.ts';
import type { Names } from './names.ts';
import type { Db } from './open.ts';
import { articlesWhere, seqsOf } from './read-articles.ts';
import { linesOf, pointsOf } from './read-stories.ts';

export interface Checked {
  spans: number;
  hashes: number;
  quotations: number;
  readonly problems: string[];
}

/**
 * Proves a store from its file alone: pages are sound; each text and kept page has its hash; each article is to the byte what was put;
 * each row says what its article says and lies within its text; each label of a point is verbatim in one of its articles; the search has
 * the words of each article, at their places, and no others.
 */
export async function checkStore(db: Db, names: Names): Promise<Checked> {
  const checked: Checked = { spans: 0, hashes: 0, quotations: 0, problems: [] };
  try {
    await checkFile(db, checked);
    await checkTexts(db, checked);
    await checkPages(db, checked);
    const index = await readIndex(db);
    for (const seq of await seqsOf(db)) await checkArticle(db, names, seq, index, checked);
    for (const seq of await wrongArticles(db, index))
      checked.problems.push(`${await nameOf(db, seq)}: the search knows it by other words than it has`);
    await checkStories(db, names, checked);
  } catch (cause) {
    checked.problems.push(`the file is damaged: ${(cause as Error).message}`);
  }
  return checked;
}

async function checkFile(db: Db, { problems }: Checked): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
  for (const { integrity_check: found } of rows)
    if (found !== 'ok') problems.push(`the file is damaged: ${found}`);
}

async function checkTexts(db: Db, checked: Checked): Promise<void> {
  for (const { id } of await db.selectFrom('text').select('id').orderBy('id').execute()) {
    const { hash, body } = await db
      .selectFrom('text')
      .select(['hash', 'body'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    checked.hashes++;
    if (attempt(() => sha256(unpackText(body))) !== Buffer.from(hash).toString('hex'))
      checked.problems.push(`text ${id}: changed, its hash does not hold`);
  }
}

async function checkPages(db: Db, checked: Checked): Promise<void> {
  const kept = await db
    .selectFrom('page')
    .select('number')
    .where('bytes', 'is not', null)
    .orderBy('number')
    .execute();
  for (const { number } of kept) {
    const page = await db
      .selectFrom('page')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    if (page.kind === 'article') continue; // what was put is the article, the hash is of the page that it came from
    checked.hashes++;
    if (attempt(() => sha256(unpackPage(page.bytes!))) !== Buffer.from(page.sha256).toString('hex'))
      checked.problems.push(`page ${page.uri ?? page.key}: changed, its hash does not hold`);
  }
}

/** An article by its number; number 0 stands for none. */
async function nameOf(db: Db, seq: number): Promise<string> {
  const row = await db.selectFrom('article').select('id').where('seq', '=', seq).executeTakeFirst();
  return row ? `article ${row.id}` : 'what is no article';
}

const LAYERS = ['mentions', 'times', 'statements', 'conditions', 'events'] as const;

async function checkArticle(
  db: Db,
  names: Names,
  seq: number,
  index: IndexSums,
  checked: Checked,
): Promise<void> {
  const { problems } = checked;
  const row = await db.selectFrom('article').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow();
  let article: Article;
  try {
    const [found] = await articlesWhere(db, names, [seq]);
    if (!found) throw new Error('its page or text is missing');
    article = found;
  } catch (cause) {
    problems.push(`article ${row.id}: cannot be read (${(cause as Error).message})`);
    return;
  }
  takeAway(index, article, seq, row.docs);
  checked.hashes++;
  if (!sealOf(article).equals(Buffer.from(row.seal)))
    problems.push(`article ${row.id}: changed, it is not what was put`);
  const columns = [row.outlet, row.domain, row.language].concat(LAYERS.map((layer) => String(row[layer])));
  const { outlet, language, statements } = article;
  const own = [outlet.name, outlet.domain, language].concat(
    LAYERS.map((layer) => String(article[layer].length)),
  );
  if (JSON.stringify(columns) !== JSON.stringify(own))
    problems.push(`article ${row.id}: its columns say other than its record`);
  for (const layer of ['sentences', ...LAYERS] as const)
    checkSpans(`article ${row.id}, ${layer}`, article[layer], article.text, checked);
  for (const { id, kind, content } of statements)
    if (kind === 'direct') {
      checked.quotations++;
      if (!content.some((span) => inQuotes(article.text, span)))
        problems.push(`article ${row.id}: statement ${id} is direct and does not stand in quotation marks`);
    }
}

const OPENING = /["“”„«»‘’'‹›「『]/u;

/** Stands a span behind an opening quotation mark, itself or with words of the same quotation between? */
function inQuotes(text: string, { start }: Span): boolean {
  return OPENING.test(text.slice(Math.max(0, text.lastIndexOf('\n\n', start)), start + 1));
}

/** Every start and end within a value has to lie within the text. */
function checkSpans(where: string, value: unknown, text: string, checked: Checked): void {
  if (value === null || typeof value !== 'object') return;
  const { start, end } = value as Partial<Span>;
  if (typeof start === 'number' && typeof end === 'number') {
    checked.spans++;
    if (!(start >= 0 && end >= start && end <= text.length))
      checked.problems.push(`${where}: ${start}–${end} lies outside the text`);
  }
  for (const inner of Object.values(value)) checkSpans(where, inner, text, checked);
}

async function checkStories(db: Db, names: Names, checked: Checked): Promise<void> {
  for (const { id, seal } of await db
    .selectFrom('story')
    .select(['id', 'seal'])
    .orderBy('number')
    .execute()) {
    const [lines, points] = [await linesOf(db, id), await pointsOf(db, names.words, id)];
    checked.hashes++;
    if (!sealOf([lines, points]).equals(Buffer.from(seal)))
      checked.problems.push(`story ${id}: changed, its lines and points are not what was put`);
    const articles = await articlesWhere(db, names, await seqsOf(db, { story: id }));
    const texts = new Map(articles.map((article) => [article.id, article.text]));
    for (const { point, label, cells, variants } of points) {
      checked.quotations++;
      if (![...texts.values()].some((text) => text.includes(label)))
        checked.problems.push(`point ${point}: its label stands in none of its articles`);
      for (const { article, ...cell } of [...cells, ...variants.flat()])
        checkSpans(`point ${point}, ${article}`, cell, texts.get(article) ?? '', checked);
    }
  }
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
