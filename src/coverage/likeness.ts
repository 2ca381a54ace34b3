import type { Claim } from './claims.ts';

/** How alike two claims have to be to be one point. */
export const LEAST_LIKENESS = 0.42;

/** What else but words speaks for or against one point. */
const SAME_SPEAKER = 0.06;
const OTHER_SPEAKER = -0.1;
const SAME_ACT = 0.18;
const SAME_FIGURE = 0.08;
const SAME_KIND = 0.03;

/** Weight of a stem: rare within the story's claims is telling. `counts`: claims that hold it. */
export type WeightOf = (stem: string) => number;

export function weightsOver(claims: readonly Claim[]): WeightOf {
  const counts = new Map<string, number>();
  for (const { words } of claims) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (stem) => Math.log(1 + claims.length / (counts.get(stem) ?? 1));
}

/** Likeness of two claims, 0 to about 1: shared words by weight, against the geometric mean of both, and the other signs. */
export function likeness(a: Claim, b: Claim, weightOf: WeightOf): number {
  const other = new Set(b.words);
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weightOf(word), 0);
  const shared = a.words.filter((word) => other.has(word));
  if (!shared.length) return 0;
  const words = sum(shared) / Math.sqrt(sum(a.words) * sum(b.words));
  return words + (shared.length > 1 ? signs(a, b) : 0);
}

function signs(a: Claim, b: Claim): number {
  let bonus = a.kind === b.kind ? SAME_KIND : 0;
  if (a.speaker && b.speaker) bonus += a.speaker === b.speaker ? SAME_SPEAKER : OTHER_SPEAKER;
  if (a.event && b.event && a.event.class === b.event.class && sameParties(a, b)) bonus += SAME_ACT;
  if (a.figures.some((figure) => b.figures.some((other) => other.of === figure.of))) bonus += SAME_FIGURE;
  return bonus;
}

const sameParties = (a: Claim, b: Claim): boolean =>
  a.event?.source?.country !== null &&
  a.event?.source?.country === b.event?.source?.country &&
  a.event?.target?.country === b.event?.target?.country;
