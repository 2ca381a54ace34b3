import { daySpan, isoDay } from '../record/day-span.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const SEASONS: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  Q1: '1st quarter of',
  Q2: '2nd quarter of',
  Q3: '3rd quarter of',
  Q4: '4th quarter of',
  H1: '1st half of',
  H2: '2nd half of',
};
const NBSP = '\u00a0';

/** A date as it stands on a page: words, what is left open, and a machine value where HTML has one. */
export interface DateText {
  readonly text: string;
  /** "month only"; null for a day or better. */
  readonly open: string | null;
  readonly datetime: string | null;
}

/** Never more exact than the value: "13 Mar 2025, 06:10", "Mar 2025", "spring 2022", "1953". Null for what names no date. */
export function dateText(value: string | null, time = false): DateText | null {
  if (!value) return null;
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(value);
  const days = daySpan(value);
  if (!days) return null;
  if (day) {
    const month = MONTHS[Number(day[2]) - 1]!;
    const clock = time && day[4] ? `, ${day[4]}` : '';
    const text = `${Number(day[3])}${NBSP}${month}${NBSP}${day[1]}${clock}`;
    return { text, open: null, datetime: clock ? value : value.slice(0, 10) };
  }
  const week = /^\d{4}-W\d\d/.exec(value);
  if (week)
    return { text: `week of ${dateText(isoDay(days.from))!.text}`, open: 'week only', datetime: value };
  const season = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(value);
  if (season) {
    const open = season[2]!.startsWith('Q')
      ? 'quarter only'
      : season[2]!.startsWith('H')
        ? 'half only'
        : 'season only';
    return { text: `${SEASONS[season[2]!]}${NBSP}${season[1]}`, open, datetime: null };
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month && MONTHS[Number(month[2]) - 1])
    return { text: `${MONTHS[Number(month[2]) - 1]}${NBSP}${month[1]}`, open: 'month only', datetime: value };
  if (/^\d{4}$/.test(value)) return { text: value, open: 'year only', datetime: value };
  if (/^\d{3}X?$/.test(value)) return { text: `${value.slice(0, 3)}0s`, open: 'decade only', datetime: null };
  // "FY2024", "19XX", "2024-05-XX": what days they leave open.
  const [first, last] = [days.from, days.to].map((one) => dateText(isoDay(one))?.text);
  return first && last ? { text: `${first} to ${last}`, open: 'day not told', datetime: null } : null;
}

/** "12 to 14 Mar 2025", "8 Nov 2022 to 3 Apr 2025"; null where neither is known. */
export function rangeText(from: string | null, to: string | null): string | null {
  const one = dateText(from);
  const two = dateText(to);
  if (!one || !two || one.text === two.text) return (one ?? two)?.text ?? null;
  const [a, b] = [one.text.split(NBSP), two.text.split(NBSP)];
  if (a.length === 3 && b.length === 3 && a[2] === b[2])
    return `${a[1] === b[1] ? a[0] : `${a[0]}${NBSP}${a[1]}`} to ${two.text}`;
  return `${one.text} to ${two.text}`;
}

/** Time between two publications: "25 min", "12 h 40", "1 d 14 h". */
export function lagText(minutes: number): string {
  const rest = Math.abs(minutes);
  if (rest < 60) return `${rest}${NBSP}min`;
  if (rest < 24 * 60)
    return `${Math.floor(rest / 60)}${NBSP}h${rest % 60 ? `${NBSP}${String(rest % 60).padStart(2, '0')}` : ''}`;
  const hours = Math.floor((rest % 1440) / 60);
  return `${Math.floor(rest / 1440)}${NBSP}d${hours ? `${NBSP}${hours}${NBSP}h` : ''}`;
}

/** ".64": a share without its leading zero, cut to two places. */
export const shareText = (share: number): string =>
  share >= 1 ? '1.00' : share.toFixed(2).replace(/^0/, '');

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count}${NBSP}${count === 1 ? one : many}`;
