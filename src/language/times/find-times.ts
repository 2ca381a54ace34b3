import type { Time } from '../../record/date.ts';
import type { Token } from '../layer.ts';
import { calendarDates } from './calendar-dates.ts';
import { datelineOf } from './dateline.ts';
import { dayLists } from './day-lists.ts';
import { dayParts } from './day-parts.ts';
import { deictic } from './deictic.ts';
import { durations } from './durations.ts';
import { holidays } from './holidays.ts';
import { withModifier } from './modifiers.ts';
import { months } from './months.ts';
import { offsets } from './offsets.ts';
import { periods } from './periods.ts';
import { piecesOf } from './pieces.ts';
import type { Anchors, Draft, Recogniser } from './recogniser.ts';
import { seasons } from './seasons.ts';
import { sets } from './sets.ts';
import { slashDates } from './slash-dates.ts';
import { tenseAt } from './tense.ts';
import { vague } from './vague.ts';
import { weekdays } from './weekdays.ts';
import { years } from './years.ts';

/**
 * In order of trust: where two find the same characters, the longer expression stands, of equal ones the earlier in this list.
 * Lists of days and full dates come before their parts, counted distances ("two days ago") before the lengths inside them.
 */
export const RECOGNISERS: readonly Recogniser[] = [
  dayLists,
  slashDates,
  calendarDates,
  ...holidays,
  ...periods,
  ...seasons,
  ...months,
  ...weekdays,
  ...deictic,
  ...offsets,
  ...sets,
  ...dayParts,
  ...years,
  ...durations,
  ...vague,
];

/** Cheap test of a paragraph: without one of these no recogniser finds anything. */
const TRIGGER =
  /\d|day\b|days\b|week|month|year|decade|centur|quarter|half|hour|minute|second|morning|afternoon|evening|night|noon|spring|summer|autumn|fall|winter|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|[A-Z][a-z]{2,3}\.|now|current|recent|lately|soon|past|previous|former|future|term|present|moment|dail|annual|while|time|today|tomorrow|teen|twent|eighties|nineties|ties\b|Christmas|Easter|Thanksgiving|Halloween|Eve\b/i;

export interface TimesOptions {
  /** Publication, ISO 8601 to the day or less exact; null when unknown. */
  readonly published: string | null;
  /** Tokens of the whole text; with them the tense comes from the tree. */
  readonly tokens?: readonly Token[];
}

/**
 * Expressions of time in English news (TIMEX3), in the order of the text, not overlapping. Weekdays and relative dates
 * count from `published`; without it from a complete date in the dateline (their rule then ends in `@dateline`);
 * without either their value is null. Names of wars and eras are events, not times, and stay out. Never throws.
 */
export function findTimes(text: string, { published, tokens }: TimesOptions): Time[] {
  const dateline = isDate(published) ? null : datelineOf(text);
  const base = anchorsOf(isDate(published) ? published : dateline);
  const times: Time[] = [];
  let last: string | null = null;
  let period: string | null = null;
  for (const draft of draftsIn(text)) {
    const tense = tenseAt(text, draft.start, draft.end, tokens);
    const value = draft.value({ ...base, last, period, tense });
    const bare = dateline && draft.value({ ...anchorsOf(null), last, period, tense });
    times.push({
      start: draft.start,
      end: draft.end,
      type: draft.type,
      value,
      rule: dateline && bare !== value ? `${draft.rule}@dateline` : draft.rule,
    });
    if (value && (draft.type === 'DATE' || draft.type === 'TIME') && /^\d{4}/.test(value)) last = value;
    if (value && draft.type === 'DATE' && draft.rule === 'quarter' && /^\d{4}-Q\d$/.test(value))
      period = value;
  }
  return times;
}

const isDate = (value: string | null): value is string =>
  value !== null && /^\d{4}(?:$|-\d\d(?:$|-\d\d))/.test(value);

/** What a publication value gives to count from; the day as told, in its own zone. */
function anchorsOf(value: string | null): Pick<Anchors, 'day' | 'month' | 'year'> {
  return {
    day: value?.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? null,
    month: value?.match(/^\d{4}-\d\d/)?.[0] ?? null,
    year: value ? Number(value.slice(0, 4)) : null,
  };
}

/** Drafts of all paragraphs with offsets in the text, longest first where they touch, then in order. */
function draftsIn(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const piece of piecesOf(text)) {
    if (!TRIGGER.test(piece.text)) continue;
    const found = RECOGNISERS.flatMap((recogniser) => recogniser.find(piece.text));
    for (const draft of apart(found)) {
      const whole = withModifier(draft, piece.text);
      drafts.push({ ...whole, start: whole.start + piece.start, end: whole.end + piece.start });
    }
  }
  return drafts;
}

/** Drafts that share no character: of those that do, the longer, then the earlier found. */
function apart(found: readonly Draft[]): Draft[] {
  const order = found.map((draft, rank) => ({ draft, rank }));
  order.sort((a, b) => b.draft.end - b.draft.start - (a.draft.end - a.draft.start) || a.rank - b.rank);
  const kept: Draft[] = [];
  for (const { draft } of order) {
    if (kept.every((other) => draft.end <= other.start || draft.start >= other.end)) kept.push(draft);
  }
  return kept.sort((a, b) => a.start - b.start);
}
