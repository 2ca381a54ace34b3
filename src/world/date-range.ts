/** Earliest and latest day that an ISO date to day, month or year can mean, as strings that compare by date. */
export const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10);
export const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date.slice(0, 10);

/** Can a stretch of time hold a day (or part of a month or year)? Open ends are null. */
export const mayHold = (
  range: { readonly from: string | null; readonly to: string | null },
  date: string,
): boolean =>
  (range.from === null || firstDay(range.from) <= lastDay(date)) &&
  (range.to === null || lastDay(range.to) >= firstDay(date));
