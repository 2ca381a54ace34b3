/** First and last day of what a date can mean, in days since 1970-01-01. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

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

/** Number of a day; a month beyond 12 is of the next year. Two-digit years are those of the first century. */
const dayNumber = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY;

const months = (year: number, month: number, count: number): DaySpan => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + count, 1) - 1,
});

const years = (first: number, last: number): DaySpan => ({
  from: dayNumber(first, 1, 1),
  to: dayNumber(last, 12, 31),
});

/** ISO 8601 day of a day number. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().split('T')[0]!;

/**
 * Days that an ISO 8601 or TIMEX3 date value spans: days with or without a time (as written, the zone left aside), weeks and their
 * weekends, months, quarters, halves, seasons (of the northern half: spring is March to May), years, decades (`199`), centuries (`19`).
 * Null for durations, sets, references such as `PAST_REF`, and what the calendar does not have.
 */
export function daySpan(value: string | null): DaySpan | null {
  if (value === null) return null;
  const parts = /^(?:FY)?(\d{4})(?:-(\d\d|W\d\d|[A-Z][A-Z0-9]))?(?:-(\d\d|WE|XX))?(?:T.*)?$/.exec(value);
  if (!parts) return longSpan(value);
  const [, digits = '', middle, end] = parts;
  const year = Number(digits);
  if (!middle || middle === 'XX') return years(year, year);
  const part = PARTS[middle];
  if (part) return months(year, ...part);
  if (middle.startsWith('W')) return weekSpan(year, Number(middle.slice(1)), end === 'WE');
  const month = Number(middle);
  if (!(month >= 1 && month <= 12)) return null;
  if (!end || end === 'XX') return months(year, month, 1);
  const day = dayNumber(year, month, Number(end));
  const { from, to } = months(year, month, 1);
  return day >= from && day <= to ? { from: day, to: day } : null;
}

/** A week of ISO 8601: the first is that of 4 January. */
function weekSpan(year: number, week: number, weekend: boolean): DaySpan | null {
  if (!(week >= 1 && week <= 53)) return null;
  const fourth = dayNumber(year, 1, 4);
  const weekday = (((fourth + 3) % 7) + 7) % 7;
  const monday = fourth - weekday + (week - 1) * 7;
  // A week is of the year that its Thursday lies in: not every year has 53.
  if (monday + 3 > dayNumber(year, 12, 31)) return null;
  return { from: weekend ? monday + 5 : monday, to: monday + 6 };
}

function longSpan(value: string): DaySpan | null {
  const year = /^(\d{4})-WXX$/.exec(value);
  if (year) return years(Number(year[1]), Number(year[1]));
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade) return years(Number(decade[1]) * 10, Number(decade[1]) * 10 + 9);
  const century = /^(\d\d)(?:XX)?$/.exec(value);
  return century ? years(Number(century[1]) * 100, Number(century[1]) * 100 + 99) : null;
}
