import { findDates } from './find-date.ts';
import { monthOf } from './months.ts';

const DAY =
  /[/_-](?:(?<year>\d{4})[/_-](?:\d{1,2}|(?<month>[^/_\d-]{3,}))[/_-](?<day>\d{1,2})|(?:19|20)\d{6})(?=[/_.-]|$)/gi;
/** `/29-10-2021`, `_22.04.2020_`: with a four-digit year at its end. */
const DAY_FIRST = /[/_-](0?[1-9]|[12]\d|3[01])[._-](0?[1-9]|1[0-2])[._-]((?:19|20)\d\d)(?=[/_.-]|$)/;
const MONTH_ONLY = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])\//;

/** The day (or, with `/2024/06/`, the month) in the path of an address; null for none. */
export function dateInUrl(url: string | null | undefined): string | null {
  if (!url) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, '').replace(/[?#].*$/s, '');
  const day = dayIn(path);
  const stated = day && findDates(day)[0]?.value;
  if (stated) return stated;
  const dayFirst = DAY_FIRST.exec(path);
  const value = dayFirst && findDates(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}`)[0]?.value;
  if (value) return value;
  const month = MONTH_ONLY.exec(path);
  return month ? `${month[1]}-${month[2]}` : null;
}

/** The first that looks like a day, written so that it can be read as one. */
function dayIn(path: string): string | null {
  DAY.lastIndex = 0;
  for (let found = DAY.exec(path); found; found = DAY.exec(path)) {
    const { year, month, day } = found.groups ?? {};
    if (month === undefined) return found[0].slice(1).replace(/[/_]/g, '-');
    if (monthOf(month) !== null) return `${day} ${month} ${year}`;
    // Another word between two numbers; a day may begin within it.
    DAY.lastIndex = found.index + 1;
  }
  return null;
}
