import { QUOTED } from './stems.ts';
import type { Words } from './words.ts';

/** Runs of words as numbers, ascending and distinct. */
export interface ShingleSets {
  /** A sample of the runs of four words outside quotation marks. */
  readonly plain: Int32Array;
  /** All runs of eight words inside quotation marks. */
  readonly quoted: Int32Array;
  /** A sample of the runs of three names and numbers, whatever words stand between. */
  readonly facts: Int32Array;
}

const PLAIN_WORDS = 4;
const QUOTED_WORDS = 8;
/** One run in so many is kept. Chosen by its number, so that two texts keep the same ones. */
export const SAMPLE = 4;
const FACT_SAMPLE = 2;

const mix = (hash: number, term: number): number => {
  const mixed = Math.imul(hash ^ term, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
};

/** Numbers ascending, each once. */
function distinct(numbers: readonly number[]): Int32Array {
  const sorted = Int32Array.from(numbers).sort();
  let n = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i]!;
  return n === sorted.length ? sorted : sorted.slice(0, n);
}

/** Runs of `size` words that all lie on one side of quotation marks: `side` is `QUOTED` or 0. */
function runs({ terms, marks }: Words, size: number, side: number, sample: number): Int32Array {
  const found: number[] = [];
  let length = 0;
  for (let i = 0; i < terms.length; i++) {
    length = (marks[i]! & QUOTED) === side ? length + 1 : 0;
    if (length < size) continue;
    let hash = size;
    for (let k = i - size + 1; k <= i; k++) hash = mix(hash, terms[k]!);
    if ((hash >>> 3) % sample === 0) found.push(hash);
  }
  return distinct(found);
}

/** A sample of the runs of three facts. */
export function runsOfFacts(facts: readonly number[]): Int32Array {
  const found: number[] = [];
  for (let i = 2; i < facts.length; i++) {
    const hash = mix(mix(mix(3, facts[i - 2]!), facts[i - 1]!), facts[i]!);
    if ((hash >>> 3) % FACT_SAMPLE === 0) found.push(hash);
  }
  return distinct(found);
}

export const shinglesOf = (words: Words): Omit<ShingleSets, 'facts'> => ({
  plain: runs(words, PLAIN_WORDS, 0, SAMPLE),
  quoted: runs(words, QUOTED_WORDS, QUOTED, 1),
});
