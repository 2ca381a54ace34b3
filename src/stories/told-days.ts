import { findTimes } from '../language/times/find-times.ts';
import type { Article } from '../record/article.ts';
import type { Span } from '../record/span.ts';
import { type DayRange, daysOf, daysOfPublished } from './days.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence of an article with the days that it speaks of. */
export interface ToldSentence {
  readonly article: string;
  readonly text: string;
  /** Place among the article's sentences, from 0. */
  readonly place: number;
  /** Day of publication. */
  readonly published: number;
  /** Days that the sentence names, as day numbers, distinct and ascending. */
  readonly told: readonly number[];
  readonly title: string | null;
}

/** Sentences shorter or longer than this (in characters) are captions, cross-heads or lists. */
const SHORTEST = 30;
const LONGEST = 700;

/** Sentences of a dated article and the days that each speaks of; empty for an article whose day is not known. */
export function toldSentences(article: Article): ToldSentence[] {
  const published: DayRange | null = daysOfPublished(article.published);
  if (!published || published.first !== published.last) return [];
  const times = findTimes(article.text, { published: article.published.value });
  const spans = sentencesOf(article.text);
  const told = spans.map(() => new Set<number>());
  let at = 0;
  for (const time of times) {
    const days =
      time.type === 'DATE' || time.type === 'TIME' ? daysOf(time.value?.slice(0, 10) ?? null) : null;
    if (!days || days.first !== days.last) continue;
    while (at < spans.length && spans[at]!.end <= time.start) at++;
    told[at]?.add(days.first);
  }
  return spans
    .map((span: Span, place) => ({
      article: article.id,
      text: article.text.slice(span.start, span.end),
      place,
      published: published.first,
      told: [...told[place]!].sort((a, b) => a - b),
      title: article.title,
    }))
    .filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST);
}
