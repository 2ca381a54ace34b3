import type { Article } from '../../record/article.ts';
import { type Published, UNDATED } from '../../record/date.ts';
import { articleFrom, dictionaryNumberOf } from './article-row.ts';
import { unpackText } from './codec.ts';
import type { Names } from './names.ts';
import type { Db } from './open.ts';

/** Articles held at once where many are read. */
const BATCH = 100;

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const articleRows = (db: Db) =>
  db
    .selectFrom('article')
    .innerJoin('text', 'text.id', 'article.text')
    .innerJoin('page', 'page.key', 'article.page')
    .select([
      'seq',
      'article.id',
      'title',
      'published',
      'precision',
      'basis',
      'rest',
      'text.body',
      'page.sha256',
      'page.uri',
    ])
    .orderBy('seq');

type Row = Awaited<ReturnType<ReturnType<typeof articleRows>['execute']>>[number];

const publishedOf = ({
  published,
  precision,
  basis,
}: Pick<Row, 'published' | 'precision' | 'basis'>): Published =>
  ({ value: published, precision, basis }) as Published;

/** The article of a row; words of the store are as new as the row. */
const articleOf = async (
  db: Db,
  { words, dictionaries }: Names,
  row: Row,
  published = publishedOf(row),
): Promise<Article> =>
  articleFrom(row.rest, await dictionaries.bytesOf(db, dictionaryNumberOf(row.rest)), words, {
    id: row.id,
    text: unpackText(row.body),
    title: row.title,
    published,
    sha256: hexOf(row.sha256),
    uri: row.uri,
  });

/** Articles with all layers, by their numbers, in order. */
export async function articlesWhere(db: Db, names: Names, seqs: readonly number[]): Promise<Article[]> {
  if (!seqs.length) return [];
  const rows = await articleRows(db).where('seq', 'in', seqs).execute();
  await names.words.refresh(db);
  const articles: Article[] = [];
  for (const row of rows) articles.push(await articleOf(db, names, row));
  return articles;
}

/** Numbers of all articles, in order; of one story, or of these ids, in the order of the store. */
export async function seqsOf(
  db: Db,
  filter: { readonly story?: string; readonly ids?: readonly string[] } = {},
): Promise<number[]> {
  let query = db.selectFrom('article').select('article.seq').orderBy('article.seq');
  if (filter.ids) query = query.where('article.id', 'in', filter.ids);
  if (filter.story !== undefined)
    query = query
      .innerJoin('story_line', 'story_line.article', 'article.seq')
      .innerJoin('story', 'story.number', 'story_line.story')
      .where('story.id', '=', filter.story);
  return (await query.execute()).map(({ seq }) => seq);
}

/** Articles by number, a batch at a time. */
export async function* articlesBySeq(db: Db, names: Names, seqs: readonly number[]): AsyncGenerator<Article> {
  for (let at = 0; at < seqs.length; at += BATCH)
    yield* await articlesWhere(db, names, seqs.slice(at, at + BATCH));
}

/** Articles as the page left them: what stories are made of. A day that a story gave is left out, or it would prove itself. */
export async function* headersOf(db: Db, names: Names): AsyncGenerator<Article> {
  for (let last = 0; ; ) {
    const rows = await articleRows(db).where('seq', '>', last).limit(BATCH).execute();
    if (!rows.length) return;
    last = rows.at(-1)!.seq;
    await names.words.refresh(db);
    for (const row of rows) {
      const published = publishedOf(row);
      const article = await articleOf(db, names, row, published.basis === 'story' ? UNDATED : published);
      yield { ...article, actors: [], mentions: [], times: [], statements: [], conditions: [], events: [] };
    }
  }
}

export async function inferredDaysOf(db: Db): Promise<Map<string, Published>> {
  const rows = await db
    .selectFrom('article')
    .select(['id', 'published', 'precision', 'basis'])
    .where((is) => is.or([is('published', 'is', null), is('basis', '=', 'story')]))
    .orderBy('seq')
    .execute();
  return new Map(rows.map((row) => [row.id, publishedOf(row)]));
}
