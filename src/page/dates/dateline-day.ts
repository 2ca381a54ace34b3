import { findDates } from './find-date.ts';
import { monthOf } from './months.ts';

/** A day of publication read from the dateline that opens a text. */
export interface DatelineDay {
  /** `2025-03-14`; null where nothing tells the year. */
  readonly value: string | null;
  /** The date as it stands there. */
  readonly words: string;
  /** What told the year: the dateline itself, a complete date close to it in the text, or the reference date. */
  readonly rule:
    | 'dateline'
    | 'dateline-year-of-text'
    | 'dateline-year-of-reference'
    | 'dateline-without-year';
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const AGENCY = '(?:\\([^()\\n]{2,40}\\)|\\[[^\\]\\n]{2,40}\\]|/[^/\\n]{2,40}/)';
const DATE = `(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\\.?,?\\s+)?(?:(?<month>${MONTH})\\s+(?<day>${DAY})|(?<day2>${DAY})\\s+(?<month2>${MONTH}))(?:,?\\s+(?<year>(?:19|20)\\d\\d))?`;

/** "MERROW, March 14 (Agency) — ", "(Agency) Merrow, 14 March 2025 - ", "MERROW (Agency), March 14: ". */
const DATELINE = new RegExp(
  `^\\s*(?:${AGENCY}\\s*)?\\p{Lu}[\\p{L}.'’ -]{1,40}(?:[,/]\\s*\\p{L}[\\p{L}.'’ ]{1,25})?(?:\\s*${AGENCY})?,?\\s+(?<date>${DATE})[,.]?\\s*(?:${AGENCY}\\s*)?(?:--?|[–—:])\\s`,
  'u',
);

/** How near a complete date of the text has to be to lend its year, in days. */
const NEAR = 45;

/**
 * The day in the dateline of an article's text; null without one. A dateline is written on the day that it names, so a year comes from
 * a complete date in the text only where that is near it, else from `reference` (ISO 8601): the last such day that is not after it.
 */
export function datelineDay(text: string, reference: string | null = null): DatelineDay | null {
  const groups = DATELINE.exec(text.slice(0, 200))?.groups;
  if (!groups?.date) return null;
  const words = groups.date;
  const month = monthOf((groups.month ?? groups.month2 ?? '').replace(/\.$/, ''));
  const day = Number.parseInt(groups.day ?? groups.day2 ?? '', 10);
  if (!month) return null;
  const on = (year: number): string | null => isoDay(year, month, day);
  if (groups.year) {
    const value = on(Number(groups.year));
    return value ? { value, words, rule: 'dateline' } : null;
  }
  const near = nearYear(text, month, day);
  if (near) return { value: near, words, rule: 'dateline-year-of-text' };
  const last = reference && lastBefore(reference, on);
  if (last) return { value: last, words, rule: 'dateline-year-of-reference' };
  return { value: null, words, rule: 'dateline-without-year' };
}

/**
 * By complete dates of the text near the day. The same day of a year is no help: reports on an anniversary name it. Null where the
 * dates speak for several years.
 */
function nearYear(text: string, month: number, day: number): string | null {
  const years = new Set<string>();
  for (const { value } of findDates(text.slice(0, 20_000))) {
    const date = Date.parse(value.slice(0, 10));
    const year = Number(value.slice(0, 4));
    for (const candidate of [isoDay(year, month, day), isoDay(year + 1, month, day)]) {
      const apart = candidate ? Math.abs(Date.parse(candidate) - date) / 86_400_000 : NEAR + 1;
      if (candidate && apart > 0 && apart <= NEAR) years.add(candidate);
    }
  }
  return years.size === 1 ? [...years][0]! : null;
}

/** The last such day up to a day behind the reference, since it may stand in another time zone. */
function lastBefore(reference: string, on: (year: number) => string | null): string | null {
  const year = Number(reference.slice(0, 4));
  const until =
    Date.parse(reference.length > 7 ? reference.slice(0, 10) : `${reference.slice(0, 7)}-28`) + 86_400_000;
  for (const candidate of [on(year), on(year - 1), on(year - 2), on(year - 3), on(year - 4)])
    if (candidate && Date.parse(candidate) <= until) return candidate;
  return null;
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}
