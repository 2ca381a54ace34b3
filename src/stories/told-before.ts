import { findTimes } from '../language/times/find-times.ts';
import type { Article } from '../record/article.ts';
import { overlaps } from '../record/span.ts';
import { actsIn } from './acts.ts';
import { type DayRange, daysOf, daysOfPublished } from './days.ts';
import { sentencesOf } from './sentences.ts';

/** An act of the past that an article tells with its date: "In March of that year, X announced its suspension of talks". */
export interface ToldBefore {
  readonly acts: readonly string[];
  readonly value: string;
  readonly days: DayRange;
  readonly sentence: string;
}

/** Older than the news of the article's own story can be. */
const PAST_DAYS = 14;
const HINT =
  /\b(?:1[89]|20)\d\d\b|\b(?:last|that|the same|previous) (?:year|month|spring|summer|autumn|fall|winter)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** What would be done, or on what condition, was not done on that day. */
const ONLY_SAID = /\b(?:would|could|should|might|may|will|if|unless)\b/;

/** Dated acts of the past in a dated article. Acts and date stand in one sentence. Empty for an undated article. */
export function toldBefore(article: Article): ToldBefore[] {
  const published = daysOfPublished(article.published);
  if (!published) return [];
  const sentences = sentencesOf(article.text)
    .map((span) => ({ span, sentence: article.text.slice(span.start, span.end) }))
    .filter(({ sentence }) => HINT.test(sentence) && !ONLY_SAID.test(sentence))
    .map(({ span, sentence }) => ({ span, sentence, acts: actsIn(sentence) }))
    .filter(({ acts }) => acts.length > 0);
  if (sentences.length === 0) return [];
  const times = findTimes(article.text, { published: article.published.value }).filter(
    ({ type }) => type === 'DATE',
  );
  return sentences.flatMap(({ span, sentence, acts }) => {
    const dated = times.filter((time) => overlaps(time, span));
    // Two dates in one sentence: which of them is the act's would be a guess.
    const [time] = dated;
    const days = dated.length === 1 ? daysOf(time!.value) : null;
    return days && days.last < published.first - PAST_DAYS
      ? [{ acts, value: time!.value!, days, sentence }]
      : [];
  });
}
