import { isSpace } from '../one-line.ts';
import { type FoundMonth, monthsIn } from './months.ts';
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
  readonly dayFirst: () => boolean;
}

/** A way of writing a date, found in a text. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: Groups;
}
type Groups = Readonly<Record<string, string | undefined>>;

const DAY_FIRST: DateHabits = { dayFirst: () => true };

interface Form {
  readonly name: string;
  /** What a text must have for it: a quick look before the patterns are tried. */
  readonly needs: (shape: Shape) => boolean;
  readonly find: (text: string, months: () => readonly FoundMonth[]) => Iterable<Match>;
  readonly read: (groups: Groups, habits: DateHabits) => string | null;
}

/** Years that a page of the web can be of. */
const [FIRST_YEAR, LAST_YEAR] = [1985, 2100];

const CLOCK = String.raw`(?<hour>[01]?\d|2[0-3])[:.h](?<minute>[0-5]\d)(?:[:.](?<second>[0-5]\d)(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\b\.?)?(?:\s*(?:Uhr|hrs|hours)\b)?\s*\(?(?<zone>${ZONE})?`;
const AFTER = String.raw`(?:\s*(?:,|-|–|\||•|at|um|à|@|T|\/)?\s*(?:at\s+)?${CLOCK})?`;
const BEFORE = String.raw`(?:(?<hour0>[01]?\d|2[0-3])[:.](?<minute0>[0-5]\d)\s*(?<half0>[ap]\.?m\b\.?)?\s*(?<zone0>${ZONE})?\s*(?:,|-|–|\||on)?\s*(?:\p{L}+,?\s+)?)?`;

function* byPattern(text: string, pattern: RegExp): Generator<Match> {
  for (const match of text.matchAll(pattern)) yield matchOf(text, match.index, match);
}

function matchOf(text: string, start: number, match: RegExpExecArray, named?: Groups): Match {
  let end = match.index + match[0].length;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end, groups: { ...named, ...match.groups } };
}

/** Characters before the name of a month in which the day and the time of day stand. */
const WINDOW = 80;

/** Around the names of months: what stands before one up to it, and what follows. */
function* byMonths(
  text: string,
  months: readonly FoundMonth[],
  before: RegExp,
  after: RegExp,
): Generator<Match> {
  let last = 0;
  for (const { start, end, month } of months) {
    if (start < last) continue;
    const from = Math.max(last, start - WINDOW);
    const head = before.exec(text.slice(from, start));
    if (!head) continue;
    after.lastIndex = end;
    const tail = after.exec(text);
    if (!tail) continue;
    yield matchOf(text, from + head.index, tail, { ...head.groups, month: String(month) });
    last = end + tail[0].length;
  }
}

const DAY_BEFORE = new RegExp(
  String.raw`${BEFORE}(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]*(?:of |de |di )?\s*$`,
  'iu',
);
const YEAR_AFTER = new RegExp(String.raw`\.?,?[\s-]*(?:de |del )?\s*(?<year>\d{4})(?!\d)${AFTER}`, 'iuy');
const TIME_BEFORE = new RegExp(`${BEFORE}$`, 'iu');
const DAY_AND_YEAR_AFTER = new RegExp(
  String.raw`\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<year>\d{4})(?!\d)${AFTER}`,
  'iuy',
);
const ISO = new RegExp(
  String.raw`(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)(?:[T ]\s*${CLOCK})?`,
  'gu',
);
const BASIC =
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?:T?(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?<second>[0-5]\d)?(?<zone>Z|[+-]\d{4})?)?(?!\d)/gu;
const NUMERIC = new RegExp(
  String.raw`${BEFORE}(?<![\d/.-])(?<one>\d{1,2})(?<mark>[./-]|\s\|\s)(?<two>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d|\d\d)(?![\d/-])${AFTER}`,
  'gu',
);

