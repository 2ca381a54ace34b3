import { rangeOf } from '../language/times/relate.ts';
import type { Difference, Relation } from '../record/point.ts';
import type { Claim } from './claims.ts';
import { strengthDifference } from './wording.ts';

/** How one claim stands to another of the same point. */
export interface Verdict {
  readonly relation: Exclude<Relation, 'omits'>;
  readonly what: Difference | null;
  readonly rule: string;
}

const STATES: Verdict = { relation: 'states', what: null, rule: 'same-value' };

/** Recognisers of differences, the weightiest first; the first that fires decides. */
const RECOGNISERS: readonly ((a: Claim, b: Claim) => Verdict | null)[] = [
  function otherPolarity(a, b) {
    return a.negated !== b.negated && sharedShare(a, b) >= 0.4
      ? { relation: 'contradicts', what: 'polarity', rule: 'other-polarity' }
      : null;
  },
  function otherFigure(a, b) {
    const clash = a.figures.some(
      (figure) =>
        b.figures.some((other) => other.of === figure.of && other.value !== figure.value) &&
        !b.figures.some((other) => other.of === figure.of && other.value === figure.value),
    );
    return clash ? { relation: 'differs', what: 'number', rule: 'other-figure' } : null;
  },
  function otherDate(a, b) {
    if (!a.dates.length || !b.dates.length) return null;
    const apart = a.dates.every((date) =>
      b.dates.every((other) => date !== other && !sameStretch(date, other)),
    );
    return apart ? { relation: 'differs', what: 'date', rule: 'other-date' } : null;
  },
  function otherStrength(a, b) {
    const level = strengthDifference(a.degrees, b.degrees);
    return level ? { relation: 'differs', what: 'strength', rule: `other-strength:${level}` } : null;
  },
  function otherSpeaker(a, b) {
    const persons = a.statement?.speaker?.actor && b.statement?.speaker?.actor;
    const sameSide =
      a.statement?.speaker?.country !== null &&
      a.statement?.speaker?.country === b.statement?.speaker?.country;
    return persons && a.speaker !== b.speaker && !sameSide
      ? { relation: 'differs', what: 'speaker', rule: 'other-speaker' }
      : null;
  },
];

/** Does claim `a` state what `b` states? */
export function relateClaims(a: Claim, b: Claim): Verdict {
  for (const recognise of RECOGNISERS) {
    const verdict = recognise(a, b);
    if (verdict) return verdict;
  }
  return STATES;
}

function sharedShare(a: Claim, b: Claim): number {
  const other = new Set(b.words);
  return (
    a.words.filter((word) => other.has(word)).length / Math.max(1, Math.min(a.words.length, b.words.length))
  );
}

/** Is one value the other told in other words (a weekday's date and its month are not)? */
function sameStretch(a: string, b: string): boolean {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return x !== null && y !== null && x.first === y.first && x.last === y.last;
}
