import type { Recogniser } from './verdict.ts';

/** Share of the shared meanings that has to be denied on one side only. */
const LEAST_OPPOSED = 0.3;
/** Fewer shared meanings of the shorter claim are too few to speak of the same thing. */
const LEAST_SHARED = 0.34;

/** One says that it is not so: much of what both speak of is denied on one side only. */
export const otherPolarity: Recogniser = (a, b) => {
  const shared = [...a.terms].filter(([term]) => !term.startsWith('@') && b.terms.has(term));
  const opposed = shared.filter(([term, sign]) => b.terms.get(term) !== sign);
  const size = (terms: ReadonlyMap<string, unknown>): number =>
    [...terms.keys()].filter((term) => !term.startsWith('@')).length;
  const enough = shared.length >= LEAST_SHARED * Math.min(size(a.terms), size(b.terms));
  return enough && shared.length && opposed.length >= LEAST_OPPOSED * shared.length
    ? { relation: 'contradicts', what: 'polarity', rule: 'other-polarity' }
    : null;
};
