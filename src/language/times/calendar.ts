import { Temporal } from 'temporal-polyfill';
import type { Unit } from './words.ts';

/** Arithmetic on ISO days (`2024-06-06`) and months (`2024-06`); Temporal does the counting. */

const pad = (value: number): string => String(value).padStart(2, '0');
export const yearText = (year: number): string => String(year).padStart(4, '0');

/** ISO day of a year, month and day; null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

export const isoMonth = (year: number, month: number): string => `${yearText(year)}-${pad(month)}`;
export const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();
export const plusMonths = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month.slice(0, 7)).add({ months }).toString();
/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;
export const daysBetween = (first: string, last: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days;

/** ISO week of a day, `2024-W23`. */
export function weekOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${yearText(date.yearOfWeek ?? date.year)}-W${pad(date.weekOfYear ?? 1)}`;
}

/** Monday of an ISO week. The fourth of January always lies in the first. */
export function mondayOf(week: string): string {
  const fourth = `${week.slice(0, 4)}-01-04`;
  return plusDays(fourth, 1 - weekdayOf(fourth) + (Number(week.slice(6, 8)) - 1) * 7);
}

export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

/** The quarter or half `steps` periods away: `2024-Q1` - 1 is `2023-Q4`. */
export function plusPeriods(period: string, steps: number): string {
  const many = period[5] === 'H' ? 2 : 4;
  const index = Number(period.slice(0, 4)) * many + Number(period.slice(6)) - 1 + steps;
  return `${yearText(Math.floor(index / many))}-${period[5]}${(index % many) + 1}`;
}

/**
 * A date `amount` units away from `value`, as exact as the unit allows: a month from a day is a month,
 * a year from a quarter is that quarter of the other year. Null when `value` is too vague.
 */
export function shift(value: string, unit: Unit, amount: number): string | null {
  const day = value.match(/^\d{4}-\d\d-\d\d/)?.[0];
  const month = value.match(/^\d{4}-\d\d(?!\d)/)?.[0];
  const year = /^\d{4}(?!\d)/.test(value) ? Number(value.slice(0, 4)) : null;
  if (unit === 'day') return day ? plusDays(day, amount) : null;
  if (unit === 'week' && /^\d{4}-W\d\d/.test(value)) return weekOf(plusDays(mondayOf(value), amount * 7));
  if (unit === 'week') return day ? weekOf(plusDays(day, amount * 7)) : null;
  if (unit === 'weekend') return day ? `${weekOf(plusDays(day, amount * 7))}-WE` : null;
  if (unit === 'month') return month ? plusMonths(month, amount) : null;
  if (unit === 'quarter') {
    if (/^\d{4}-[QH]\d/.test(value)) return plusPeriods(value, amount);
    return month ? plusPeriods(quarterOf(month), amount) : null;
  }
  if (year === null) return null;
  const years = unit === 'decade' ? amount * 10 : unit === 'century' ? amount * 100 : amount;
  const rest = unit === 'year' ? (value.match(/^\d{4}(-(?:[QH]\d|SP|SU|FA|WI|\d\d$))/)?.[1] ?? '') : '';
  return Number.isInteger(years) ? yearText(year + years) + rest : null;
}
