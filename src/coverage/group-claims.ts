import type { Claim } from './claims.ts';
import { LEAST_LIKENESS, likeness, weightsOver } from './likeness.ts';
import { otherPolarity } from './relations/polarity.ts';

/** Claims of several articles that say one thing; an article may say it again further down. */
export type Group = readonly Claim[];

/** Nearest neighbours that a claim is held against; more would only cost time. */
const NEIGHBOURS = 24;
/** Claims that a term may stand in to lead from one claim to another. */
const MOST_HOLDERS = 120;
/** A group is held against another by this many of its claims. */
const SAMPLE = 8;
/** Share of the least likeness that groups need on average. */
const AVERAGE = 0.85;
/** What an article adds in the next sentence has to be as like as others are, and more. */
const FULL = 1;
/** Where two of their claims are very much alike, the others need not be so much: one may have details that another lacks. */
const VERY_ALIKE = 0.6;
const SOME = 0.7;
/** An article says the same again only in much the same words. */
const AGAIN = 0.7;

/** Groups the claims of one story: best pairs first, groups join while their claims are alike on average. */
export function groupClaims(claims: readonly Claim[]): Group[] {
  const weightOf = weightsOver(claims);
  const groupOf = claims.map((_, i) => i);
  const members = claims.map((_, i) => [i]);
  // Two groups that were held against each other are not again until one of the samples is another.
  const states = claims.map(() => 0);
  const refused = new Map<number, string>();
  const keyOf = (one: number, two: number): number => Math.min(one, two) * claims.length + Math.max(one, two);
  const stateOf = (one: number, two: number): string =>
    one < two ? `${states[one]} ${states[two]}` : `${states[two]} ${states[one]}`;
  const isRefused = (one: number, two: number): boolean => refused.get(keyOf(one, two)) === stateOf(one, two);
  for (const [i, j] of pairsOf(claims, weightOf)) {
    const one = groupOf[i]!;
    const two = groupOf[j]!;
    if (one === two || isRefused(one, two)) continue;
    if (!belong(members[one]!, members[two]!)) {
      refused.set(keyOf(one, two), stateOf(one, two));
      continue;
    }
    for (const k of members[two]!) groupOf[k] = one;
    const joined = [...members[one]!, ...members[two]!].sort((a, b) => a - b);
    if (joined.slice(0, SAMPLE).some((k, at) => k !== members[one]![at])) states[one]!++;
    members[one] = joined;
    members[two] = [];
  }
  return members.filter(({ length }) => length).map((list) => list.map((k) => claims[k]!));

  function belong(one: readonly number[], two: readonly number[]): boolean {
    const [a, b] = [one.slice(0, SAMPLE), two.slice(0, SAMPLE)];
    let sum = 0;
    let count = 0;
    let most = 0;
    let apart = false;
    for (const x of a)
      for (const y of b) {
        const like = likeness(claims[x]!, claims[y]!, weightOf);
        const [c, d] = [claims[x]!, claims[y]!];
        if (c.article === d.article) {
          // What is counted on the side in a clause is a point beside the clause.
          if (c.order === d.order) return false;
          // Two sentences in a row may say what others put into one; otherwise only the same again.
          if (otherPolarity(c, d) || (like < AGAIN && Math.abs(c.order - d.order) > 1)) return false;
          if (like < AGAIN) {
            apart = true;
            continue;
          }
        }
        count++;
        sum += like;
        most = Math.max(most, like);
      }
    const average = sum / count;
    return (
      count > 0 &&
      (average >= LEAST_LIKENESS * (apart ? FULL : AVERAGE) ||
        (most >= VERY_ALIKE && average >= LEAST_LIKENESS * SOME))
    );
  }
}

/** Pairs that are alike enough, best first, found through the rarest terms that they share. */
function pairsOf(claims: readonly Claim[], weightOf: (term: string) => number): [a: number, b: number][] {
  const holders = new Map<string, number[]>();
  claims.forEach(({ terms }, i) => {
    for (const term of terms.keys()) {
      const list = holders.get(term);
      if (list) list.push(i);
      else holders.set(term, [i]);
    }
  });
  const pairs: [a: number, b: number, like: number][] = [];
  const sums = new Float64Array(claims.length);
  claims.forEach((claim, i) => {
    const touched: number[] = [];
    for (const term of claim.terms.keys()) {
      if (term.startsWith('@')) continue;
      const list = holders.get(term)!;
      // The nearest later claims only, where a term is common.
      const from = list.length > MOST_HOLDERS ? list.indexOf(i) + 1 : 0;
      for (let k = from; k < Math.min(list.length, from + MOST_HOLDERS); k++) {
        const j = list[k]!;
        if (j <= i) continue;
        if (!sums[j]) touched.push(j);
        sums[j]! += weightOf(term);
      }
    }
    touched.sort((a, b) => sums[b]! - sums[a]! || a - b);
    for (const j of touched.slice(0, Math.max(NEIGHBOURS, claims.length < 600 ? 600 : 0))) {
      const like = likeness(claim, claims[j]!, weightOf);
      if (like >= (claims[j]!.article === claim.article ? AGAIN : LEAST_LIKENESS)) pairs.push([i, j, like]);
    }
    for (const j of touched) sums[j] = 0;
  });
  return pairs.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]).map(([a, b]) => [a, b]);
}
