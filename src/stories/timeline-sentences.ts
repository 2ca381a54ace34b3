import { count, type Frequencies, makeFrequencies } from './frequencies.ts';
import type { ToldSentence } from './told-days.ts';
import { bagOf, cosine, type Vector, weigh } from './vectors.ts';
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
  const counts = new Map<number, number>();
  const common = new Set<number>();
  for (const { term } of wordsOf(text)) {
    if (term.empty) continue;
    counts.set(term.hash, (counts.get(term.hash) ?? 0) + 1);
    if (term.common) common.add(term.hash);
  }
  return weigh(bagOf(counts, common), frequencies);
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
