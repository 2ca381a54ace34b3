const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g;

/** Weekdays named in a text, 0 for Sunday to 6 for Saturday, in its order. */
export const weekdaysIn = (text: string): number[] =>
  [...text.matchAll(WEEKDAY)].map(([name]) => WEEKDAYS.indexOf(name));
