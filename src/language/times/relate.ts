import { Temporal } from 'temporal-polyfill';
import { isoDay, mondayOf, plusDays, yearText } from './calendar.ts';

/** First and last day, both inside. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** First month and number of months of the parts of a year; winter reaches into the next year. */
const PARTS: Readonly<Record<string, readonly [month: number, months: number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
};

function months(year: number, month: number, count: number): DayRange {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return { first: first.toString(), last: first.add({ months: count }).subtract({ days: 1 }).toString() };
}

const years = (first: number, last: number): DayRange => ({
  first: `${yearText(first)}-01-01`,
  last: `${yearText(last)}-12-31`,
});

/**
 * Days that an ISO 8601 or TIMEX3 date value spans: days with or without a time, weeks and their weekends, months,
 * quarters, halves, seasons (of the northern half: spring is March to May), years, decades (`199`), centuries (`19`).
 * Null for durations, sets, references such as `PAST_REF`, and what the calendar does not have.
 */
export function rangeOf(value: string): DayRange | null {
  const parts = value.match(/^(?:FY)?(\d{4})(?:-(\d\d|W\d\d|[A-Z][A-Z0-9]))?(?:-(\d\d|WE|XX))?(?:T.*)?$/);
  if (!parts) return longRange(value);
  const [, yearDigits = '', middle, end] = parts;
  const year = Number(yearDigits);
  if (!middle || middle === 'XX') return years(year, year);
  const part = PARTS[middle];
  if (part) return months(year, part[0], part[1]);
  if (/^W\d\d$/.test(middle)) {
    if (Number(middle.slice(1)) < 1 || Number(middle.slice(1)) > 53) return null;
    const monday = mondayOf(`${yearDigits}-${middle}`);
    return { first: end === 'WE' ? plusDays(monday, 5) : monday, last: plusDays(monday, 6) };
  }
  const month = Number(middle);
  if (!(month >= 1 && month <= 12)) return null;
  if (!end || end === 'XX') return months(year, month, 1);
  const day = isoDay(year, month, Number(end));
  return day ? { first: day, last: day } : null;
}

function longRange(value: string): DayRange | null {
  if (/^\d{4}-WXX$/.test(value)) return years(Number(value.slice(0, 4)), Number(value.slice(0, 4)));
  if (/^\d{3}X?$/.test(value))
    return years(Number(value.slice(0, 3)) * 10, Number(value.slice(0, 3)) * 10 + 9);
  if (/^\d{2}(?:XX)?$/.test(value))
    return years(Number(value.slice(0, 2)) * 100, Number(value.slice(0, 2)) * 100 + 99);
  return null;
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
