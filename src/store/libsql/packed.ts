import { byteReader, byteWriter } from '../columns/bytes.ts';
import { type Json, namedIn } from '../columns/kinds.ts';
import { readColumns } from '../columns/read-columns.ts';
import { writeColumns } from '../columns/write-columns.ts';
import type { Db } from './open.ts';
import type { Words } from './words.ts';

/**
 * A value as bytes, a field at a time. Strings of a closed set (rules, classes, fields) have numbers in the store; those that a text
 * brings with it (names, days, ids) are listed first and numbered by their place, so that the store's list stays as short as the rules.
 */
export async function bytesOfValue(db: Db, words: Words, value: Json): Promise<Buffer> {
  const { shared, own } = namedIn(value);
  await words.add(db, shared);
  const places = new Map([...own].map((word, place) => [word, place]));
  const out = byteWriter();
  out.count(places.size);
  for (const word of places.keys()) out.text(word);
  const numberOf = (word: string): number => {
    const place = places.get(word);
    return place === undefined ? 2 * words.numberOf(word) : 2 * place + 1;
  };
  out.bytes(writeColumns(value, numberOf));
  return out.done();
}

/** The value again. Throws RangeError where the bytes are damaged. */
export function valueOfBytes(bytes: Uint8Array, words: Words): Json {
  const from = byteReader(bytes);
  const own: string[] = [];
  for (let left = from.count(); left > 0; left--) own.push(from.text());
  const wordOf = (number: number): string => {
    if (number % 2 === 0) return words.wordOf(number / 2);
    const word = own[(number - 1) / 2];
    if (word === undefined) throw new RangeError(`no string ${number} of its own`);
    return word;
  };
  return readColumns(from.left(), wordOf);
}
