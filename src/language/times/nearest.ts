import { daysBetween, isoDay, plusDays, plusMonths, weekdayOf } from './calendar.ts';
import type { Anchors } from './recogniser.ts';
import type { Tense } from './tense.ts';

/** Which occurrence of something recurring is meant: news looks back unless the clause looks ahead. */

/** How many days ahead an occurrence may lie to be taken for the one meant. */
const AHEAD: Readonly<Record<Tense | 'none', number>> = {
  past: 45,
  present: 120,
  none: 120,
  future: 270,
};

/**
 * Day of a month and day without year, nearest as the tense allows: the day before publication is never a year ahead.
 * A weekday told with it (1 Monday) decides the year where it fits one only.
 */
export function nearestDay(
  { day, tense }: Anchors,
  month: number,
  dayOfMonth: number,
  weekday: number | null = null,
): string | null {
  if (!day) return null;
  const year = Number(day.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((candidate) => isoDay(candidate, month, dayOfMonth))
    .filter((candidate) => candidate !== null);
  const fitting = weekday === null ? [] : days.filter((candidate) => weekdayOf(candidate) === weekday);
  if (fitting.length === 1) return fitting[0]!;
  const ahead = days.find((candidate) => candidate > day);
  if (ahead && daysBetween(day, ahead) <= AHEAD[tense ?? 'none']) return ahead;
  return days.filter((candidate) => candidate <= day).at(-1) ?? null;
}

/** Month (`2024-01`) of a month's name without year; the month of publication itself counts as the nearest. */
export function nearestMonth({ month, tense }: Anchors, wanted: number): string | null {
  if (!month) return null;
  const back = (Number(month.slice(5, 7)) - wanted + 12) % 12;
  const ahead = (12 - back) % 12;
  const reach = tense === 'future' ? 9 : tense === 'past' ? 0 : 2;
  if (ahead <= reach) return plusMonths(month, ahead);
  return plusMonths(month, -back);
}

/** The last such month before, or the first after, the month of publication. */
export function monthBeside(month: string, wanted: number, direction: -1 | 1): string {
  for (let step = direction; ; step += direction) {
    const candidate = plusMonths(month, step);
    if (Number(candidate.slice(5, 7)) === wanted) return candidate;
  }
}

/** Day of a weekday's name: the day of publication or before it, or after it in a clause that looks ahead. */
export function nearestWeekday({ day, tense }: Anchors, weekday: number): string | null {
  if (!day) return null;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (back === 0) return day;
  return plusDays(day, tense === 'future' ? 7 - back : -back);
}

/** The last such weekday before a day, or the first after it. */
export function weekdayBeside(day: string, weekday: number, direction: -1 | 1): string {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return direction < 0 ? plusDays(day, -(back || 7)) : plusDays(day, 7 - back);
}
