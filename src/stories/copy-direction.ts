import { surelyBefore } from './days.ts';
import type { Signs } from './signs.ts';

/** Who took from whom, and by which rule. */
export interface Direction {
  readonly from: Signs;
  readonly to: Signs;
  readonly rule: string;
}

const names = (signs: Signs, outlet: string | null): boolean =>
  outlet !== null &&
  outlet.length > 2 &&
  signs.credit.some((credit) => credit.includes(outlet) || outlet.includes(credit));

/**
 * Direction of a copy, by the first of these that tells: the date, the credit, which text is the more complete.
 * The date goes first since a copy cannot be earlier than what it was taken from; where nothing tells, the order of input decides.
 */
export function directionOf(a: Signs, b: Signs): Direction {
  const way = (from: Signs, to: Signs, rule: string): Direction => ({ from, to, rule });
  if (a.days && b.days) {
    if (surelyBefore(a.days, b.days)) return way(a, b, 'earlier');
    if (surelyBefore(b.days, a.days)) return way(b, a, 'earlier');
  }
  const aCredits = names(a, b.outlet);
  const bCredits = names(b, a.outlet);
  if (aCredits !== bCredits) return aCredits ? way(b, a, 'credit') : way(a, b, 'credit');
  const longer = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > 0.15 * longer)
    return a.length > b.length ? way(a, b, 'more-complete') : way(b, a, 'more-complete');
  return a.number < b.number ? way(a, b, 'first-in') : way(b, a, 'first-in');
}
