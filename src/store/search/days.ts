import { PREFIX } from './tokens.ts';

/**
 * The words that stand for a day in the search: its year, its month and itself, as far as the value is exact. A year of days is found by
 * one word then: by their beginning, all of their lists would be joined first.
 */
export function dayTags(value: string | null): string[] {
  const [found] = /^\d{4}(?:-\d\d(?!\d)(?:-\d\d)?)?/.exec(value ?? '') ?? [];
  const figures = found?.replaceAll('-', '') ?? '';
  return [4, 6, 8]
    .filter((length) => length <= figures.length)
    .map((length) => PREFIX.day + figures.slice(0, length));
}

/** An ISO day, month or year as its first and last day; null where it is none that exists. */
export function boundsOf(value: string): { first: string; last: string } | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  if (!found) return null;
  const [, year, month, day] = found;
  if (month && (month < '01' || month > '12')) return null;
  const last = daysIn(Number(year), Number(month ?? 12));
  if (day && (Number(day) < 1 || Number(day) > last)) return null;
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? String(last)}`,
  };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number): string => String(n).padStart(2, '0');

/** Years that a search reaches over where one end is open. */
const EARLIEST = 1800;
const LATEST = 2200;

/**
 * Words of which a row within the days has one: whole years and months where they are covered, single days at the ends.
 * A row that is known to the month or year only is found where all of that lies within.
 */
export function rangeTags(from: string | null, to: string | null): string[] {
  const first = from ?? `${EARLIEST}-01-01`;
  const last = to ?? `${LATEST}-12-31`;
  const tags: string[] = [];
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  for (let year = firstYear; year <= lastYear; year++) {
    if (first <= `${year}-01-01` && `${year}-12-31` <= last) tags.push(`${PREFIX.day}${year}`);
    else if (first <= `${year}-12-31` && `${year}-01-01` <= last) tags.push(...monthTags(year, first, last));
  }
  return tags;
}

function monthTags(year: number, first: string, last: string): string[] {
  const tags: string[] = [];
  for (let month = 1; month <= 12; month++) {
    const start = `${year}-${two(month)}-01`;
    const days = daysIn(year, month);
    if (first <= start && `${year}-${two(month)}-${days}` <= last)
      tags.push(`${PREFIX.day}${year}${two(month)}`);
    else
      for (let day = 1; day <= days; day++) {
        const value = `${year}-${two(month)}-${two(day)}`;
        if (first <= value && value <= last) tags.push(`${PREFIX.day}${value.replaceAll('-', '')}`);
      }
  }
  return tags;
}
