import { MONTH, monthOf } from './months.ts';
import { offsetOf, ZONE } from './zones.ts';

/** A date as it stands in a string: ISO 8601 as exact as written, and where it stands. */
export interface FoundDate {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Name of the way of writing. */
  readonly form: string;
}

export interface DateHabits {
  /** How to read 06/07/2024 where both are possible: day first (most of the world) or month first (USA). */
  readonly dayFirst: boolean;
}

interface Form {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Record<string, string | undefined>, habits: DateHabits) => string | null;
}

/** Years that a page of the web can be of. */
const [FIRST_YEAR, LAST_YEAR] = [1985, 2100];

const CLOCK = String.raw`(?<hour>[01]?\d|2[0-3])[:.h](?<minute>[0-5]\d)(?:[:.](?<second>[0-5]\d)(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\b\.?)?(?:\s*(?:Uhr|hrs|hours)\b)?\s*\(?(?<zone>${ZONE})?`;
const AFTER = String.raw`(?:\s*(?:,|-|–|\||•|at|um|à|@|T|\/)?\s*(?:at\s+)?${CLOCK})?`;
const BEFORE = String.raw`(?:(?<hour0>[01]?\d|2[0-3])[:.](?<minute0>[0-5]\d)\s*(?<half0>[ap]\.?m\b\.?)?\s*(?<zone0>${ZONE})?\s*(?:,|-|–|\||on)?\s*(?:\p{L}+,?\s+)?)?`;

/** In the order in which they are tried at a place: the more of a date a form needs, the earlier it stands. */
const FORMS: readonly Form[] = [
  {
    name: 'iso',
    pattern: new RegExp(
      String.raw`(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)(?:[T ]\s*${CLOCK})?`,
      'gu',
    ),
    read: (groups) => numeric(groups, groups.month, groups.day),
  },
  {
    name: 'basic',
    pattern:
      /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?:T?(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?<second>[0-5]\d)?(?<zone>Z|[+-]\d{4})?)?(?!\d)/gu,
    read: (groups) => numeric(groups, groups.month, groups.day),
  },
  {
    name: 'day-month-year',
    pattern: new RegExp(
      String.raw`${BEFORE}(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]*(?:of |de |di )?\s*(?<month>${MONTH})(?!\p{L})\.?,?[\s-]*(?:de |del )?\s*(?<year>\d{4})(?!\d)${AFTER}`,
      'giu',
    ),
    read: (groups) => numeric(groups, String(monthOf(groups.month ?? '')), groups.day),
  },
  {
    name: 'month-day-year',
    pattern: new RegExp(
      String.raw`${BEFORE}(?<!\p{L})(?<month>${MONTH})(?!\p{L})\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<year>\d{4})(?!\d)${AFTER}`,
      'giu',
    ),
    read: (groups) => numeric(groups, String(monthOf(groups.month ?? '')), groups.day),
  },
  {
    name: 'numeric',
    pattern: new RegExp(
      String.raw`${BEFORE}(?<![\d/.-])(?<one>\d{1,2})(?<mark>[./-]|\s\|\s)(?<two>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d|\d\d)(?![\d/-])${AFTER}`,
      'gu',
    ),
    read: (groups, { dayFirst }) => {
      const [one, two] = [Number(groups.one), Number(groups.two)];
      const first = groups.mark === '.' || (one > 12 ? true : two > 12 ? false : dayFirst);
      return first ? numeric(groups, groups.two, groups.one) : numeric(groups, groups.one, groups.two);
    },
  },
];

/** No date is without a year of four digits or two numbers with a mark between them. */
const YEAR_OR_MARKS = /\d{4}|\d[./-]\d/;

/** All dates of a string, by place; none overlap. Days need a year: "June 5" alone is no date of a page. */
export function findDates(text: string, habits: DateHabits = { dayFirst: true }): FoundDate[] {
  if (!YEAR_OR_MARKS.test(text)) return [];
  const plain = withoutAccents(text);
  const found: FoundDate[] = [];
  for (const { name, pattern, read } of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const value = read(match.groups ?? {}, habits);
      if (value) found.push({ value, start, end, form: name });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The date that a string of metadata is; also seconds and milliseconds since 1970. Null for none. */
export function dateOf(text: string, habits?: DateHabits): string | null {
  const stamp = /^\s*(\d{10})(\d{3})?\s*$/.exec(text);
  if (stamp) return new Date(Number(stamp[1]) * 1000).toISOString().replace('.000', '');
  return findDates(text.slice(0, 200), habits)[0]?.value ?? null;
}

/** Same length, so that places stay right: only accents of single characters go. */
const withoutAccents = (text: string): string =>
  text.replace(/[À-ɏ]/g, (letter) => letter.normalize('NFD')[0] ?? letter);

function numeric(
  groups: Record<string, string | undefined>,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const year = groups.year!.length === 2 ? `20${groups.year}` : groups.year!;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < FIRST_YEAR || y > LAST_YEAR || !(m >= 1 && m <= 12) || !(d >= 1 && d <= daysIn(y, m))) return null;
  return `${year}-${two(m)}-${two(d)}${clock(groups)}`;
}

function clock(groups: Record<string, string | undefined>): string {
  const [hour, minute, half, zone] = groups.hour
    ? [groups.hour, groups.minute, groups.half, groups.zone]
    : [groups.hour0, groups.minute0, groups.half0, groups.zone0];
  if (!hour || !minute) return '';
  const late = half && /^p/i.test(half);
  const hours = half ? (Number(hour) % 12) + (late ? 12 : 0) : Number(hour);
  const second = groups.hour && groups.second ? `:${groups.second}` : '';
  return `T${two(hours)}:${minute}${second}${offsetOf(zone)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
