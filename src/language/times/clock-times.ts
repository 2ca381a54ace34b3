import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { nearestWeekday } from './nearest.ts';
import type { Draft } from './recogniser.ts';
import { WEEKDAY, weekdayNumber } from './words.ts';

/** What stands around a result of chrono-node in its window. */
interface Around {
  readonly before: string;
  readonly after: string;
}

const LEADS_TO_CLOCK = /\b(?:at|by|until|till|since|around|about|from|between|before|after|to|and)\s*$/i;
const ZONE = /^\s*(?:\(?(?:GMT|UTC|[A-Z]{2,4}T)\b|local|hours|h\b|o.clock|[A-Z]\w+ time)/;
const LATER_WEEKDAY = new RegExp(`^\\s*\\([^)]{1,40}\\)\\s+(?:on\\s+)?(?<weekday>${WEEKDAY})`);

const pad = (value: number | null): string => String(value ?? 0).padStart(2, '0');

/** TIMEX3 sign of the hour, with seconds where told. */
function clockSign(components: ParsedComponents): string {
  const seconds = components.isCertain('second') ? `:${pad(components.get('second'))}` : '';
  return `T${pad(components.get('hour'))}:${pad(components.get('minute'))}${seconds}`;
}

/** A bare number is no time, and "12:30" alone may be a score or a verse: it takes its half of the day, a zone or a lead. */
function isClock(result: ParsedResult, text: string, { before, after }: Around): boolean {
  if (/\d\s?[ap]\.?m\b|o.clock|\dT\d/i.test(text)) return true;
  if (!/\b\d{1,2}:\d\d\b/.test(text)) return false;
  const { start } = result;
  if (['day', 'weekday', 'second', 'timezoneOffset'].some((part) => start.isCertain(part as 'day')))
    return true;
  return LEADS_TO_CLOCK.test(before) || /^(?:at|from)\b/i.test(result.text) || ZONE.test(after);
}

/**
 * Time of the clock, on the day told with it ("5 p.m. Wednesday", "10:35 a.m. (0735 GMT) Friday"), else of the publication.
 * Null for what is no time. `day` values a day and month told with it; offsets count in the window.
 */
export function clockTime(
  result: ParsedResult,
  trimmed: { readonly start: number; readonly text: string },
  around: Around,
  day: Draft['value'] | null,
): Draft | null {
  const { text, start } = trimmed;
  if (!isClock(result, text, around)) return null;
  const clock = clockSign(result.start);
  const inside = result.start.isCertain('weekday')
    ? text.match(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/i)?.[0]
    : undefined;
  const weekday = weekdayNumber(inside ?? around.after.match(LATER_WEEKDAY)?.groups?.weekday ?? '');
  const dated: Draft['value'] =
    day ?? (weekday ? (anchors) => nearestWeekday(anchors, weekday) : (anchors) => anchors.day);
  return {
    start,
    end: start + text.length,
    type: 'TIME',
    rule: 'clock-time',
    value: (anchors) => {
      const date = dated(anchors);
      return date && date.slice(0, 10) + clock;
    },
  };
}
