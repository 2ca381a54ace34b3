import { sql } from 'kysely';
import type { Article, PageRef } from '../../record/article.ts';
import { sha256 } from '../../record/ids.ts';
import type { Makers, StoredPage } from '../store.ts';
import { bytesOfRest, packRest } from './article-row.ts';
import { logChanges, type NewChange, strikeReturned, vanished } from './changes.ts';
import { packPage, packText, sealOf } from './codec.ts';
import { makerNumber, type Names, takeDocs } from './names.ts';
import type { Db } from './open.ts';
import { articlesWhere } from './read-articles.ts';
import { articleDocs, deleteDocs, insertDocs } from './search-docs.ts';

export const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** Page, text, article and layers, within the caller's transaction. */
export async function writeArticle(
  db: Db,
  names: Names,
  page: StoredPage,
  given: Article,
  makers: Makers,
  reason?: string,
): Promise<'added' | 'replaced'> {
  // Half a surrogate pair has no UTF-8: the replacement character takes its place, as long in UTF-16.
  const article = { ...given, text: given.text.toWellFormed(), title: given.title?.toWellFormed() ?? null };
  refuseNameless(article);
  const maker = await makerNumber(db, names, makers);
  const old = await db
    .selectFrom('article')
    .select(['seq', 'docs', 'version', 'text'])
    .where('id', '=', article.id)
    .executeTakeFirst();
  const before = old ? (await articlesWhere(db, names, [old.seq]))[0]! : null;
  const text = await textNumber(db, article.text);
  const version = old ? old.version + (old.text === text ? 0 : 1) : 1;
  const docs = articleDocs(article);
  const row = {
    ...(await columnsOf(db, names, article)),
    page: page.key,
    text,
    docs: await takeDocs(db, docs.rows.length),
    version,
    maker,
  };
  const seq = old
    ? old.seq
    : (await db.insertInto('article').values(row).returning('seq').executeTakeFirstOrThrow()).seq;
  if (old) {
    await db.updateTable('article').set(row).where('seq', '=', seq).execute();
    await deleteDocs(db, seq, old.docs, articleDocs(before!));
  }
  await insertDocs(db, seq, row.docs, docs);
  await writePage(db, page, article.page, seq, maker);
  if (old && before && old.text !== text) {
    const page_sha256 = bytesOf(before.page.sha256);
    await db
      .insertInto('earlier_text')
      .values({ article: seq, number: old.version, text: old.text, page_sha256 })
      .execute();
  }
  if (before) {
    await strikeReturned(db, article, maker);
    await logChanges(db, changesOf(before, article, reason), maker);
  }
  await db.updateTable('meta').set({ value: 0 }).where('name', '=', 'settled').execute();
  return old ? 'replaced' : 'added';
}

/** Rows are found again by their ids. */
function refuseNameless({ id: owner, statements, events, conditions }: Article): void {
  for (const { id } of [...statements, ...events, ...conditions])
    if (typeof id !== 'string' || !id) throw new TypeError(`a row of article ${owner} has no id`);
}

function changesOf(before: Article, after: Article, reason?: string): NewChange[] {
  const changed = before.text !== after.text;
  const why =
    reason ?? (changed ? 'the page has another text now' : 'read again by other versions of the stages');
  const own: NewChange = {
    noun: 'article',
    id: before.id,
    owner: null,
    what: 'replaced',
    replacedBy: before.id,
    reason: why,
    row: null,
  };
  return [...(changed ? [own] : []), ...vanished(before, after, why)];
}

async function columnsOf(db: Db, names: Names, article: Article) {
  const rest = await bytesOfRest(db, names.words, article);
  const dictionary = await names.dictionaries.numberFor(db, article, rest);
  const { value, precision, basis } = article.published;
  return {
    id: article.id,
    title: article.title,
    outlet: article.outlet.name,
    domain: article.outlet.domain,
    published: value,
    precision,
    basis,
    language: article.language,
    rest: packRest(rest, dictionary, await names.dictionaries.bytesOf(db, dictionary), article),
    statements: article.statements.length,
    events: article.events.length,
    conditions: article.conditions.length,
    mentions: article.mentions.length,
    times: article.times.length,
    seal: sealOf(article),
  };
}

async function textNumber(db: Db, text: string): Promise<number> {
  const hash = bytesOf(sha256(text));
  const held = await db
    .selectFrom('text')
    .select('id')
    .where(sql`substr(hash, 1, 6)`, '=', hash.subarray(0, 6))
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (held) return held.id;
  const row = { hash, bytes: Buffer.byteLength(text), body: packText(text) };
  return (await db.insertInto('text').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** A page read again takes the place of its row. `ref` is what the article says of its page. */
export async function writePage(
  db: Db,
  page: StoredPage,
  { sha256: hash, uri }: Pick<PageRef, 'sha256' | 'uri'>,
  article: number | null,
  maker: number,
): Promise<void> {
  const row = {
    key: page.key,
    sha256: bytesOf(hash),
    uri,
    media_type: page.mediaType,
    kind: page.kind,
    charset: page.charset,
    given: JSON.stringify(page.given),
    bytes: page.bytes ? packPage(page.bytes) : null,
    failed: page.failed.length ? JSON.stringify(page.failed) : null,
    article,
    maker,
  };
  await db
    .insertInto('page')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
