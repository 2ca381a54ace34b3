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

/** Fields of closed sets that tell together what something is are one word. */
const TOLD_TOGETHER = new Set(
  'type country rule precision basis event mode act conditional negated background status'.split(' '),
);
/** So are who somebody is and how he is called, which mostly come as the same pair. */
const CALLED_TOGETHER = new Set(['actor', 'name']);
const GROUPS = [TOLD_TOGETHER, CALLED_TOGETHER] as const;

const isPlain = (value: Json): boolean =>
  value === null || typeof value === 'boolean' || (typeof value === 'string' && value.isWellFormed());

/** The keys of an object in their order, each with the number of the group that it is told with; 0: alone. */
export type Shape = readonly (readonly [key: string, group: number])[];

function shapeFrom(value: Fields): Shape {
  const keys = Object.entries(value).map(([key, inner]): [string, number] => [
    key,
    isPlain(inner) ? GROUPS.findIndex((group) => group.has(key)) + 1 : 0,
  ]);
  const sizes = keys.reduce((sum, [, group]) => sum.with(group, sum[group]! + 1), [0, 0, 0]);
  return keys.map(([key, group]) => [key, sizes[group]! > 1 ? group : 0]);
}

export const shapeOf = (value: Fields): string => JSON.stringify(shapeFrom(value));

/** What is told as one: each group of a shape, and each key of its own, in the order of their first keys. */
export function partsOf(shape: Shape): (string | readonly string[])[] {
  const parts: (string | string[])[] = [];
  const groups = new Map<number, string[]>();
  for (const [key, group] of shape) {
    const own = groups.get(group);
    if (!group) parts.push(key);
    else if (own) own.push(key);
    else {
      groups.set(group, [key]);
      parts.push(groups.get(group)!);
    }
  }
  return parts;
}

export const togetherOf = (value: Fields, keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => value[key]!));

export const isList = (value: readonly Json[], field: string): boolean =>
  field === 'rules' && value.every((item) => typeof item === 'string' && item.isWellFormed());

/**
 * Fields whose strings come from a closed set: rules, classes, codes. All others hold what a text brings with it, and their strings grow
 * with the articles.
 */
const CLOSED = new Set(
  (
    'schema mediaType language type kind rule rules reason basis precision act class event mode cameo status stage level code ' +
    'lemma occasion standing relation what country'
  ).split(' '),
);

/** Strings and shapes that have to have a number before a value is written. */
export interface Named {
  /** Of a closed set: the same ones come again from article to article. */
  readonly shared: Set<string>;
  /** All others. */
  readonly own: Set<string>;
}

export function namedIn(value: Json): Named {
  const named: Named = { shared: new Set(), own: new Set() };
  gather(value, '', named);
  for (const word of named.shared) named.own.delete(word);
  return named;
}

function gather(value: Json, field: string, named: Named): void {
  if (typeof value === 'string') {
    const hash = hashOf(value);
    if (hash) named.shared.add(hash.prefix);
    else if (isWord(value, field)) (CLOSED.has(field) ? named.shared : named.own).add(value);
  } else if (Array.isArray(value)) {
    if (isList(value, field)) named.shared.add(JSON.stringify(value));
    else for (const item of value) gather(item, field, named);
  } else if (value !== null && typeof value === 'object') {
    const fields = value as Fields;
    const shape = shapeFrom(fields);
    named.shared.add(JSON.stringify(shape));
    for (const key of partsOf(shape))
      if (typeof key === 'string') gather(fields[key]!, key, named);
      else (isClosed(fields, key) ? named.shared : named.own).add(togetherOf(fields, key));
  }
}

const isClosed = (value: Fields, keys: readonly string[]): boolean =>
  keys.every((key) => typeof value[key] !== 'string' || CLOSED.has(key));
