import type { Signs } from './signs.ts';
import { shared } from './vectors.ts';

/** Names and numbers of each article that are needed to speak of an order. */
const FEWEST_FACTS = 14;
/** Share of the shorter's quoted runs that a rewriting keeps. */
const QUOTES_KEPT = 0.5;

/**
 * Share of the shorter article's names and numbers that stand in the other in the same order (longest common subsequence), 0 to 1;
 * 0 where there are too few to tell. Own reports of one event agree in a third, a rewriting in most.
 */
export function factOrder(a: Signs, b: Signs): number {
  const shorter = Math.min(a.facts.length, b.facts.length);
  if (shorter < FEWEST_FACTS) return 0;
  let before = new Uint16Array(b.facts.length + 1);
  for (let i = 0; i < a.facts.length; i++) {
    const row = new Uint16Array(b.facts.length + 1);
    for (let j = 0; j < b.facts.length; j++)
      row[j + 1] = a.facts[i] === b.facts[j] ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!);
    before = row;
  }
  return before[b.facts.length]! / shorter;
}

/** Do both carry the same quotations, as far as they carry any? */
export function quotesAgree(a: Signs, b: Signs): boolean {
  const fewer = Math.min(a.shingles.quoted.length, b.shingles.quoted.length);
  const more = Math.max(a.shingles.quoted.length, b.shingles.quoted.length);
  if (fewer === 0) return more < 8;
  return shared(a.shingles.quoted, b.shingles.quoted) >= QUOTES_KEPT * fewer;
}
