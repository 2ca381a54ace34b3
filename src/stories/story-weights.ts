/**
 * Weights of the signs that two articles report one happening: a logistic join, as log odds.
 */
export const STORY_WEIGHTS = {
  bias: -6,
  body: 8,
  lead: 5,
  title: 3,
  names: 3,
  /** Logarithm of 1 + days between the two. */
  gap: -1,
  /** An outlet seldom tells one happening twice. */
  sameOutlet: -1,
} as const;

/** Log odds from which an article joins a story. */
export const JOIN_AT = 0;
/** Log odds lost for each doubling of a story, so that a large one takes only what is surely of it. */
export const SIZE_COST = 0.5;
