import { type Frequencies, rareness } from './frequencies.ts';

/** Terms of an article in ascending order of hash, with how often each is told (title and lead count more). */
export interface Bag {
  readonly terms: Int32Array;
  readonly counts: Float32Array;
  readonly common: Uint8Array;
}

/** Weighted terms, of length 1 (of length 0 when empty). */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** A bag from counts by term; `common` says which terms news at large is full of. */
export function bagOf(counts: ReadonlyMap<number, number>, common: ReadonlySet<number>): Bag {
  const terms = Int32Array.from(counts.keys()).sort();
  const numbers = new Float32Array(terms.length);
  const marks = new Uint8Array(terms.length);
  for (let i = 0; i < terms.length; i++) {
    numbers[i] = counts.get(terms[i]!)!;
    marks[i] = common.has(terms[i]!) ? 1 : 0;
  }
  return { terms, counts: numbers, common: marks };
}

/** Damped counts times rareness, of length 1. */
export function weigh(bag: Bag, frequencies: Frequencies): Vector {
  const weights = new Float32Array(bag.terms.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight =
      (1 + Math.log(bag.counts[i]!)) * Math.max(0, rareness(frequencies, bag.terms[i]!, bag.common[i] === 1));
    weights[i] = weight;
    sum += weight * weight;
  }
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! * scale;
  return { terms: bag.terms, weights };
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  let i = 0;
  let j = 0;
  let sum = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const difference = a.terms[i]! - b.terms[j]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** How many numbers two ascending lists share. */
export function shared(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let n = 0;
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) {
      n++;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return n;
}

/** The `most` heaviest terms, heaviest first; ties in order of hash. */
export function heaviest(vector: Vector, most: number): { readonly term: number; readonly weight: number }[] {
  const best: number[] = [];
  const { weights } = vector;
  for (let i = 0; i < weights.length; i++) {
    if (best.length === most && weights[best[most - 1]!]! >= weights[i]!) continue;
    if (best.length === most) best.pop();
    let at = best.length;
    while (at > 0 && weights[best[at - 1]!]! < weights[i]!) at--;
    best.splice(at, 0, i);
  }
  return best.map((i) => ({ term: vector.terms[i]!, weight: weights[i]! }));
}

/** The sum of two vectors. */
export function sumOf(a: Vector, b: Vector): Vector {
  const terms = new Int32Array(a.terms.length + b.terms.length);
  const weights = new Float32Array(terms.length);
  let i = 0;
  let j = 0;
  let n = 0;
  while (i < a.terms.length || j < b.terms.length) {
    const one = i < a.terms.length ? a.terms[i]! : Number.POSITIVE_INFINITY;
    const two = j < b.terms.length ? b.terms[j]! : Number.POSITIVE_INFINITY;
    terms[n] = Math.min(one, two);
    weights[n++] = (one <= two ? a.weights[i++]! : 0) + (two <= one ? b.weights[j++]! : 0);
  }
  return { terms: terms.slice(0, n), weights: weights.slice(0, n) };
}

/** Length of a vector. */
export function lengthOf({ weights }: Vector): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return Math.sqrt(sum);
}

/** A vector without its lightest terms, so that about `most` are left (all that weigh the same stay or go together). */
export function lightened(vector: Vector, most: number): Vector {
  const { terms, weights } = vector;
  if (terms.length <= most) return vector;
  const least = Float32Array.from(weights).sort()[terms.length - most]!;
  const keep = (_: number, i: number): boolean => weights[i]! >= least;
  return { terms: terms.filter(keep), weights: weights.filter(keep) };
}
