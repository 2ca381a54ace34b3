import type { Claim } from './claims.ts';
import { otherDate, otherDaySaid } from './relations/date.ts';
import { otherName } from './relations/name.ts';
import { otherNumber } from './relations/number.ts';
import { otherPolarity } from './relations/polarity.ts';
import { otherSpeaker } from './relations/speaker.ts';
import {
  otherCertainty,
  otherComparison,
  otherCondition,
  otherDegree,
  otherStage,
  otherWord,
} from './relations/strength.ts';
import type { Recogniser, Verdict } from './relations/verdict.ts';

const STATES: Verdict = { relation: 'states', what: null, rule: 'same-value' };

/** Recognisers of differences, the weightiest first: the first that fires decides. A stricter condition ("no talks until") comes before polarity, since its "no" denies nothing; values go before wording, wording before when and by whom it was said. */
const RECOGNISERS: readonly Recogniser[] = [
  otherCondition,
  otherPolarity,
  otherNumber,
  otherDate,
  otherCertainty,
  otherStage,
  otherWord,
  otherDegree,
  otherComparison,
  otherName,
  otherDaySaid,
  otherSpeaker,
];

/** Differences of value alone: number, date, name. */
const OF_VALUE: readonly Recogniser[] = [otherNumber, otherDate, otherName];

/** How the values of `a` differ from those of `b`; null where they do not, or where one leaves them out. */
export function valueDifference(a: Claim, b: Claim): Verdict | null {
  for (const recognise of OF_VALUE) {
    const verdict = recognise(a, b);
    if (verdict) return verdict;
  }
  return null;
}

/** Does claim `a` state what `b` states? Details that one of them leaves out are no difference. */
export function relateClaims(a: Claim, b: Claim): Verdict {
  for (const recognise of RECOGNISERS) {
    const verdict = recognise(a, b);
    if (verdict) return verdict;
  }
  return STATES;
}
