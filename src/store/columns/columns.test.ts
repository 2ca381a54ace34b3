import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../test/helpers/stored-article.ts';
import { type Json, namedIn } from './kinds.ts';
import { readColumns } from './read-columns.ts';
import { writeColumns } from './write-columns.ts';

const article = articleOf('a1') as unknown as Json;
const tableOf = (value: Json): string[] => Object.values(namedIn(value)).flatMap((words) => [...words]);
const written = (value: Json, words = tableOf(value)) => writeColumns(value, (word) => words.indexOf(word));
const again = (value: Json): Json => {
  const words = tableOf(value);
  return readColumns(written(value, words), (number) => words[number]!);
};

describe('columns', () => {
  it.each<[string, Json]>([
    ['an article', article],
    ['nothing', null],
    ['numbers of every sort', [0, -1, 1, 2 ** 53 - 1, -(2 ** 53) + 1, 1.5, -0.25, 1e300, 128, 16384]],
    [
      'values of different kinds',
      [null, true, false, 'a', '', 1, [], {}, [[]], [{}], { a: [null, { b: 1 }] }],
    ],
    [
      'spans, and what only looks like them',
      [
        { start: 5, end: 9 },
        { start: 2, end: 1 },
        { start: null, end: 3 },
        { end: 1, start: 0 },
        { start: 1.5, end: 2 },
      ],
    ],
    [
      'hashes and what repeats',
      [
        's-0123456789',
        's-0123456789',
        'ffffffffff',
        'S-0123456789',
        's-012345678',
        'a'.repeat(64),
        'x'.repeat(200),
        'x'.repeat(200),
      ],
    ],
    ['strings that are no UTF-8', ['\ud800', 'a\u0000b', '"\\', '\u202e', '😀']],
    [
      'fields in another order',
      [
        { a: 1, b: 2 },
        { b: 3, a: 4 },
      ],
    ],
    ['the name of a prototype', JSON.parse('{"__proto__":{"a":1},"constructor":"b"}') as Json],
  ])('give back %s, with fields in their order', (_, value) => {
    expect(JSON.stringify(again(value))).toBe(JSON.stringify(value));
  });

  it('take a fraction of the room of JSON', () => {
    expect(written(article).length).toBeLessThan(JSON.stringify(article).length / 3);
  });

  it('name damaged bytes instead of making something of them', () => {
    const words = tableOf(article);
    const sound = written(article, words);
    expect(() => readColumns(sound.subarray(0, sound.length - 3), (number) => words[number]!)).toThrow();
    expect(() => readColumns(Buffer.concat([sound, Buffer.of(0)]), (number) => words[number]!)).toThrow();
  });
});
