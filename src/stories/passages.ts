/** What two texts have in common word by word, whoever took it from whom. */
export interface Alignment {
  /** Words of the shorter text that stand in the other in passages, as a share of its words, 0 to 1. */
  readonly share: number;
  /** Words of the longest passage. */
  readonly longest: number;
  /** Words of all passages of some sentence's length. */
  readonly taken: number;
  /** Do both open with one passage? */
  readonly opening: boolean;
}

/** Stands between words that do not follow on each other (something quoted lies between them). */
export const GAP = 0;

/** Equal words in a row that open a passage, and that take it up again after words that differ. */
const OPENING = 3;
const AGAIN = 2;
/** Words that may be changed, left out or put in within a passage at one place. */
const CHANGED = 3;
/** Shorter ones are names with titles and stock phrases. */
const SHORTEST = 7;
/** From this length on a passage is a sentence or most of one. */
const SENTENCE = 12;
/** Within so many words a text's first sentence begins, after place and agency. */
const OPENING_WORDS = 15;
/** Places of the other text that are tried for one opening. */
const MOST_PLACES = 6;

const keyAt = (words: Int32Array, i: number): number =>
  Math.imul(Math.imul(words[i]! ^ 0x5bd1, 0x01000193) ^ words[i + 1]!, 0x01000193) ^ words[i + 2]!;

const opensAt = (words: Int32Array, i: number): boolean =>
  words[i] !== GAP && words[i + 1] !== GAP && words[i + 2] !== GAP;

/**
 * Aligns two texts, given as numbers of their words with `GAP` between words that do not follow on each other. Light editing leaves a
 * passage whole: up to three words may differ at one place. Cost grows with the length of the two together, not with their product.
 */
export function align(one: Int32Array, two: Int32Array): Alignment {
  const [a, b] = one.length <= two.length ? [one, two] : [two, one];
  const places = placesOf(b);
  let words = 0;
  for (const word of a) if (word !== GAP) words++;
  let inPassages = 0;
  let longest = 0;
  let taken = 0;
  let opening = false;
  for (let i = 0; i + OPENING <= a.length; ) {
    const found = opensAt(a, i) ? bestPassage(a, i, b, places.get(keyAt(a, i)) ?? NONE) : null;
    if (!found || found.same < SHORTEST) {
      i++;
      continue;
    }
    inPassages += found.same;
    longest = Math.max(longest, found.same);
    if (found.same >= SENTENCE) {
      taken += found.same;
      opening ||= i < OPENING_WORDS && found.place < OPENING_WORDS;
    }
    i = found.end;
  }
  return { share: words > 0 ? inPassages / words : 0, longest, taken, opening };
}

const NONE: readonly number[] = [];

function placesOf(words: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i + OPENING <= words.length; i++) {
    if (!opensAt(words, i)) continue;
    const key = keyAt(words, i);
    const list = places.get(key);
    if (!list) places.set(key, [i]);
    else if (list.length < MOST_PLACES) list.push(i);
  }
  return places;
}

interface Passage {
  /** Where it begins in the second text. */
  readonly place: number;
  /** Equal words. */
  readonly same: number;
  /** Where it ends in the first text. */
  readonly end: number;
}

function bestPassage(a: Int32Array, from: number, b: Int32Array, places: readonly number[]): Passage | null {
  let best: Passage | null = null;
  for (const place of places) {
    const passage = passageAt(a, from, b, place);
    if (!best || passage.same > best.same) best = passage;
  }
  return best;
}

/** The passage that opens at `i` of `a` and `j` of `b`. */
function passageAt(a: Int32Array, from: number, b: Int32Array, place: number): Passage {
  let i = from;
  let j = place;
  let same = 0;
  for (;;) {
    while (i < a.length && j < b.length && a[i] === b[j] && a[i] !== GAP) {
      i++;
      j++;
      same++;
    }
    const step = resumption(a, i, b, j);
    if (!step) return { place, same, end: i };
    i += step[0];
    j += step[1];
  }
}

/** How many words to pass over in each text until they agree again; the fewest first. */
function resumption(a: Int32Array, i: number, b: Int32Array, j: number): readonly [number, number] | null {
  for (let sum = 1; sum <= 2 * CHANGED; sum++)
    for (let over = Math.max(0, sum - CHANGED); over <= Math.min(sum, CHANGED); over++) {
      const [p, q] = [i + over, j + sum - over];
      let k = 0;
      while (k < AGAIN && p + k < a.length && a[p + k] === b[q + k] && a[p + k] !== GAP) k++;
      if (k === AGAIN) return [over, sum - over];
    }
  return null;
}
