import { SAME_REPORT } from '../record/story.ts';
import { directionOf } from './copy-direction.ts';
import type { Likeness } from './copy-relations.ts';
import type { Entry } from './desk.ts';

/** Notes a relation of two articles at the one that took the text. */
export function nameCopy(a: Entry, b: Entry, { kind, share, rule }: Likeness): void {
  if (SAME_REPORT.has(kind)) {
    a.reports.set(b.signs.number, share);
    b.reports.set(a.signs.number, share);
  }
  const direction = directionOf(a.signs, b.signs);
  const taker = direction.to === a.signs ? a : b;
  // A line that is settled stays as it is: what it was taken from came in too late.
  if (taker.line) return;
  taker.copies.push({
    number: direction.from.number,
    of: direction.from.id,
    kind,
    share: Math.round(share * 100) / 100,
    rule: `${rule}, ${direction.rule}`,
  });
}
