import type { Claim } from './claims.ts';
import { PREDICATES } from './meanings.ts';
import { once } from './relations/once.ts';

/** How alike two claims have to be to be one point. */
export const LEAST_LIKENESS = 0.4;

/** What else but words speaks for or against one point. */
const SIGNS = {
  sameSpeaker: 0.06,
  sameSide: 0.02,
  otherSpeaker: -0.2,
  sameAct: 0.18,
  sameFigure: 0.08,
  otherOccasion: -0.3,
  sameDate: 0.06,
  samePredicate: 0.03,
  sameFrame: 0.2,
  oneWord: -0.08,
  otherSide: -0.2,
  bothSaid: 0.02,
} as const;
/** Share of its weight that a name, a meaning of the sentence around counts with. */
const NAME_WEIGHT = 0.45;
const CONTEXT_WEIGHT = 0.5;
/** What stands around carries no more than this share of what both say. */
const MOST_BRIDGED = 0.6;
/** Share of its weight that a meaning of the condition counts with. */
const CONDITION_WEIGHT = 0.4;
/** Days apart at which two tellings are of two occasions. */
const APART = 31;

/** Weight of a term: rare within the story's claims is telling. */
export type WeightOf = (term: string) => number;

export function weightsOver(claims: readonly Claim[]): WeightOf {
  const counts = new Map<string, number>();
  for (const { terms } of claims)
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [term, count] of counts)
    weights.set(term, Math.log(1 + claims.length / count) * (term.startsWith('@') ? NAME_WEIGHT : 1));
  return (term) => weights.get(term) ?? Math.log(1 + claims.length);
}

/** Likeness of two claims, 0 to about 1: shared meanings by weight, against the geometric mean of both, and the other signs. */
export function likeness(a: Claim, b: Claim, weightOf: WeightOf): number {
  let shared = 0;
  let count = 0;
  let bridged = 0;
  let wholeA = 0;
  let wholeB = 0;
  for (const term of a.terms.keys()) {
    const weight = weightOf(term) * (a.minor.has(term) ? CONDITION_WEIGHT : 1);
    wholeA += weight;
    if (b.terms.has(term)) {
      shared += b.minor.has(term) ? Math.min(weight, weightOf(term) * CONDITION_WEIGHT) : weight;
      if (!term.startsWith('@')) count++;
    } else if (b.context.has(term)) bridged += weight * CONTEXT_WEIGHT;
  }
  for (const term of b.terms.keys()) {
    const weight = weightOf(term) * (b.minor.has(term) ? CONDITION_WEIGHT : 1);
    wholeB += weight;
    if (!a.terms.has(term) && a.context.has(term)) bridged += weight * CONTEXT_WEIGHT;
  }
  if (!count) return 0;
  bridged = Math.min(bridged, shared * MOST_BRIDGED);
  // What stands around counts as said on both sides, so it is in the whole as well.
  const words = (shared + bridged) / Math.sqrt((wholeA + bridged) * (wholeB + bridged));
  const thin = count === 1 && !bridged && Math.max(a.terms.size, b.terms.size) > 1 ? SIGNS.oneWord : 0;
  return words + thin + (words > 0.15 ? signs(a, b) : 0);
}

function signs(a: Claim, b: Claim): number {
  let bonus = 0;
  if (a.speaker && b.speaker) {
    const sides = [a.statement?.speaker?.country, b.statement?.speaker?.country];
    bonus +=
      a.speaker === b.speaker
        ? SIGNS.sameSpeaker
        : sides[0] && sides[0] === sides[1]
          ? SIGNS.sameSide
          : SIGNS.otherSpeaker;
  }
  if (sameFrame(a, b)) bonus += SIGNS.sameFrame;
  if (a.statement && b.statement) bonus += SIGNS.bothSaid;
  if (a.event && b.event && a.event.class === b.event.class && sameParties(a, b)) bonus += SIGNS.sameAct;
  if (a.figures.some((figure) => b.figures.some((other) => other.of === figure.of)))
    bonus += SIGNS.sameFigure;
  if (a.dates.some((date) => b.dates.includes(date))) bonus += SIGNS.sameDate;
  if (opposedSides(a, b)) bonus += SIGNS.otherSide;
  if ([...a.terms.keys()].some((term) => PREDICATES.has(term) && b.terms.has(term)))
    bonus += SIGNS.samePredicate;
  if (daysApart(a, b) > APART) bonus += SIGNS.otherOccasion;
  return bonus;
}

/** Share of all words, those without content too, that two quotations have in one order when one is the other altered. */
const FRAME = 0.6;
const wordsOf = once(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []);

/** Two quotations of one speaker that go alike word by word: "We did not leave the house", "We did not quit the building". */
function sameFrame(a: Claim, b: Claim): boolean {
  if (
    a.statement?.kind !== 'direct' ||
    b.statement?.kind !== 'direct' ||
    !a.speaker ||
    a.speaker !== b.speaker
  )
    return false;
  const [one, two] = [wordsOf(a), wordsOf(b)];
  if (Math.min(one.length, two.length) < FRAME * Math.max(one.length, two.length)) return false;
  let row = new Array<number>(two.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [j, other] of two.entries())
      next.push(word === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)! >= FRAME * Math.max(one.length, two.length);
}

/** Speakers of two states on two states: each on its own. */
function opposedSides(a: Claim, b: Claim): boolean {
  const [one, two] = [a.statement?.speaker?.country, b.statement?.speaker?.country];
  if (!one || !two || one === two) return false;
  const [named, others] = [a, b].map(({ terms }) => [...terms.keys()].filter((term) => term.startsWith('@')));
  return named!.length > 0 && others!.length > 0 && !named!.some((name) => others!.includes(name));
}

/** Days between the occasions that two claims tell of; 0 where one does not say. */
function daysApart(a: Claim, b: Claim): number {
  const [one, two] = [a, b].map(({ occasion }) => occasion);
  if (!one || !two) return 0;
  return one.first > two.last
    ? dayCount(two.last, one.first)
    : two.first > one.last
      ? dayCount(one.last, two.first)
      : 0;
}

const dayCount = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const sameParties = (a: Claim, b: Claim): boolean =>
  a.event?.source?.country != null &&
  a.event.source.country === b.event?.source?.country &&
  a.event.target?.country === b.event?.target?.country;
