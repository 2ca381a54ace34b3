/** Weighted terms, of length 1 (of length 0 when empty). */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
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

/** Terms that weigh something, from lists that hold others too. */
export function withoutZeros(terms: Int32Array, weights: Float32Array): Vector {
  const keep = (_: number, i: number): boolean => weights[i] !== 0;
  return { terms: terms.filter(keep), weights: weights.filter(keep) };
}
