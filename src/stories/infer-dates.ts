import { findTimes } from '../language/times/find-times.ts';
import type { Article } from '../record/article.ts';
import { type Published, precisionOf } from '../record/date.ts';
import { actsIn } from './acts.ts';
import { type DayRange, daysOf, isoDay, weekdayOf } from './days.ts';
import { sentencesOf } from './sentences.ts';
import type { ToldBefore } from './told-before.ts';
import { weekdaysIn } from './weekday-names.ts';

/** A date that is inferred, with the days that it covers and why. */
export interface InferredDate {
  readonly published: Published;
  readonly days: DayRange;
  readonly reason: string;
}

const inferred = (value: string, reason: string): InferredDate => ({
  published: { value, precision: precisionOf(value), basis: 'story' },
  days: daysOf(value)!,
  reason,
});

/** News of an act may come this many days after it. */
const NEWS_DELAY = 2;

/** The day, month or year that surely holds all of these days; null when even the year is open. */
function widest(first: number, last: number): string | null {
  const from = isoDay(first);
  const to = isoDay(last);
  if (from === to) return from;
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : null;
}

/** Acts that an article is about: those of its title, without one those of its first two sentences. */
export function mainActs(article: Pick<Article, 'title' | 'text'>): string[] {
  const acts = actsIn(article.title ?? '');
  if (acts.length > 0) return acts;
  return sentencesOf(article.text)
    .slice(0, 2)
    .flatMap(({ start, end }) => actsIn(article.text.slice(start, end)));
}

/**
 * Date of an undated article from later articles of its storyline that tell of its main act with a date. The most exact of them counts,
 * if the others allow it; a day is widened by what news may lag behind.
 */
export function dateFromBackground(article: Article, told: readonly ToldBefore[]): InferredDate | null {
  const acts = new Set(mainActs(article));
  const fitting = told.filter((before) => before.acts.some((act) => acts.has(act)));
  if (fitting.length === 0) return null;
  const width = ({ days }: ToldBefore): number => days.last - days.first;
  const [best] = [...fitting].sort((a, b) => width(a) - width(b) || (a.value < b.value ? -1 : 1));
  const { days } = best!;
  if (fitting.some((other) => other.days.last < days.first || other.days.first > days.last)) return null;
  const value = days.first === days.last ? widest(days.first, days.last + NEWS_DELAY) : best!.value;
  const date = value && inferred(value, `another article of the storyline: ${best!.sentence}`);
  return date && allowedByText(article.text, date.days) ? date : null;
}

/**
 * Date of an undated article from the dated articles of its story: their day, when they all appeared on one and the latest weekday that
 * the article speaks of is that day; else the month (or year) that holds their days and the days around them.
 */
export function dateFromMates(article: Article, mates: readonly DayRange[]): InferredDate | null {
  if (mates.length === 0) return null;
  const exact = mates.filter((mate) => mate.first === mate.last);
  const first = Math.min(...(exact.length > 0 ? exact : mates).map((mate) => mate.first));
  const last = Math.max(...(exact.length > 0 ? exact : mates).map((mate) => mate.last));
  const weekdays = weekdaysIn(article.text);
  // Days back from the mates' day to each weekday told: the nearest has to be the day itself.
  const back = weekdays.map((weekday) => (weekdayOf(last) - weekday + 7) % 7);
  const sameDay = first === last && back.length > 0 && Math.min(...back) === 0 && Math.max(...back) <= 3;
  // Mates that are themselves dated by a month or less are no more certain than that.
  const around = exact.length > 0 ? 1 : 0;
  const value = sameDay ? isoDay(first) : widest(first - around, last + around);
  const reason = sameDay
    ? 'day of all dated articles of the story, and its weekdays agree'
    : 'dated articles of the story';
  const date = value && inferred(value, reason);
  return date && allowedByText(article.text, date.days) ? date : null;
}

const TO_COME =
  /\b(?:will|would|next|until|till|by|plan\w*|schedul\w*|due|upcoming|expect\w*|from|ahead|before|set to|later)\b/i;

/** False when the article tells of something on a day after `days` as past: then it cannot have appeared on them. */
export function allowedByText(text: string, days: DayRange): boolean {
  const sentences = sentencesOf(text);
  return findTimes(text, { published: null }).every((time) => {
    const told = time.type === 'DATE' ? daysOf(time.value) : null;
    if (!told || told.first <= days.last) return true;
    const sentence = sentences.find((span) => span.start <= time.start && time.start < span.end);
    return sentence !== undefined && TO_COME.test(text.slice(sentence.start, sentence.end));
  });
}
