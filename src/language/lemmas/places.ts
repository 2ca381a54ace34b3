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

/** How a form is written. */
interface Shape {
  readonly loud: boolean;
  readonly quiet: boolean;
  readonly long: boolean;
  readonly high: boolean;
}
const NO_WORD: Shape = { loud: false, quiet: false, long: false, high: false };
/** Forms of which the shape is remembered: a text repeats most of its words. */
const REMEMBERED = 20_000;
const shapes = new Map<string, Shape>();

function shapeOf(form: string): Shape {
  const known = shapes.get(form);
  if (known) return known;
  const loud = WORD.test(form) && CAPITALS.test(form);
  const long = WORD.test(form) && form.length >= LONG;
  const shape = WORD.test(form) ? { loud, quiet: !loud, long, high: long && CAPITAL.test(form) } : NO_WORD;
  if (shapes.size >= REMEMBERED) shapes.clear();
  shapes.set(form, shape);
  return shape;
}

const isPossessive = (form: string): boolean => form.length === 2 && /^['’`]s$/i.test(form);

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
    const own = words.slice(from, to).map(({ form }) => shapeOf(form));
    const countOf = (has: keyof Shape): number => own.reduce((sum, shape) => sum + (shape[has] ? 1 : 0), 0);
    const [louds, quiets] = [countOf('loud'), countOf('quiet')];
    const [longs, highs] = [countOf('long'), countOf('high')];
    own.forEach(({ loud, long, high }, i) => {
      const { form, xpos, deprel, head } = words[from + i]!;
      const others = longs - (long ? 1 : 0);
      places.push({
        first: i === 0,
        shouting: loud && louds - 1 > quiets,
        calm: others > 0 && highs - (high ? 1 : 0) <= others / 2,
        named: named.has(from + i),
        perfect: deprel === 'aux' && isPossessive(form) && words[head]?.xpos === 'VBN',
        proper: xpos !== 'NNP' && proper.has(form),
      });
    });
  }
  return places;
}
