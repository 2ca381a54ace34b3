/** Things by the number of their name, so that a page's names are known without being cut out of it. */
export interface KnownNames<T> {
  readonly numbers: Int32Array;
  readonly things: readonly (T | null)[];
  readonly names: readonly string[];
}

/** Places of a table; far more than any list of names, so that nearly each name has a place of its own. */
const PLACES = 2048;

/** The number of a name with one more character; capitals count as small letters. */
export const withCode = (number: number, code: number): number => (Math.imul(number, BASE) + (code | 32)) | 0;
/** By what a number grows with each character. */
export const BASE = 31;

/** Errors: two names with one number, which their author has to see. */
export function knownNames<T>(all: Iterable<T>, nameOf: (thing: T) => string): KnownNames<T> {
  const numbers = new Int32Array(PLACES);
  const things = new Array<T | null>(PLACES).fill(null);
  const names = new Array<string>(PLACES).fill('');
  for (const thing of all) {
    const name = nameOf(thing);
    let number = 0;
    for (let at = 0; at < name.length; at++) number = withCode(number, name.charCodeAt(at));
    let place = number & (PLACES - 1);
    while (things[place] !== null) {
      if (numbers[place] === number) throw new Error(`${name} and ${names[place]} have one number`);
      place = (place + 1) & (PLACES - 1);
    }
    numbers[place] = number;
    things[place] = thing;
    names[place] = name;
  }
  return { numbers, things, names };
}

/** The place of a number; -1 where no name has it. */
export function placeOf<T>({ numbers, things }: KnownNames<T>, number: number): number {
  let place = number & (PLACES - 1);
  for (; things[place] !== null; place = (place + 1) & (PLACES - 1))
    if (numbers[place] === number) return place;
  return -1;
}

/** What is known by the name that stands between two places, whatever its case; null for other names. */
export function knownName<T>(
  known: KnownNames<T>,
  number: number,
  text: string,
  from: number,
  to: number,
): T | null {
  const place = placeOf(known, number);
  if (place < 0) return null;
  const name = known.names[place]!;
  if (name.length !== to - from) return null;
  for (let at = 0; at < name.length; at++) {
    const code = text.charCodeAt(from + at);
    const wanted = name.charCodeAt(at);
    if (code !== wanted && !(code >= 65 && code <= 90 && code + 32 === wanted)) return null;
  }
  return known.things[place]!;
}

/** Bits by name. */
export const bitsOfNames = (bits: ReadonlyMap<string, number>): KnownNames<number> => {
  const names = knownNames(bits.keys(), (name) => name);
  return { ...names, things: names.things.map((name) => (name === null ? null : bits.get(name)!)) };
};
