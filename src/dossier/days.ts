import type { DateValue } from '../record/date.ts';
import { type DaySpan, daySpan } from '../record/day-span.ts';

/** Can both be the same day? */
export const compatible = (a: DaySpan, b: DaySpan): boolean => a.from <= b.to && b.from <= a.to;

/** Order of time: known before unknown, earlier first, exact before vague. */
export function byDate(a: DateValue, b: DateValue): number {
  const one = daySpan(a.value);
  const two = daySpan(b.value);
  if (!one || !two) return one ? -1 : two ? 1 : 0;
  return one.from - two.from || one.to - two.to;
}

/** A date, or the day of the first report where it is not told: for the order of rows, never shown as the date itself. */
export const orReported = (date: DateValue, reported: string | null): DateValue =>
  date.value || !reported
    ? date
    : { value: reported, precision: reported.length > 7 ? 'day' : 'month', basis: 'reported' };
