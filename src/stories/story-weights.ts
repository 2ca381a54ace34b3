/**
 * Weights of the signs that two articles report one happening: a logistic join, as log odds. Fitted (ridge 0.5, rounded) on pairs that share
 * rare words, of half of the events of two public sets (Giveme5W1H, the AllSides events of 2016-2019); on the other half the pairs' F1 was
 * the same (.86 to .85). The thresholds below were chosen by a coarse sweep over those sets and a dense stream of the same outlets, so
 * figures on these are not of unseen data.
 */
export const STORY_WEIGHTS = {
  bias: -1.5,
  body: 5.4,
  lead: 3.3,
  title: 3.0,
  names: 0.8,
  /** Logarithm of 1 + days between the two. */
  gap: -1.9,
  /** An outlet seldom tells one happening twice. */
  sameOutlet: -0.75,
  /** Both speak of the same weekday, or of different ones. */
  weekday: 0.45,
} as const;

/** Log odds from which an article joins a story. */
export const JOIN_AT = -0.2;
/** Log odds lost for each doubling of a story, so that a large one takes only what is surely of it. */
export const SIZE_COST = 0.4;
/** Log odds lost for each natural logarithm of the days by which a story outlasts its first days: a happening takes hours to days. */
export const SPAN_COST = 0.8;
export const FREE_DAYS = 2;
