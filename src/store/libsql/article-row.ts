import type { Article } from '../../record/article.ts';
import type { Published } from '../../record/date.ts';
import type { PoliticalEvent } from '../../record/event.ts';
import { byteReader, byteWriter } from '../columns/bytes.ts';
import type { Json } from '../columns/kinds.ts';
import { LARGEST_DICTIONARY, pack, unpack } from './codec.ts';
import type { Db } from './open.ts';
import { bytesOfValue, valueOfBytes } from './packed.ts';
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

/** The rest as bytes that are not packed yet. */
export const bytesOfRest = (db: Db, words: Words, article: Article): Promise<Buffer> =>
  bytesOfValue(db, words, restOf(article));

/** So much of an article's title and text its rest is packed beside, which names again what they name. */
const MOST_TEXT = LARGEST_DICTIONARY / 2;

const besideText = (dictionary: Uint8Array, { title, text }: Pick<Apart, 'title' | 'text'>): Buffer => {
  const own = Buffer.from(`${title ?? ''}\n${text}`).subarray(0, MOST_TEXT);
  return Buffer.concat([dictionary.subarray(-(LARGEST_DICTIONARY - own.length)), own]);
};

/** A packed rest begins with the number of its dictionary (LEB128); 0 where it goes without one. */
export function packRest(
  bytes: Uint8Array,
  number: number,
  dictionary: Uint8Array,
  apart: Pick<Apart, 'title' | 'text'>,
): Buffer {
  const to = byteWriter();
  to.count(number);
  to.bytes(pack(bytes, besideText(dictionary, apart)));
  return to.done();
}

/** Throws RangeError where the bytes break off. */
export const dictionaryNumberOf = (rest: Uint8Array): number => byteReader(rest).count();

/** The article again, as it was put. Throws where the packed bytes are damaged. */
export function articleFrom(rest: Uint8Array, dictionary: Uint8Array, words: Words, apart: Apart): Article {
  const from = byteReader(rest);
  from.count();
  const { id, text, title, published } = apart;
  const held = valueOfBytes(unpack(from.left(), besideText(dictionary, apart)), words) as unknown as Article;
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
