import { sql } from 'kysely';
import { type Makers, type Store, type StoredPage, StoreError, type TextVersion } from '../store.ts';
import { checkStore } from './check.ts';
import { unpackPage, unpackText } from './codec.ts';
import { beginWrite, makeNames, makerKey, makerNumber } from './names.ts';
import { closeDatabase, type Db, giveBackRoom, type OpenOptions, openDatabase } from './open.ts';
import { articlesBySeq, headersOf, inferredDaysOf, seqsOf } from './read-articles.ts';
import { linesOf, pointsOf, storyOf, summariesOf } from './read-stories.ts';
import { searchStore } from './search.ts';
import { writeStories } from './settle.ts';
import { changesOf, isSettled, replacementOf, revisionOf, sizeOf, statusOf } from './status.ts';
import { writeArticle, writePage } from './write-article.ts';

/** Opens a store in one file; makes it where it is not there, unless read-only. Rejects with StoreError. */
export async function openLibsqlStore(file: string, options: OpenOptions = {}): Promise<Store> {
  const db = await openDatabase(file, options);
  const names = makeNames();

  /** One transaction. Numbers that it gave out are forgotten when it fails, since their rows are gone again. */
  async function writing<T>(work: (trx: Db) => Promise<T>): Promise<T> {
    try {
      return await db.transaction().execute(async (trx) => {
        await beginWrite(trx);
        await names.words.refresh(trx);
        return work(trx);
      });
    } catch (cause) {
      names.words.clear();
      names.dictionaries.clear();
      names.maker.clear();
      if (cause instanceof StoreError) throw cause;
      throw new StoreError(`${file} could not be written: ${(cause as Error).message}.`, { cause });
    }
  }

  return {
    hasPage: (key, makers) => hasPage(db, key, makers),
    putArticle: (page, article, makers, reason) =>
      writing((trx) => writeArticle(trx, names, page, article, makers, reason)),
    putFailure: (page, makers) =>
      writing(async (trx) =>
        writePage(
          trx,
          page,
          { sha256: page.sha256, uri: page.uri },
          null,
          await makerNumber(trx, names, makers),
        ),
      ),
    settle: async (settling, makers) => {
      const done = await writing((trx) =>
        writeStories(trx, names, settling, makers, (article) => pageOfArticle(trx, article)),
      );
      await giveBackRoom(db);
      return done;
    },
    pages: () => pagesOf(db),
    async *articles(filter) {
      yield* articlesBySeq(db, names, await seqsOf(db, filter));
    },
    headers: () => headersOf(db, names),
    article: async (id) => {
      for await (const article of articlesBySeq(db, names, await seqsOf(db, { ids: [id] }))) return article;
      return null;
    },
    inferredDays: () => inferredDaysOf(db),
    storyOf: (article) => storyOf(db, article),
    lines: (story) => linesOf(db, story),
    points: (story) => pointsOf(db, names.words, story),
    stories: (window = { limit: 50, offset: 0 }) => summariesOf(db, window),
    versions: (article) => versionsOf(db, article),
    changes: (limit = 100) => changesOf(db, limit),
    replacementOf: (id) => replacementOf(db, id),
    status: () => statusOf(db),
    isSettled: () => isSettled(db),
    size: () => sizeOf(db),
    revision: () => revisionOf(db),
    search: (query) => searchStore(db, names, query),
    // One state of the store, whatever is added meanwhile.
    check: () => db.transaction().execute((trx) => checkStore(trx, names)),
    close: () => closeDatabase(db, options),
  };
}

async function hasPage(db: Db, key: string, makers: Makers): Promise<boolean> {
  const row = await db
    .selectFrom('page')
    .innerJoin('maker', 'maker.id', 'page.maker')
    .select('stages')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.stages === makerKey(makers);
}

const pageRows = (db: Db) =>
  db
    .selectFrom('page')
    .leftJoin('article', 'article.seq', 'page.article')
    .selectAll('page')
    .select(['article.id as owner', 'article.page as page_of_owner']);

type PageRow = Awaited<ReturnType<ReturnType<typeof pageRows>['execute']>>[number];

const pageFrom = (row: PageRow): StoredPage => ({
  key: row.key,
  sha256: Buffer.from(row.sha256).toString('hex'),
  uri: row.uri,
  mediaType: row.media_type,
  given: JSON.parse(row.given) as Record<string, string>,
  kind: row.kind,
  charset: row.charset,
  bytes: row.bytes ? unpackPage(row.bytes) : null,
  failed: row.failed ? (JSON.parse(row.failed) as StoredPage['failed']) : [],
  article: row.owner,
  current: row.owner === null || row.page_of_owner === row.key,
});

async function* pagesOf(db: Db): AsyncGenerator<StoredPage> {
  for (let last = 0; ; ) {
    const rows = await pageRows(db).where('number', '>', last).orderBy('number').limit(50).execute();
    if (!rows.length) return;
    last = rows.at(-1)!.number;
    yield* rows.map(pageFrom);
  }
}

async function pageOfArticle(db: Db, id: string): Promise<StoredPage> {
  const row = await pageRows(db)
    .innerJoin('article as own', 'own.page', 'page.key')
    .where('own.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new StoreError(`no article ${id} in this store.`);
  return pageFrom(row);
}

async function* versionsOf(db: Db, article?: string): AsyncGenerator<TextVersion> {
  const own = article === undefined ? sql`` : sql`WHERE article.id = ${article}`;
  const { rows } = await sql<{ id: string; number: number; hash: Buffer; page: Buffer; body: Buffer }>`
    SELECT article.id, version.number, text.hash, version.page, text.body FROM (
      SELECT article AS seq, number, text, page_sha256 AS page FROM earlier_text
      UNION ALL SELECT seq, version, text, page.sha256 FROM article JOIN page ON page.key = article.page) AS version
    JOIN article ON article.seq = version.seq JOIN text ON text.id = version.text ${own}
    ORDER BY article.seq, version.number`.execute(db);
  for (const { id, number, hash, page, body } of rows)
    yield {
      article: id,
      number,
      textHash: hash.toString('hex'),
      pageSha256: page.toString('hex'),
      text: unpackText(body),
    };
}
