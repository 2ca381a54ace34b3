/** Sums by article number, for numbers that lie within `SPAN` of each other; kept and emptied rather than made anew, for speed. */
export interface Tally {
  readonly sums: Float64Array;
  readonly touched: number[];
}

const SPAN = 2 ** 15;

export const makeTally = (): Tally => ({ sums: new Float64Array(SPAN), touched: [] });

/** Adds to the sum of a number. Weights are above 0. */
export function tallyUp(tally: Tally, number: number, weight: number): void {
  const place = number & (SPAN - 1);
  if (tally.sums[place] === 0) tally.touched.push(number);
  tally.sums[place] = tally.sums[place]! + weight;
}

/** The `most` numbers with the largest sums of at least `least`, largest first, ties by number; empties the tally. */
export function largestOf(tally: Tally, most: number, least: number): number[] {
  const { sums, touched } = tally;
  const best: number[] = [];
  const sumOf = (number: number): number => sums[number & (SPAN - 1)]!;
  for (const number of touched) {
    const sum = sumOf(number);
    if (sum < least) continue;
    if (best.length === most) {
      const last = best[most - 1]!;
      if (sum < sumOf(last) || (sum === sumOf(last) && number > last)) continue;
      best.pop();
    }
    let at = best.length;
    while (at > 0 && (sumOf(best[at - 1]!) < sum || (sumOf(best[at - 1]!) === sum && best[at - 1]! > number)))
      at--;
    best.splice(at, 0, number);
  }
  for (const number of touched) sums[number & (SPAN - 1)] = 0;
  touched.length = 0;
  return best;
}
