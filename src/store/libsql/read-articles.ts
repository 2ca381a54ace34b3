import type { Mention, MentionType } from '../../record/actor.ts';
import type { Article } from '../../record/article.ts';
import { type Published, type Time, UNDATED } from '../../record/date.ts';
import { articleFrom } from './article-row.ts';
import { unpack } from './codec.ts';
import type { Db } from './open.ts';

/** Articles held at once where many are read. */
const BATCH = 100;

export async function dictionaryOf(db: Db): Promise<Uint8Array> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', 'dictionary').executeTakeFirst();
  return (row?.value as Uint8Array | undefined) ?? new Uint8Array();
}

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

const textOf = (body: Uint8Array): string => unpack(body).toString('utf8');

/** Articles with all layers, by their numbers, in order. */
export async function articlesWhere(
  db: Db,
  { seqs }: { readonly seqs: readonly number[] },
): Promise<Article[]> {
  if (!seqs.length) return [];
  const [rows, mentions, times, dictionary] = [
    await articleRows(db).where('seq', 'in', seqs).execute(),
    await mentionsOf(db, seqs),
    await timesOf(db, seqs),
    await dictionaryOf(db),
  ];
  return rows.map((row) =>
    articleFrom(row.rest, dictionary, {
      id: row.id,
      text: textOf(row.body),
      title: row.title,
      published: publishedOf(row),
      sha256: hexOf(row.sha256),
      uri: row.uri,
      mentions: mentions.get(row.seq) ?? [],
      times: times.get(row.seq) ?? [],
    }),
  );
}

async function mentionsOf(db: Db, seqs: readonly number[]): Promise<Map<number, Mention[]>> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('referent', 'referent.id', 'mention.referent')
    .select(['article', 'start', 'length', 'type', 'actor', 'name', 'country', 'rule'])
    .where('article', 'in', seqs)
    .orderBy('article')
    .orderBy('n')
    .execute();
  return grouped(rows, ({ start, length, type, actor, name, country, rule }) => ({
    start,
    end: start + length,
    type: type as MentionType,
    actor,
    name,
    country,
    rule,
  }));
}

async function timesOf(db: Db, seqs: readonly number[]): Promise<Map<number, Time[]>> {
  const rows = await db
    .selectFrom('time')
    .innerJoin('time_value', 'time_value.id', 'time.value')
    .select(['article', 'start', 'length', 'type', 'time_value.value', 'rule'])
    .where('article', 'in', seqs)
    .orderBy('article')
    .orderBy('n')
    .execute();
  return grouped(rows, ({ start, length, type, value, rule }) => ({
    start,
    end: start + length,
    type: type as Time['type'],
    value,
    rule,
  }));
}

function grouped<R extends { article: number }, T>(
  rows: readonly R[],
  make: (row: R) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.article);
    if (group) group.push(make(row));
    else groups.set(row.article, [make(row)]);
  }
  return groups;
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
export async function* articlesBySeq(db: Db, seqs: readonly number[]): AsyncGenerator<Article> {
  for (let at = 0; at < seqs.length; at += BATCH)
    yield* await articlesWhere(db, { seqs: seqs.slice(at, at + BATCH) });
}

/** Articles as the page left them: what stories are made of. A day that a story gave is left out, or it would prove itself. */
export async function* headersOf(db: Db): AsyncGenerator<Article> {
  const dictionary = await dictionaryOf(db);
  for (let last = 0; ; ) {
    const rows = await articleRows(db).where('seq', '>', last).limit(BATCH).execute();
    if (!rows.length) return;
    last = rows.at(-1)!.seq;
    for (const row of rows) {
      const published = publishedOf(row);
      const article = articleFrom(row.rest, dictionary, {
        id: row.id,
        text: textOf(row.body),
        title: row.title,
        published: published.basis === 'story' ? UNDATED : published,
        sha256: hexOf(row.sha256),
        uri: row.uri,
        mentions: [],
        times: [],
      });
      yield { ...article, actors: [], statements: [], conditions: [], events: [] };
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
