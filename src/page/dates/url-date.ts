import { findDates } from './find-date.ts';
import { MONTH } from './months.ts';

const DAY = new RegExp(
  String.raw`[/_-](?:\d{4}[/_-](?:\d{1,2}|${MONTH})[/_-]\d{1,2}|(?:19|20)\d{6})(?=[/_.-]|$)`,
  'i',
);
const NAMED = new RegExp(String.raw`(\d{4})[/_-](${MONTH})[/_-](\d{1,2})`, 'i');
/** `/29-10-2021`, `_22.04.2020_`: with a four-digit year at its end. */
const DAY_FIRST = /[/_-](0?[1-9]|[12]\d|3[01])[._-](0?[1-9]|1[0-2])[._-]((?:19|20)\d\d)(?=[/_.-]|$)/;
const MONTH_ONLY = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])\//;

/** The day (or, with `/2024/06/`, the month) in the path of an address; null for none. */
export function dateInUrl(url: string | null | undefined): string | null {
  if (!url) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, '').replace(/[?#].*$/s, '');
  const day = DAY.exec(path)?.[0];
  if (day) {
    const named = NAMED.exec(day);
    const plain = named ? `${named[3]} ${named[2]} ${named[1]}` : day.slice(1).replace(/[/_]/g, '-');
    const value = findDates(plain)[0]?.value;
    if (value) return value;
  }
  const dayFirst = DAY_FIRST.exec(path);
  const value = dayFirst && findDates(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}`)[0]?.value;
  if (value) return value;
  const month = MONTH_ONLY.exec(path);
  return month ? `${month[1]}-${month[2]}` : null;
}
