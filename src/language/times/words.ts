/** The small closed lexicons that expressions of time are made of, and the patterns over them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)';
/** Weekdays in full, and with a full stop where shortened: "Sun" and "Sat" alone are words. */
export const WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.)';
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const YEAR = '(?:1[0-9]|20)\\d\\d';
export const DAY_PART = '(?:morning|afternoon|evening|night|noon|midnight|midday|dawn|dusk)';
export const UNIT = '(?:second|minute|hour|day|week|weekend|month|quarter|year|decade|century|centurie)';

/** 1 to 12 of a month's name, full or shortened; 0 for another word. */
export const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
/** 1 (Monday) to 7 (Sunday) of a weekday's name; 0 for another word. */
export const weekdayNumber = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
/** TIMEX3's sign of a season. */
export const seasonSign = (word: string): string => SEASONS[word.toLowerCase()] ?? 'SP';

const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  dawn: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  dusk: 'TEV',
  night: 'TNI',
  noon: 'T12:00',
  midday: 'T12:00',
  midnight: 'T24:00',
};
/** TIMEX3's sign of a part of the day, with its leading T. */
export const dayPartSign = (word: string): string => DAY_PARTS[word.toLowerCase()] ?? '';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** The unit named by a word, singular or plural. */
export function unitOf(word: string): Unit {
  const bare = word.toLowerCase().replace(/s$/, '');
  return bare === 'centurie' ? 'century' : (bare as Unit);
}

/** TIMEX3 duration of `amount` units; `X` for an unknown number. Decades and centuries are told in years. */
export function duration(amount: number | 'X', unit: Unit): string {
  if (unit === 'decade') return amount === 'X' ? 'PXDE' : `P${amount * 10}Y`;
  if (unit === 'century') return amount === 'X' ? 'PXCE' : `P${amount * 100}Y`;
  if (unit === 'weekend') return amount === 'X' ? 'PXWE' : `P${amount}WE`;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return clockDuration(amount, unit);
  const sign = { day: 'D', week: 'W', month: 'M', quarter: 'Q', year: 'Y' }[unit];
  if (amount === 'X' || Number.isInteger(amount)) return `P${amount}${sign}`;
  return unit === 'year'
    ? `P${Math.floor(amount)}Y${Math.round((amount % 1) * 12)}M`.replace('P0Y', 'P')
    : `P${amount}${sign}`;
}

function clockDuration(amount: number | 'X', unit: 'second' | 'minute' | 'hour'): string {
  const sign = { second: 'S', minute: 'M', hour: 'H' }[unit];
  if (amount === 'X' || Number.isInteger(amount) || unit === 'second') return `PT${amount}${sign}`;
  const [whole, rest] = [Math.floor(amount), Math.round((amount % 1) * 60)];
  return `PT${whole ? `${whole}${sign}` : ''}${rest}${unit === 'hour' ? 'M' : 'S'}`;
}
