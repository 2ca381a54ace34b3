/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a value is, as the column of its kinds says; an object adds the number of its shape (its keys in their order). */
export const KIND = {
  null: 0,
  true: 1,
  false: 2,
  integer: 3,
  /** A number that is no whole one, as its digits. */
  number: 4,
  /** A string that the store numbers. */
  word: 5,
  /** A string that stands where it is. */
  own: 6,
  /** A hash with or without a prefix, as bytes. */
  hash: 7,
  /** A string of the same value that stood before. */
  again: 8,
  array: 9,
  /** Names of rules, as one word. */
  list: 10,
  object: 11,
} as const;

/** Whole numbers that go as such; differences of two are exact. */
export const isSmall = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** 40 && !Object.is(value, -0);

const LONGEST_WORD = 80;
/** Strings of these fields are sentences, which do not come again. */
const PROSE = new Set(['text', 'message', 'label']);

/** Names, rules, classes: strings that come again from article to article. */
export const isWord = (value: string, field: string): boolean =>
  value.length <= LONGEST_WORD && !PROSE.has(field) && value.isWellFormed() && !value.includes('\0');

const HASH = /^(?:([a-z]+)-)?((?:[0-9a-f]{2}){5,32})$/;

/** Prefix and digits of a string that is a hash; null for any other. */
export function hashOf(value: string): { readonly prefix: string; readonly digits: string } | null {
  const found = HASH.exec(value);
  return found ? { prefix: found[1] ?? '', digits: found[2]! } : null;
}

export type Fields = { readonly [key: string]: Json };

/** Fields that tell together what something is: side by side they are one word. */
const TOLD_TOGETHER = new Set(
  'type actor name country rule value precision basis event mode act conditional negated background status claimant'.split(
    ' ',
  ),
);

const isPlain = (value: Json): boolean =>
  value === null || typeof value === 'boolean' || (typeof value === 'string' && value.isWellFormed());

/** The keys of an object in their order; those that are told together as a list of their own. */
export type Shape = readonly (string | readonly string[])[];

function shapeFrom(value: Fields): Shape {
  const shape: (string | string[])[] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 1) shape.push(run);
    else shape.push(...run);
    run = [];
  };
  for (const [key, inner] of Object.entries(value))
    if (TOLD_TOGETHER.has(key) && isPlain(inner)) run.push(key);
    else {
      close();
      shape.push(key);
    }
  close();
  return shape;
}

export const shapeOf = (value: Fields): string => JSON.stringify(shapeFrom(value));

export const togetherOf = (value: Fields, keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => value[key]!));

export const isList = (value: readonly Json[], field: string): boolean =>
  field === 'rules' && value.every((item) => typeof item === 'string' && item.isWellFormed());

/** Strings and shapes of a value that the store has to number before it is written. */
export function wordsOf(value: Json, field = '', found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    const hash = hashOf(value);
    if (hash) found.add(hash.prefix);
    else if (isWord(value, field)) found.add(value);
  } else if (Array.isArray(value)) {
    if (isList(value, field)) found.add(JSON.stringify(value));
    else for (const item of value) wordsOf(item, field, found);
  } else if (value !== null && typeof value === 'object') {
    const fields = value as Fields;
    const shape = shapeFrom(fields);
    found.add(JSON.stringify(shape));
    for (const key of shape)
      if (typeof key === 'string') wordsOf(fields[key]!, key, found);
      else found.add(togetherOf(fields, key));
  }
  return found;
}
