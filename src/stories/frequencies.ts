import { COMMON_SHARE } from './common-words.ts';

/** How many articles held each term so far, in a table of fixed size. */
export interface Frequencies {
  readonly counts: Uint32Array;
  articles: number;
}

const BITS = 20;
/** Weight of what is known of news at large, in articles. */
const PRIOR_ARTICLES = 400;
/** In how many of the prior's articles a word stands that is not a common news word. */
const PRIOR_RARE = 1.5;

export const makeFrequencies = (): Frequencies => ({ counts: new Uint32Array(2 ** BITS), articles: 0 });

const placeOf = (hash: number): number => (Math.imul(hash, 0x85ebca6b) >>> (32 - BITS)) & (2 ** BITS - 1);

/** Counts an article's distinct terms. */
export function count(frequencies: Frequencies, terms: Int32Array): void {
  frequencies.articles++;
  for (let i = 0; i < terms.length; i++) {
    const place = placeOf(terms[i]!);
    frequencies.counts[place] = frequencies.counts[place]! + 1;
  }
}

/** Rareness of a term: natural logarithm of the inverse share of articles that hold it. */
export function rareness(frequencies: Frequencies, hash: number, common: boolean): number {
  const seen = frequencies.counts[placeOf(hash)]! + (common ? COMMON_SHARE * PRIOR_ARTICLES : PRIOR_RARE);
  return Math.log((frequencies.articles + PRIOR_ARTICLES) / seen);
}
