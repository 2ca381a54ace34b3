import type { Article } from '../record/article.ts';
import type { Entry } from './desk.ts';
import type { Frequencies } from './frequencies.ts';
import { dateFromBackground, type InferredDate, mainActs } from './infer-dates.ts';
import { pairOf } from './parties.ts';
import type { Signs } from './signs.ts';
import { type ToldBefore, toldBefore } from './told-before.ts';
import { cosine, type Vector } from './vectors.ts';
import { rarenesses, weigh } from './weigh.ts';
import type { Weighed } from './weighed.ts';

/** Between the same two states: likeness of subject from which what an article tells of the past may be the undated one's news. */
const SAME_SUBJECT = 0.15;

/** Date of an undated article from what others of the same two states and subject tell of the past; null when they do not tell. */
export function dateFromTellers(
  { signs }: Entry,
  article: Article,
  tellers: Iterable<Entry>,
  settled: ReadonlyMap<number, Weighed>,
  frequencies: Frequencies,
): InferredDate | null {
  const pair = pairOf(signs.states);
  if (!pair || mainActs(article).length === 0) return null;
  const subjectOf = ({ bags, number }: Signs): Vector | null => {
    if (bags) return { terms: bags.terms, weights: weigh(bags.subject, rarenesses(bags, frequencies)) };
    const other = settled.get(number);
    return other ? { terms: other.terms, weights: other.subject } : null;
  };
  const subject = subjectOf(signs);
  if (!subject) return null;
  const told: ToldBefore[] = [];
  for (const teller of tellers) {
    if (!teller.article || !teller.signs.days || pairOf(teller.signs.states) !== pair) continue;
    const other = subjectOf(teller.signs);
    if (!other || cosine(subject, other) < SAME_SUBJECT) continue;
    teller.told ??= toldBefore(teller.article);
    told.push(...teller.told);
  }
  return dateFromBackground(article, told);
}
