import type { Article } from '../../record/article.ts';
import type { Published } from '../../record/date.ts';
import type { PoliticalEvent } from '../../record/event.ts';
import { type Json, wordsOf } from '../columns/kinds.ts';
import { readColumns } from '../columns/read-columns.ts';
import { writeColumns } from '../columns/write-columns.ts';
import { pack, unpack } from './codec.ts';
import type { Db } from './open.ts';
import type { Words } from './words.ts';

/** What of an article stands in columns of its own; all else is packed, in the order that it had. */
interface Apart {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly published: Published;
  readonly sha256: string;
  readonly uri: string | null;
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/**
 * The rest of an article. A 0 stands where a column of its own holds the value, or where the field before says it already: none of these
 * fields is a number, so that it cannot be taken for one.
 */
function restOf(article: Article): Json {
  const rest = {
    ...article,
    id: 0,
    page: { ...article.page, ...(isHash(article.page.sha256) && { sha256: 0 }), uri: 0 },
    title: 0,
    published: 0,
    text: 0,
    events: article.events.map(withoutRepeats),
  };
  return JSON.parse(JSON.stringify(rest)) as Json;
}

/** An event of one source names it twice, as the source and as all of them. */
const SIDES = [
  ['sources', 'source'],
  ['targets', 'target'],
] as const;

function withoutRepeats(event: PoliticalEvent): object {
  const own: Record<string, unknown> = { ...event };
  for (const [all, first] of SIDES)
    if (JSON.stringify([event[first]]) === JSON.stringify(event[all])) own[all] = 0;
  return own;
}

function withRepeats(event: PoliticalEvent): PoliticalEvent {
  const own: Record<string, unknown> = { ...event };
  for (const [all, first] of SIDES) if (own[all] === 0) own[all] = [own[first]];
  return own as unknown as PoliticalEvent;
}

/** The rest as bytes that are not packed yet, its words numbered. */
export async function bytesOfRest(db: Db, words: Words, article: Article): Promise<Buffer> {
  const rest = restOf(article);
  await words.add(db, wordsOf(rest));
  return writeColumns(rest, words.numberOf);
}

/** First byte of packed rests: those from before the store had a dictionary go without. */
const PLAIN = 0;
const WITH_DICTIONARY = 1;

export const packRest = (bytes: Uint8Array, dictionary: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(dictionary.length ? WITH_DICTIONARY : PLAIN), pack(bytes, dictionary)]);

/** The article again, as it was put. Throws where the packed bytes are damaged. */
export function articleFrom(rest: Uint8Array, dictionary: Uint8Array, words: Words, apart: Apart): Article {
  const packed = unpack(rest.subarray(1), rest[0] === WITH_DICTIONARY ? dictionary : undefined);
  const held = readColumns(packed, words.wordOf) as unknown as Article;
  const { id, text, title, published } = apart;
  return {
    ...held,
    id,
    page: {
      ...held.page,
      ...(typeof held.page.sha256 !== 'string' && { sha256: apart.sha256 }),
      uri: apart.uri,
    },
    title,
    published,
    text,
    events: held.events.map(withRepeats),
  };
}
