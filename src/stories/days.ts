import type { Published } from '../record/date.ts';

const DAY = 86_400_000;

/** Days since 1970 (UTC) that something may have appeared on, both included; `instant` in ms when the moment is known. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
  readonly instant: number | null;
}

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
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
}; // prettier-ignore

/**
 * The days that an ISO 8601 or TIMEX3 value (`2024-06-06T04:06:19+09:00`, `2024-06-06`, `2022-03`, `2022-SP`, `2022-W12`, `2022`) covers;
 * null when it names none. The day is the one written, in the page's own time zone, since that is the day its weekdays refer to.
 */
export function daysOf(value: string | null): DayRange | null {
  if (!value) return null;
  const parts = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d)(T.*)?)?|(SP|SU|FA|WI|Q[1-4]|H[12])|W(\d\d)))?$/.exec(value);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[3]) {
    const day = dayNumber(year, Number(parts[2]), Number(parts[3]));
    if (Number.isNaN(day)) return null;
    const instant = parts[4] ? Date.parse(value) : Number.NaN;
    return { first: day, last: day, instant: Number.isNaN(instant) ? null : instant };
  }
  if (parts[6]) {
    const fourth = dayNumber(year, 1, 4);
    const monday = fourth - ((weekdayOf(fourth) + 6) % 7) + (Number(parts[6]) - 1) * 7;
    return { first: monday, last: monday + 6, instant: null };
  }
  const [from, to] = parts[2]
    ? [Number(parts[2]), Number(parts[2])]
    : parts[5]
      ? SEASONS[parts[5]]!
      : [1, 12];
  return { first: dayNumber(year, from, 1), last: dayNumber(year, to + 1, 1) - 1, instant: null };
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** `2024-06-06` of a day number. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export const daysOfPublished = (published: Published): DayRange | null => daysOf(published.value);

/** Whole days between two stretches; 0 where they touch. */
export const gapOf = (a: DayRange, b: DayRange): number => Math.max(0, b.first - a.last, a.first - b.last);

/** Did `a` certainly appear before `b`? By the moment when both are known and less than two days apart, else by the day. */
export function surelyBefore(a: DayRange, b: DayRange): boolean {
  if (a.instant !== null && b.instant !== null) return a.instant < b.instant;
  return a.last < b.first;
}
