/** First and last day of what a date can mean, in days since 1970-01-01. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;

/** Months of the parts of a year; winter runs into the next. */
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

/** The days of an ISO 8601 or TIMEX3 date, times of day and zones left aside; a week counts as its year. Null for what is no date. */
export function daySpan(value: string | null): DaySpan | null {
  const found = /^(\d{4})(?:-(\d\d|[A-Z].))?(?:-(\d\d))?/.exec(value ?? '');
  if (!found) return null;
  const [, year, part, day] = found;
  const [first, last] =
    PARTS[part ?? ''] ?? (/^\d\d$/.test(part ?? '') ? [Number(part), Number(part)] : [1, 12]);
  if (day && /^\d\d$/.test(part ?? '')) {
    const one = dayOf(Number(year), first, Number(day));
    return { from: one, to: one };
  }
  return { from: dayOf(Number(year), first, 1), to: dayOf(Number(year), last + 1, 1) - 1 };
}
