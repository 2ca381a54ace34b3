import { rangeOf } from '../language/times/relate.ts';

/** First and last day of what a date can mean, in days since 1970-01-01. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const dayOf = (day: string): number => Date.parse(day) / 86_400_000;

/** The days of an ISO 8601 or TIMEX3 date, times of day and zones left aside. Null for what is no date. */
export function daySpan(value: string | null): DaySpan | null {
  const range = value === null ? null : rangeOf(value);
  return range && { from: dayOf(range.first), to: dayOf(range.last) };
}
