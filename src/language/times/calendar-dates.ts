import { Chrono, en, type ParsedComponents, type ParsedResult } from 'chrono-node';
import { isoDay } from './calendar.ts';
import { clockTime } from './clock-times.ts';
import { nearestDay } from './nearest.ts';
import type { Draft, Recogniser } from './recogniser.ts';
import { MONTH } from './words.ts';

/**
 * Days written out and times of the clock. chrono-node reads the words; which year or week is meant is decided here,
 * since chrono takes the nearest whether before or after. Only the parsers and refiners named below are used:
 * the others (relative dates, bare months) answer otherwise than news means them.
 */
const PARSERS = [
  'ISOFormatParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
  'ENWeekdayParser',
];
const REFINERS = [
  'OverlapRemovalRefiner',
  'ExtractTimezoneAbbrRefiner',
  'MergeWeekdayComponentRefiner',
  'ENMergeDateTimeRefiner',
];

const CLOCK_PARSER = 'ENTimeExpressionParser';

const casual = en.configuration.createCasualConfiguration();
const named = <T extends object>(all: readonly T[], names: readonly string[]): T[] =>
  all.filter((part) => names.includes(part.constructor.name));
const refiners = named(casual.refiners, REFINERS);
const days = new Chrono({ parsers: named(casual.parsers, PARSERS), refiners });
/** Also reads hours: only for text that holds some, since it takes "at 1" of "at 1,015 francs" for one. */
const daysAndHours = new Chrono({ parsers: named(casual.parsers, [...PARSERS, CLOCK_PARSER]), refiners });
/** Parts found in chrono-node by their names; a test asks for all of them. */
export const chronoParts = {
  parsers: daysAndHours.parsers.length,
  refiners: new Set(refiners.map((each) => each.constructor.name)).size,
};

const MONTH_DAY = `(?:${MONTH}|Sept?|Aug|Oct|Nov|Dec|Jan|Feb|Apr|Jul|Jun)`;
const CLOCK = '\\d\\s?[ap]\\.?m\\b|\\d{1,2}:\\d\\d|\\d\\so.clock';
const DATED = new RegExp(
  `\\b${MONTH_DAY},?\\s{1,3}(?:\\d|[a-z]+(?:st|nd|rd|th)\\b)|\\d(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?${MONTH_DAY}|\\b(?:first|second|third|[a-z-]+th)\\sof\\s${MONTH_DAY}|\\d{4}-\\d\\d-\\d\\d|${CLOCK}`,
  'g',
);
const HAS_CLOCK = new RegExp(CLOCK, 'i');
const REACH = { before: 40, after: 50 };

interface Window {
  readonly start: number;
  readonly end: number;
}

/** Windows of text around what looks like a day or a time; chrono is slow, most text holds neither. */
function windows(paragraph: string): Window[] {
  const found: Window[] = [];
  for (const { index, 0: text } of paragraph.matchAll(DATED)) {
    let start = Math.max(0, index - REACH.before);
    let end = Math.min(paragraph.length, index + text.length + REACH.after);
    while (start > 0 && /\S/.test(paragraph[start - 1]!)) start--;
    while (end < paragraph.length && /\S/.test(paragraph[end]!)) end++;
    const last = found.at(-1);
    if (last && last.end >= start) found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
}

/** A window as chrono reads it, character for character: long dashes as hyphens, curly apostrophes straight. */
const plain = (text: string): string => text.replace(/[–—]/g, '-').replace(/’/g, "'").replace(/\s/g, ' ');

export const calendarDates: Recogniser = {
  name: 'calendar-date',
  find(paragraph) {
    const drafts: Draft[] = [];
    for (const window of windows(paragraph)) {
      const text = plain(paragraph.slice(window.start, window.end));
      const results = (HAS_CLOCK.test(text) ? daysAndHours : days).parse(
        text,
        new Date(Date.UTC(2000, 5, 15, 12)),
      );
      for (const [at, result] of results.entries()) {
        drafts.push(...draftsOf(result, results[at + 1], text, window.start));
      }
    }
    return drafts;
  },
};

function draftsOf(
  result: ParsedResult,
  next: ParsedResult | undefined,
  window: string,
  offset: number,
): Draft[] {
  const trimmed = trim(result);
  if (!trimmed) return [];
  const { start: components, end: last } = result;
  const dated = components.isCertain('day') && components.isCertain('month');
  if (components.isCertain('hour')) {
    const around = {
      before: window.slice(0, trimmed.start),
      after: window.slice(trimmed.start + trimmed.text.length),
    };
    const day = dated ? dayDraft(components, yearOf(components, trimmed.text)).value : null;
    const time = clockTime(result, trimmed, around, day);
    return time ? [{ ...time, start: time.start + offset, end: time.end + offset }] : [];
  }
  if (!dated) return [];
  if (!looksLikeDay(trimmed.text)) return [];
  const year = yearOf(components, trimmed.text) ?? sharedYear(result, next, window);
  const day = dayDraft(components, year);
  const range = last
    ? trimmed.text.match(/^(.*?\d(?:st|nd|rd|th)?)\s*(?:-|to|until|through|till)\s*(\d.*)$/)
    : null;
  const at = offset + trimmed.start;
  if (!range || !last) return [{ ...day, start: at, end: at + trimmed.text.length }];
  const [, first = '', second = ''] = range;
  const middle = { start: at + trimmed.text.length - second.length, end: at + trimmed.text.length };
  return [
    { ...day, start: at, end: at + first.length },
    { ...dayDraft(last, year), ...middle, rule: 'calendar-range' },
  ];
}

/** Text of a result without prepositions and commas at its ends. */
function trim(result: ParsedResult): { readonly start: number; readonly text: string } | null {
  const lead = result.text.match(/^(?:[\s,(]|(?:on|at|from|in)\s)*/i)?.[0].length ?? 0;
  const text = result.text.slice(lead).replace(/[\s,)]+$/, '');
  // Two figures after a day are a number of something else: "June 5 30 people".
  const day = text.replace(/(\d\s)\s*\d\d$/, '$1').trimEnd();
  return day ? { start: result.index + lead, text: day } : null;
}

/** Names of months are capitalised ("the second march"), and a full stop closes no number. */
const looksLikeDay = (text: string): boolean =>
  /\d{4}-\d\d|[A-Z]/.test(text) && !/\b(?:may|march)\b/.test(text);

const yearOf = (components: ParsedComponents, text: string): number | null =>
  components.isCertain('year') && /\d{4}|'\d\d$/.test(text) ? components.get('year') : null;

/** "March 3 to April 2, 2011": the year at the end of a range or list holds for both. */
function sharedYear(result: ParsedResult, next: ParsedResult | undefined, window: string): number | null {
  if (!next?.start.isCertain('year') || !next.start.isCertain('month')) return null;
  const between = window.slice(result.index + result.text.length, next.index + 3);
  if (!/^\s*(?:-|,?\s*(?:and|to|until|through)\s|,)/.test(between)) return null;
  const year = next.start.get('year')!;
  return result.start.get('month')! > next.start.get('month')! ? year - 1 : year;
}

function dayDraft(components: ParsedComponents, year: number | null): Omit<Draft, 'start' | 'end'> {
  const [month, day] = [components.get('month')!, components.get('day')!];
  if (year !== null) {
    const value = isoDay(year, month, day);
    return { type: 'DATE', rule: 'calendar-date', value: () => value };
  }
  const weekday = components.isCertain('weekday') ? components.get('weekday')! || 7 : null;
  return { type: 'DATE', rule: 'month-day', value: (anchors) => nearestDay(anchors, month, day, weekday) };
}
