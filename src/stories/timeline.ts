import type { Article } from '../record/article.ts';
import { isoDay } from '../record/day-span.ts';
import { bestSentences, type TimelineSentence } from './timeline-sentences.ts';
import { type ToldSentence, toldSentences } from './told-days.ts';

/** A day of a storyline. */
export interface TimelineDay {
  /** ISO 8601. */
  readonly date: string;
  readonly sentences: readonly TimelineSentence[];
}

export interface TimelineOptions {
  /** Days at most. */
  readonly dates: number;
  /** Sentences a day at most. */
  readonly sentences: number;
}

/** A day told more than this long before is background in that article: it does not make the day news. */
const NEWS_DAYS = 45;
/** What an article that only looks back counts, beside one that was published on the day. */
const BACKGROUND = 0.15;

/**
 * The days of a storyline that its articles speak of most, in order of date, each with sentences taken unchanged from them.
 * A day counts by the articles that appeared on it and by those that name it; days that nobody calls news when they happen
 * ("the islands were seized in 1945") do not become days of it. Articles without a day of publication are left out.
 */
export async function timelineOf(
  articles: AsyncIterable<Article> | Iterable<Article>,
  options: TimelineOptions,
): Promise<TimelineDay[]> {
  const sentences: ToldSentence[] = [];
  for await (const article of articles) sentences.push(...toldSentences(article));
  const ranked = [...weightOfDays(sentences)].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const days = ranked.slice(0, options.dates).map(([day]) => day);
  return days
    .sort((a, b) => a - b)
    .map((day) => ({ date: isoDay(day), sentences: bestSentences(day, sentences, options.sentences) }))
    .filter((day) => day.sentences.length > 0);
}

/** How much each day is news: articles published on it, and articles that name it soon after. */
export function weightOfDays(sentences: readonly ToldSentence[]): Map<number, number> {
  const published = new Map<number, Set<string>>();
  const named = new Map<number, Map<string, number>>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    first = Math.min(first, sentence.published);
    last = Math.max(last, sentence.published);
    const on = published.get(sentence.published) ?? new Set();
    published.set(sentence.published, on.add(sentence.article));
    for (const day of sentence.told) {
      const by = named.get(day) ?? new Map<string, number>();
      const late = sentence.published - day;
      if (late < 0) continue;
      const weight = late > NEWS_DAYS ? BACKGROUND : 1;
      by.set(sentence.article, Math.max(by.get(sentence.article) ?? 0, weight));
      named.set(day, by);
    }
  }
  const weights = new Map<number, number>();
  for (const day of new Set([...published.keys(), ...named.keys()])) {
    if (day < first - NEWS_DAYS || day > last) continue;
    let naming = 0;
    for (const weight of named.get(day)?.values() ?? []) naming += weight;
    weights.set(day, Math.log1p(published.get(day)?.size ?? 0) + Math.log1p(naming));
  }
  return weights;
}
