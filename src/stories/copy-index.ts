import { type Likeness, likenessOf } from './copy-relations.ts';
import type { Signs } from './signs.ts';
import { makeSlots, recall, remember, type Slots } from './slots.ts';
import { largestOf, makeTally, type Tally } from './tally.ts';

/** Shingles of the articles read lately. */
export interface CopyIndex {
  readonly plain: Slots;
  readonly quoted: Slots;
  readonly facts: Slots;
  readonly tally: Tally;
}

export const makeCopyIndex = (): CopyIndex => ({
  plain: makeSlots(20, 6),
  quoted: makeSlots(18, 6),
  facts: makeSlots(18, 6),
  tally: makeTally(),
});

const MOST_CANDIDATES = 24;

/** Sampled runs or quoted runs that make a candidate worth the exact comparison. */
const FEWEST_HITS = 3;

export interface Relation extends Likeness {
  readonly other: Signs;
}

/** Remembers which runs an article holds. */
export function rememberRuns(index: CopyIndex, { number, shingles }: Signs): void {
  for (const hash of shingles.plain) remember(index.plain, hash, number);
  for (const hash of shingles.quoted) remember(index.quoted, hash, number);
  for (const hash of shingles.facts) remember(index.facts, hash, number);
}

/** Earlier-read articles that share text with `signs`; then remembers `signs`. `articleOf` gives those still at hand. */
export function relate(
  index: CopyIndex,
  signs: Signs,
  articleOf: (number: number) => Signs | undefined,
  from: number,
): Relation[] {
  const alike = (slots: Slots, hashes: Int32Array): number[] => {
    for (const hash of hashes) recall(slots, hash, from, 1, index.tally);
    return largestOf(index.tally, MOST_CANDIDATES, FEWEST_HITS);
  };
  const candidates = new Set([
    ...alike(index.plain, signs.shingles.plain),
    ...alike(index.quoted, signs.shingles.quoted),
    ...alike(index.facts, signs.shingles.facts),
  ]);
  const relations: Relation[] = [];
  for (const number of candidates) {
    const other = articleOf(number);
    if (!other || other.number === signs.number) continue;
    const likeness = likenessOf(signs, other);
    if (likeness) relations.push({ ...likeness, other });
  }
  rememberRuns(index, signs);
  return relations;
}
