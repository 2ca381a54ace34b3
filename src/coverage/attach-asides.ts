import type { Claim } from './claims.ts';
import type { Group } from './group-claims.ts';
import { LEAST_LIKENESS, likeness, type WeightOf } from './likeness.ts';

/** A word on the side has to be as like as this to the likest claim of a point, and nearly so to all. */
const LEAST_BEST = 0.5;
/** Claims of a group that an aside is held against. */
const SAMPLE = 8;
/** Groups that a term may lead to. */
const MOST_GROUPS = 60;

/**
 * Groups with what other articles tell of them on the side. An aside makes no point of its own, and an article that says the thing in
 * a clause needs none.
 */
export function attachAsides(
  groups: readonly Group[],
  asides: readonly Claim[],
  weightOf: WeightOf,
): Group[] {
  const holders = new Map<string, number[]>();
  groups.forEach((group, i) => {
    for (const term of new Set(group.slice(0, SAMPLE).flatMap(({ terms }) => [...terms.keys()]))) {
      if (term.startsWith('@')) continue;
      const list = holders.get(term);
      if (list) list.push(i);
      else holders.set(term, [i]);
    }
  });
  const joined = groups.map((group) => [...group]);
  for (const aside of asides) {
    const near = new Set(
      [...aside.terms.keys()].flatMap((term) => {
        const list = holders.get(term) ?? [];
        return list.length > MOST_GROUPS ? [] : list;
      }),
    );
    let best: { readonly i: number; readonly like: number } | null = null;
    for (const i of [...near].sort((a, b) => a - b)) {
      if (joined[i]!.some(({ article }) => article === aside.article)) continue;
      const likes = groups[i]!.slice(0, SAMPLE).map((claim) => likeness(aside, claim, weightOf));
      const most = Math.max(...likes);
      const average = likes.reduce((sum, like) => sum + like, 0) / likes.length;
      if (most < LEAST_BEST || average < LEAST_LIKENESS || (best && most <= best.like)) continue;
      best = { i, like: most };
    }
    if (best) joined[best.i]!.push(aside);
  }
  return joined.map((group) => group.sort((a, b) => a.article - b.article || a.order - b.order));
}
