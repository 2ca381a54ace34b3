import { type Copy, SAME_REPORT } from '../record/story.ts';
import { likenessOf } from './copy-relations.ts';
import type { Desk, Entry, FoundCopy } from './desk.ts';

/** More relations than these tell nothing new. */
const MOST_COPIES = 8;

/** The copy relations of an article as they are printed, those with the largest share first. */
export const finalCopies = (desk: Desk, entry: Entry): Copy[] =>
  entry.copies
    .map((found) => compiled(desk, entry, found))
    .sort((a, b) => Number(a.kind === 'quotes') - Number(b.kind === 'quotes') || b.share - a.share)
    .slice(0, MOST_COPIES);

/**
 * An article put together from two others is a report of neither: where one side of a relation shares more with a third article that
 * the other side has nothing to do with, the relation is a partial one.
 */
function compiled(desk: Desk, entry: Entry, found: FoundCopy): Copy {
  const { number, ...copy } = found;
  const other = desk.recent.get(number);
  if (!other || !SAME_REPORT.has(copy.kind)) return copy;
  const unrelated = (one: Entry, two: Entry): boolean => {
    const share = one.reports.get(two.signs.number) ?? 0;
    for (const [third, theirs] of one.reports) {
      const reader = desk.recent.get(third);
      if (!reader || reader === two || tookFrom(reader, one)) continue;
      if (theirs > share && !likenessOf(reader.signs, two.signs)) return true;
    }
    return false;
  };
  return unrelated(entry, other) || unrelated(other, entry)
    ? { ...copy, kind: 'partial', rule: `${copy.rule}, compiled` }
    : copy;
}

const tookFrom = (taker: Entry, source: Entry): boolean =>
  taker.copies.some(({ number }) => number === source.signs.number);
