import { findTimes } from '../language/times/find-times.ts';
import type { Article } from '../record/article.ts';
import { type Published, precisionOf } from '../record/date.ts';
import { isoDay } from '../record/day-span.ts';
import { actsIn } from './acts.ts';
import { type DayRange, daysOf, weekdayOf } from './days.ts';
import { headlineOf } from './headline.ts';
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

/** Acts that an article is about: those of its title and of its first two sentences. */
export function mainActs(article: Pick<Article, 'title' | 'text'>): string[] {
  const { title, start } = headlineOf(article);
  const opening = article.text.slice(start);
  const lead = sentencesOf(opening)
    .filter(({ start: from, end }) => ENDS_SENTENCE.test(opening.slice(from, end)))
    .slice(0, 2);
  return [
    ...new Set([title ?? '', ...lead.map((span) => opening.slice(span.start, span.end))].flatMap(actsIn)),
  ];
}

/** Captions and lines over the text do not end like this. */
const ENDS_SENTENCE = /[.!?…]["”’)]*$/;

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
  return date && allowedByText(article.text, date.days) && !looksBackOn(article.text, best!.days)
    ? date
    : null;
}

/** Days over which dated articles of one story may be spread for a weekday to tell one day among them. */
const MOST_SPREAD = 3;
/** Weekdays of the news lie at most this many days back. */
const NEWS_DAYS = 3;

/**
 * Date of an undated article from the dated articles of its story: the day that the weekdays it speaks of point to, when that is one of
 * theirs or, told in the opening, the one after; else the month (or year) that holds their days and the days around them.
 */
export function dateFromMates(article: Article, mates: readonly DayRange[]): InferredDate | null {
  if (mates.length === 0) return null;
  const exact = mates.filter((mate) => mate.first === mate.last);
  const first = Math.min(...(exact.length > 0 ? exact : mates).map((mate) => mate.first));
  const last = Math.max(...(exact.length > 0 ? exact : mates).map((mate) => mate.last));
  const day = exact.length > 0 && last - first <= MOST_SPREAD ? dayByWeekdays(article, first, last) : null;
  // Mates that are themselves dated by a month or less are no more certain than that.
  const around = exact.length > 0 ? 1 : 0;
  const value = day !== null ? isoDay(day) : widest(first - around, last + around);
  const reason =
    day !== null
      ? 'day among the dated articles of the story that its weekdays tell'
      : 'dated articles of the story';
  const date = value && inferred(value, reason);
  return date && allowedByText(article.text, date.days) ? date : null;
}

/** The day from `first` to the one after `last` that is a weekday told, with all others told shortly before; null when none or several are. */
function dayByWeekdays(article: Article, first: number, last: number): number | null {
  const told = weekdaysIn(article.text);
  if (told.length === 0) return null;
  const fits = (day: number): boolean => {
    const back = told.map((weekday) => (weekdayOf(day) - weekday + 7) % 7);
    return Math.min(...back) === 0 && Math.max(...back) <= NEWS_DAYS;
  };
  const days: number[] = [];
  for (let day = first; day <= last + 1; day++) if (fits(day)) days.push(day);
  const [only] = days;
  if (only === undefined || days.length > 1) return null;
  return only <= last || told[0] === weekdayOf(only) ? only : null;
}

/** Sentences in which a page speaks of itself; what they tell is not the article's. */
const OWN_VOICE =
  /\b(?:we|our|us)\b.*\b(?:page|site|website|newsletter|advertis\w*|subscri\w*|donat\w*|readers?|journalism)\b/i;

const TO_COME =
  /\b(?:will|would|next|until|till|by|plan\w*|schedul\w*|due|upcoming|expect\w*|from|ahead|before|set to|later)\b/i;

/** False when the article tells of something on a day after `days` as past: then it cannot have appeared on them. */
export function allowedByText(text: string, days: DayRange): boolean {
  return pastTold(text).every((told) => told.first <= days.last);
}

/** Does the article name a time of the past, by its year, that lies within or after `days`? News does not name its own day so. */
const looksBackOn = (text: string, days: DayRange): boolean =>
  pastTold(text).some((told) => told.first >= days.first);

/** The days of the past that a text without a date of its own tells in full. */
function pastTold(text: string): DayRange[] {
  const sentences = sentencesOf(text);
  return findTimes(text, { published: null }).flatMap((time) => {
    const told = time.type === 'DATE' ? daysOf(time.value) : null;
    if (!told) return [];
    const span = sentences.find(({ start, end }) => start <= time.start && time.start < end);
    const sentence = span ? text.slice(span.start, span.end) : '';
    return TO_COME.test(sentence) || OWN_VOICE.test(sentence) ? [] : [told];
  });
}
