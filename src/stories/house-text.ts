import { hashOf } from './stems.ts';

/**
 * Runs of words that an outlet repeats in article after article (footers, appeals, a standing paragraph on a campaign). They say nothing
 * about who copied whom and chain unlike articles into one story. Counted in a table of fixed size.
 */
export interface HouseText {
  readonly counts: Uint8Array;
}

const BITS = 20;
/** From this many earlier articles of the outlet on, a run is the house's. */
const HOUSE_AT = 3;

export const makeHouseText = (): HouseText => ({ counts: new Uint8Array(2 ** BITS) });

/** The runs that are not the house's so far; then counts them all. Without an outlet nothing is known to be a house's. */
export function withoutHouseText(house: HouseText, outlet: string | null, runs: Int32Array): Int32Array {
  if (outlet === null) return runs;
  const key = Math.imul(hashOf(outlet), 0x27d4eb2f);
  return runs.filter((run) => {
    const place = Math.imul(run ^ key, 0x9e3779b1) >>> (32 - BITS);
    const seen = house.counts[place]!;
    if (seen < 255) house.counts[place] = seen + 1;
    return seen < HOUSE_AT;
  });
}
