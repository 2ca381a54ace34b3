import { type Likeness, likenessOf } from './copy-relations.ts';
import type { Signs } from './signs.ts';
import { makeSlots, recall, remember, type Slots } from './slots.ts';

/** Shingles of the articles read lately. */
export interface CopyIndex {
  readonly plain: Slots;
  readonly quoted: Slots;
}

export const makeCopyIndex = (): CopyIndex => ({ plain: makeSlots(20, 6), quoted: makeSlots(18, 6) });

const MOST_CANDIDATES = 24;

const best = (tally: ReadonlyMap<number, number>, least: number): number[] =>
  [...tally]
    .filter(([, hits]) => hits >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CANDIDATES)
    .map(([number]) => number);

export interface Relation extends Likeness {
  readonly other: Signs;
}

/** Earlier-read articles that share text with `signs`; then remembers `signs`. `articleOf` gives those still at hand. */
export function relate(
  index: CopyIndex,
  signs: Signs,
  articleOf: (number: number) => Signs | undefined,
  from: number,
): Relation[] {
  const plain = new Map<number, number>();
  const quoted = new Map<number, number>();
  for (const hash of signs.shingles.plain) recall(index.plain, hash, from, 1, plain);
  for (const hash of signs.shingles.quoted) recall(index.quoted, hash, from, 1, quoted);
  const candidates = new Set([...best(plain, 3), ...best(quoted, 3)]);
  const relations: Relation[] = [];
  for (const number of candidates) {
    const other = articleOf(number);
    if (!other || other.number === signs.number) continue;
    const likeness = likenessOf(signs, other);
    if (likeness) relations.push({ ...likeness, other });
  }
  for (const hash of signs.shingles.plain) remember(index.plain, hash, signs.number);
  for (const hash of signs.shingles.quoted) remember(index.quoted, hash, signs.number);
  return relations;
}
