import { isoDay } from './calendar.ts';
import { byPattern, type Recogniser } from './recogniser.ts';

const SLASHED =
  /(?<![\w$€£.,/-])(?:(?<year>(?:19|20)\d\d)\/(?<month>\d{1,2})\/(?<day>\d{1,2})|(?<one>\d{1,2})[/.](?<two>\d{1,2})[/.](?<last>(?:19|20)\d\d))(?![\w/-]|[.,]\d)/g;

/**
 * Days in figures with slashes or full stops. Which of two figures is the month is taken for known only where the other
 * is above twelve or both are the same: "07/06/2024" is a time of an unknown value.
 */
export const slashDates: Recogniser = byPattern('slash-date', SLASHED, ({ groups }) => {
  const numbers = (parts: readonly (string | undefined)[]) => parts.map(Number) as [number, number, number];
  if (groups.year) {
    const value = isoDay(...numbers([groups.year, groups.month, groups.day]));
    return value ? { type: 'DATE', value } : null;
  }
  const [one, two, year] = numbers([groups.one, groups.two, groups.last]);
  if (one > 31 || two > 31 || (one > 12 && two > 12)) return null;
  const month = one > 12 ? two : two > 12 || one === two ? one : null;
  const day = month === null ? null : isoDay(year, month, one > 12 ? one : two);
  return month !== null && !day ? null : { type: 'DATE', value: () => day };
});
