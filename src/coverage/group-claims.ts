import type { Claim } from './claims.ts';
import { LEAST_LIKENESS, likeness, weightsOver } from './likeness.ts';

/** Claims of several articles that say one thing, at most one cell an article; the first claim of an article is the nearest one. */
export type Group = readonly Claim[];

/**
 * Groups the claims of one story: best pairs first, a group grows while each claim is like the group on average,
 * never with two claims of one article unless the second says the same again.
 */
export function groupClaims(claims: readonly Claim[]): Group[] {
  const weightOf = weightsOver(claims);
  const groupOf = claims.map((_, i) => i);
  const members = claims.map((_, i) => [i]);
  const pairs: [a: number, b: number, like: number][] = [];
  const holders = new Map<string, number[]>();
  claims.forEach(({ words }, i) => {
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), i]);
  });
  const scores = new Map<number, number>();
  const key = (a: number, b: number): number => Math.min(a, b) * claims.length + Math.max(a, b);
  claims.forEach((claim, i) => {
    const candidates = new Set(claim.words.flatMap((word) => holders.get(word)!.filter((j) => j > i)));
    for (const j of candidates) {
      if (claims[j]!.article === claim.article) continue;
      const like = likeness(claim, claims[j]!, weightOf);
      scores.set(key(i, j), like);
      if (like >= LEAST_LIKENESS) pairs.push([i, j, like]);
    }
  });
  pairs.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  for (const [i, j] of pairs) {
    const one = groupOf[i]!;
    const two = groupOf[j]!;
    if (one === two) continue;
    const articles = new Set(members[one]!.map((k) => claims[k]!.article));
    if (members[two]!.some((k) => articles.has(claims[k]!.article))) continue;
    const across = members[one]!.flatMap((a) => members[two]!.map((b) => scores.get(key(a, b)) ?? 0));
    if (across.reduce((sum, like) => sum + like, 0) / across.length < LEAST_LIKENESS * 0.85) continue;
    for (const k of members[two]!) groupOf[k] = one;
    members[one] = [...members[one]!, ...members[two]!].sort((a, b) => a - b);
    members[two] = [];
  }
  return members.filter(({ length }) => length).map((list) => list.map((k) => claims[k]!));
}
