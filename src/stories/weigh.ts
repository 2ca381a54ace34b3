import { type Frequencies, rareness } from './frequencies.ts';

/** Rareness of each term of an article, never below 0. */
export function rarenesses(
  { terms, common }: { readonly terms: Int32Array; readonly common: Uint8Array },
  frequencies: Frequencies,
): Float64Array {
  const rare = new Float64Array(terms.length);
  for (let i = 0; i < rare.length; i++)
    rare[i] = Math.max(0, rareness(frequencies, terms[i]!, common[i] === 1));
  return rare;
}

const MOST_DAMPED = 64;
/** What a term told so often counts: the second telling says less than the first. */
const damped = Float64Array.from({ length: MOST_DAMPED }, (_, times) =>
  times > 0 ? 1 + Math.log(times) : 0,
);
const dampedOf = (times: number): number => (times < MOST_DAMPED ? damped[times]! : 1 + Math.log(times));

/** Damped counts times rareness, of length 1 (of length 0 where nothing weighs). */
export function weigh(counts: Float32Array, rare: Float64Array): Float32Array {
  const weights = new Float32Array(counts.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    if (counts[i] === 0) continue;
    const weight = dampedOf(counts[i]!) * rare[i]!;
    weights[i] = weight;
    sum += weight * weight;
  }
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! * scale;
  return weights;
}
