import type { Published } from '../record/date.ts';
import { daySpan } from '../record/day-span.ts';

/** Days since 1970 (UTC) that something may have appeared on, both included; `instant` in ms when the moment is known. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
  readonly instant: number | null;
}

/**
 * The days that an ISO 8601 or TIMEX3 value (`2024-06-06T04:06:19+09:00`, `2024-06-06`, `2022-03`, `2022-SP`, `2022-W12`, `2022`) covers;
 * null when it names none. The day is the one written, in the page's own time zone, since that is the day its weekdays refer to.
 */
export function daysOf(value: string | null): DayRange | null {
  const span = daySpan(value);
  if (!span) return null;
  const instant = /^\d{4}-\d\d-\d\dT/.test(value!) ? Date.parse(value!) : Number.NaN;
  return { first: span.from, last: span.to, instant: Number.isNaN(instant) ? null : instant };
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

export const daysOfPublished = (published: Published): DayRange | null => daysOf(published.value);

/** Whole days between two stretches; 0 where they touch. */
export const gapOf = (a: DayRange, b: DayRange): number => Math.max(0, b.first - a.last, a.first - b.last);

/** Did `a` certainly appear before `b`? By the moment when both are known and less than two days apart, else by the day. */
export function surelyBefore(a: DayRange, b: DayRange): boolean {
  if (a.instant !== null && b.instant !== null) return a.instant < b.instant;
  return a.last < b.first;
}
