import { daySpan, isoDay } from '../../record/day-span.ts';

/** First and last day, both inside. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** The days of `daySpan` in ISO 8601. */
export function rangeOf(value: string): DayRange | null {
  const span = daySpan(value);
  return span && { first: isoDay(span.from), last: isoDay(span.to) };
}

/** True when all days of `value` lie inside `outer`; false also where either spans no days. */
export function within(value: string, outer: string): boolean {
  const [inner, whole] = [rangeOf(value), rangeOf(outer)];
  return inner !== null && whole !== null && inner.first >= whole.first && inner.last <= whole.last;
}

/** How two dates lie: -1 wholly before, 1 wholly after, 0 where they share a day, null where either spans no days. */
export function compare(value: string, other: string): -1 | 0 | 1 | null {
  const [one, two] = [rangeOf(value), rangeOf(other)];
  if (!one || !two) return null;
  return one.last < two.first ? -1 : one.first > two.last ? 1 : 0;
}
