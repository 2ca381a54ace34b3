import type { TokenRange } from '../layer.ts';
import type { Place } from './bases.ts';

interface Word {
  readonly form: string;
  readonly xpos: string;
  readonly deprel: string;
  /** Its head among the words of the text; below 0 for none. */
  readonly head: number;
}

const WORD = /^\p{L}{2,}$/u;
const CAPITALS = /^\p{Lu}+$/u;
const CAPITAL = /^\p{Lu}/u;
/** Shorter words are small in headlines too. */
const LONG = 4;

/** What the capitals of each word of a text mean. `sentences` and `names` are ranges of words. */
export function placesOf(
  words: readonly Word[],
  sentences: readonly TokenRange[],
  names: readonly TokenRange[],
): Place[] {
  const proper = new Map<string, number>();
  for (const { form, xpos } of words)
    if (xpos === 'NNP' && CAPITAL.test(form)) proper.set(form, (proper.get(form) ?? 0) + 1);
  const named = new Set<number>();
  for (const { from, to } of names) for (let i = from; i < to; i++) named.add(i);

  const places: Place[] = [];
  for (const { from, to } of sentences) {
    const own = words.slice(from, to);
    const loud = own.map(({ form }) => WORD.test(form) && CAPITALS.test(form));
    const quiet = own.map(({ form }, i) => WORD.test(form) && !loud[i]);
    const [louds, quiets] = [loud, quiet].map((list) => list.filter(Boolean).length) as [number, number];
    const long = own.map(({ form }) => form.length >= LONG && WORD.test(form));
    const high = own.map(({ form }, i) => long[i]! && CAPITAL.test(form));
    const [longs, highs] = [long, high].map((list) => list.filter(Boolean).length) as [number, number];
    own.forEach(({ form, xpos, deprel, head }, i) => {
      const others = longs - (long[i] ? 1 : 0);
      places.push({
        first: i === 0,
        shouting: Boolean(loud[i]) && louds - 1 > quiets,
        calm: others > 0 && highs - (high[i] ? 1 : 0) <= others / 2,
        named: named.has(from + i),
        perfect: /^['’`]s$/i.test(form) && deprel === 'aux' && words[head]?.xpos === 'VBN',
        proper: xpos !== 'NNP' && proper.has(form),
      });
    });
  }
  return places;
}
