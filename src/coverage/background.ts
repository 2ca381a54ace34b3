import type { Point } from '../record/point.ts';
import type { Claim } from './claims.ts';
import type { Found } from './found.ts';
import { likeness, weightsOver } from './likeness.ts';

/** What is told in this many stories in much the same words is background, not news. */
const STORIES = 2;
const ALIKE = 0.6;
/** Claims in other stories that one claim is held against, and claims that a term may stand in to lead there. */
const NEAREST = 12;
const MOST_HOLDERS = 200;

/**
 * The points, with what recurs in story after story marked as background. What somebody said on one occasion
 * stays a statement: repeated in a later story it is background already by its date.
 */
export function withRecurring(found: readonly Found[]): Point[] {
  if (new Set(found.map(({ point }) => point.story)).size < STORIES) return found.map(({ point }) => point);
  const openings = found.map(({ group }) => group[0]!);
  const weightOf = weightsOver(openings);
  const holders = new Map<string, number[]>();
  openings.forEach((claim, i) => {
    for (const term of claim.terms.keys()) {
      const list = holders.get(term);
      if (list) list.push(i);
      else holders.set(term, [i]);
    }
  });
  return found.map(({ point }, i) => {
    const claim = openings[i]!;
    if (point.kind !== 'event' && point.kind !== 'figure') return point;
    const others = nearest(claim, i, holders, weightOf).filter(
      (j) => found[j]!.point.story !== point.story && likeness(claim, openings[j]!, weightOf) >= ALIKE,
    );
    return 1 + new Set(others.map((j) => found[j]!.point.story)).size >= STORIES
      ? { ...point, kind: 'background' }
      : point;
  });
}

function nearest(
  claim: Claim,
  self: number,
  holders: ReadonlyMap<string, readonly number[]>,
  weightOf: (term: string) => number,
): number[] {
  const sums = new Map<number, number>();
  for (const term of claim.terms.keys()) {
    const list = holders.get(term)!;
    if (list.length > MOST_HOLDERS) continue;
    for (const j of list) if (j !== self) sums.set(j, (sums.get(j) ?? 0) + weightOf(term));
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, NEAREST)
    .map(([j]) => j);
}
