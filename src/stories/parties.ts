import type { Signs } from './signs.ts';

/** A second state counts as a party when it is told at least this often … */
const LEAST_TOLD = 3;
/** … and at least in this share of the first one's mentions. */
const LEAST_SHARE = 0.2;

/** The two states that an article is about, as one key (`JPN-RUS`); null when it is about one or none. */
export function pairOf(states: Signs['states']): string | null {
  const [first, second] = states;
  if (!first || !second || second[1] < LEAST_TOLD || second[1] < LEAST_SHARE * first[1]) return null;
  return [first[0], second[0]].sort().join('-');
}

/** The one state that an article is about, told at least twice as often as any other; null when none is. */
export function soleOf(states: Signs['states']): string | null {
  const [first, second] = states;
  return first && first[1] >= LEAST_TOLD && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}
