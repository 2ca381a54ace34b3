import { count, type Frequencies, makeFrequencies } from './frequencies.ts';
import { COMMON, EMPTY } from './stems.ts';
import type { ToldSentence } from './told-days.ts';
import { cosine, type Vector } from './vectors.ts';
import { rarenesses, weigh } from './weigh.ts';
import { wordsOf } from './words.ts';

export interface TimelineSentence {
  /** Id of the article that the sentence stands in. */
  readonly article: string;
  /** Word for word as it stands there. */
  readonly text: string;
}

/** Sentences looked at for one day. */
const MOST_CANDIDATES = 400;
/** Two chosen sentences are at most this alike. */
const ALIKE = 0.5;
/** Opening sentences of an article that may tell its day's news without naming the day. */
const OPENING = 3;

/** How much a sentence loses for each sentence before it, and for being longer than `LONG` characters. */
const EARLY = 0.03;
const LONG = 140;
const BREVITY = 1;
/** A sentence that names the day is worth more than one that only opens an article of it. */
const NAMED = 1;

interface Candidate {
  readonly sentence: ToldSentence;
  readonly vector: Vector;
  readonly names: boolean;
}

function vectorOf(text: string, frequencies: Frequencies): Vector {
  const words = wordsOf(text);
  const counts = new Map<number, number>();
  const commonTerms = new Set<number>();
  words.terms.forEach((term, i) => {
    const marks = words.marks[i]!;
    if (marks & EMPTY) return;
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (marks & COMMON) commonTerms.add(term);
  });
  const terms = Int32Array.from(counts.keys()).sort();
  const common = Uint8Array.from(terms, (term) => (commonTerms.has(term) ? 1 : 0));
  const times = Float32Array.from(terms, (term) => counts.get(term)!);
  return { terms, weights: weigh(times, rarenesses({ terms, common }, frequencies)) };
}

/** Does a sentence tell of a day: by its name, or as the opening of an article of that day or the next? */
const tells = (sentence: ToldSentence, day: number): boolean =>
  sentence.told.includes(day) ||
  (sentence.told.length === 0 && sentence.place < OPENING && sentence.published === day);

/** The sentences that say best what a day's sentences say, none like another; in the order of their rank. */
export function bestSentences(
  day: number,
  sentences: readonly ToldSentence[],
  most: number,
): TimelineSentence[] {
  const told = sentences.filter((sentence) => tells(sentence, day)).slice(0, MOST_CANDIDATES);
  const frequencies = makeFrequencies();
  for (const { text } of told) count(frequencies, vectorOf(text, makeFrequencies()).terms);
  const candidates: Candidate[] = told.map((sentence) => ({
    sentence,
    vector: vectorOf(sentence.text, frequencies),
    names: sentence.told.includes(day),
  }));
  const centre = centreOf(candidates);
  const ranked = candidates
    .map((candidate, i) => ({ candidate, i, worth: worthOf(candidate, centre) }))
    .sort((a, b) => b.worth - a.worth || a.i - b.i);
  const chosen: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (chosen.length === most) break;
    if (chosen.every(({ vector }) => cosine(vector, candidate.vector) < ALIKE)) chosen.push(candidate);
  }
  return chosen.map(({ sentence }) => ({ article: sentence.article, text: sentence.text }));
}

function centreOf(candidates: readonly Candidate[]): Map<number, number> {
  const centre = new Map<number, number>();
  for (const { vector } of candidates)
    for (let i = 0; i < vector.terms.length; i++)
      centre.set(vector.terms[i]!, (centre.get(vector.terms[i]!) ?? 0) + vector.weights[i]!);
  return centre;
}

function worthOf({ sentence, vector, names }: Candidate, centre: ReadonlyMap<number, number>): number {
  let worth = 0;
  for (let i = 0; i < vector.terms.length; i++) worth += centre.get(vector.terms[i]!)! * vector.weights[i]!;
  const place = 1 / (1 + EARLY * sentence.place);
  const brevity = Math.min(1, LONG / sentence.text.length) ** BREVITY;
  return worth * place * brevity * (names ? NAMED : 1);
}
