import type { DateValue } from '../record/date.ts';

/** First and last day (days since 1970-01-01) that a date leaves open. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const dayOf = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);
const lastOf = (year: number, month: number): number => dayOf(year, month + 1, 1) - 1;

/** Months of TIMEX3 seasons, halves and quarters; winter runs into the next year. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
};

/** The days that an ISO 8601 or TIMEX3 value leaves open; null where it names no place in time. */
export function daysOf(value: string | null): Days | null {
  if (!value) return null;
  const match = /^(\d{4})(?:-(?:W(\d\d)|(\d\d)(?:-(\d\d))?|(SP|SU|FA|WI|Q[1-4]|H[12])))?/.exec(value);
  if (!match) {
    const decade = /^(\d{3})X?$/.exec(value);
    return decade
      ? { from: dayOf(Number(decade[1]) * 10, 1, 1), to: dayOf(Number(decade[1]) * 10 + 9, 12, 31) }
      : null;
  }
  const year = Number(match[1]);
  if (match[2]) {
    const fourth = dayOf(year, 1, 4);
    const monday = fourth - ((fourth + 3) % 7) + (Number(match[2]) - 1) * 7;
    return { from: monday, to: monday + 6 };
  }
  if (match[5]) {
    const [first, last] = PARTS[match[5]]!;
    return { from: dayOf(year, first, 1), to: lastOf(year, last) };
  }
  if (match[3] && match[4])
    return {
      from: dayOf(year, Number(match[3]), Number(match[4])),
      to: dayOf(year, Number(match[3]), Number(match[4])),
    };
  if (match[3]) return { from: dayOf(year, Number(match[3]), 1), to: lastOf(year, Number(match[3])) };
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** Can both be the same day? */
export const compatible = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

/** Order of time: known before unknown, earlier first, exact before vague. */
export function byDate(a: DateValue, b: DateValue): number {
  const one = daysOf(a.value);
  const two = daysOf(b.value);
  if (!one || !two) return one ? -1 : two ? 1 : 0;
  return one.from - two.from || one.to - two.to;
}

/** A date, or the day of the first report where it is not told: for the order of rows, never shown as the date itself. */
export const orReported = (date: DateValue, reported: string | null): DateValue =>
  date.value || !reported
    ? date
    : { value: reported, precision: reported.length > 7 ? 'day' : 'month', basis: 'reported' };

/** ISO day of a day number. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
