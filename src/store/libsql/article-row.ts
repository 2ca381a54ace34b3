import type { Mention } from '../../record/actor.ts';
import type { Article } from '../../record/article.ts';
import type { Published, Time } from '../../record/date.ts';
import { pack, unpack } from './codec.ts';

/** What of an article stands in columns and rows of their own; all else is packed as JSON, in the order that it had. */
interface Apart {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly published: Published;
  readonly sha256: string;
  readonly uri: string | null;
  readonly mentions: readonly Mention[];
  readonly times: readonly Time[];
}

/** First byte of packed rests: those from before the store had a dictionary go without. */
const PLAIN = 0;
const WITH_DICTIONARY = 1;

const MENTION = 'start,end,type,actor,name,country,rule';
const TIME = 'start,end,type,value,rule';
const only = (fields: string) => (row: object) => Object.keys(row).join() === fields;

/** Mentions and times as rows, where they have the fields of rows and no others; elsewhere they stay as they came. */
export const mentionRows = ({ mentions }: Article): readonly Mention[] =>
  mentions.every(only(MENTION)) ? mentions : [];
export const timeRows = ({ times }: Article): readonly Time[] => (times.every(only(TIME)) ? times : []);

/**
 * The rest of an article, packed. A 0 stands where a column or a row of its own holds the value: no field of an article is a number,
 * so that it cannot be taken for one, and the order of fields stays what it was.
 */
export function restOf(article: Article, dictionary: Uint8Array): Buffer {
  const packed = pack(restJson(article), dictionary);
  return Buffer.concat([Buffer.of(dictionary.length ? WITH_DICTIONARY : PLAIN), packed]);
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

export function restJson(article: Article): string {
  return JSON.stringify({
    ...article,
    id: 0,
    page: { ...article.page, ...(isHash(article.page.sha256) && { sha256: 0 }), uri: 0 },
    title: 0,
    published: 0,
    text: 0,
    ...(mentionRows(article).length && { mentions: 0 }),
    ...(timeRows(article).length && { times: 0 }),
  });
}

/** The article again, as it was put. Throws where the packed bytes are damaged. */
export function articleFrom(rest: Uint8Array, dictionary: Uint8Array, apart: Apart): Article {
  const packed = unpack(rest.subarray(1), rest[0] === WITH_DICTIONARY ? dictionary : undefined);
  const held = JSON.parse(packed.toString('utf8')) as Article;
  const { id, text, title, published, mentions, times } = apart;
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
    ...(Array.isArray(held.mentions) ? {} : { mentions }),
    ...(Array.isArray(held.times) ? {} : { times }),
  };
}