/** In the order in which they are tried at a place: the more of a date a form needs, the earlier it stands. */
const FORMS: readonly Form[] = [
  {
    name: 'iso',
    needs: ({ marks, four }) => marks && four,
    find: (text) => byPattern(text, ISO),
    read: (groups) => numeric(groups, groups.month, groups.day),
  },
  {
    name: 'basic',
    needs: ({ eight }) => eight,
    find: (text) => byPattern(text, BASIC),
    read: (groups) => numeric(groups, groups.month, groups.day),
  },
  {
    name: 'day-month-year',
    needs: ({ four }) => four,
    find: (text, months) => byMonths(text, months(), DAY_BEFORE, YEAR_AFTER),
    read: (groups) => numeric(groups, groups.month, groups.day),
  },
  {
    name: 'month-day-year',
    needs: ({ four }) => four,
    find: (text, months) =>
      byMonths(
        text,
        months().filter(({ apart }) => apart),
        TIME_BEFORE,
        DAY_AND_YEAR_AFTER,
      ),
    read: (groups) => numeric(groups, groups.month, groups.day),
  },
  {
    name: 'numeric',
    needs: ({ marks, bars }) => marks || bars,
    find: (text) => byPattern(text, NUMERIC),
    read: (groups, { dayFirst }) => {
      const [one, two] = [Number(groups.one), Number(groups.two)];
      const first = groups.mark === '.' || (one > 12 ? true : two > 12 ? false : dayFirst());
      return first ? numeric(groups, groups.two, groups.one) : numeric(groups, groups.one, groups.two);
    },
  },
];

/** Which numbers a text has. */
interface Shape {
  /** Four digits in a row; eight. */
  readonly four: boolean;
  readonly eight: boolean;
  /** Two numbers with a mark between them, or a bar. */
  readonly marks: boolean;
  readonly bars: boolean;
}

function shapeOf(text: string): Shape {
  let [four, eight, marks, bars] = [false, false, false, false];
  let run = 0;
  /** The last sign was a mark behind a digit. */
  let marked = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      run++;
      if (marked) marks = true;
      marked = false;
      if (run === 4) four = true;
      else if (run === 8) eight = true;
      continue;
    }
    // Hyphen, full stop or slash.
    marked = run > 0 && code >= 45 && code <= 47;
    if (code === BAR) bars = true;
    run = 0;
  }
  return { four, eight, marks, bars };
}
const BAR = 124;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Could a date stand here? None is without a year of four digits or two numbers with a mark between them. */
export function mayHoldDate(text: string): boolean {
  const { four, marks } = shapeOf(text);
  return four || marks;
}

/** All dates of a string, by place; none overlap. Days need a year: "June 5" alone is no date of a page. */
export function findDates(text: string, habits: DateHabits = DAY_FIRST): FoundDate[] {
  const shape = shapeOf(text);
  if (!shape.four && !shape.marks) return [];
  const plain = withoutAccents(text);
  const found: FoundDate[] = [];
  let known: readonly FoundMonth[] | null = null;
  const months = (): readonly FoundMonth[] => {
    known ??= monthsIn(plain);
    return known;
  };
  for (const { name, needs, find, read } of FORMS) {
    if (!needs(shape)) continue;
    for (const { start, end, groups } of find(plain, months)) {
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const value = read(groups, habits);
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
  ACCENTED.test(text) ? text.replace(EACH_ACCENTED, (letter) => letter.normalize('NFD')[0] ?? letter) : text;
const ACCENTED = /[À-ɏ]/;
const EACH_ACCENTED = new RegExp(ACCENTED, 'g');

function numeric(groups: Groups, month: string | undefined, day: string | undefined): string | null {
  const year = groups.year!.length === 2 ? `20${groups.year}` : groups.year!;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < FIRST_YEAR || y > LAST_YEAR || !(m >= 1 && m <= 12) || !(d >= 1 && d <= daysIn(y, m))) return null;
  return `${year}-${two(m)}-${two(d)}${clock(groups)}`;
}

function clock(groups: Groups): string {
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
