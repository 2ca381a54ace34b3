import type { Claim } from '../claims.ts';
import { PREDICATES } from '../meanings.ts';
import type { Recogniser } from './verdict.ts';

/** Share of the shared meanings that has to be denied on one side only; of what is done, half. */
const LEAST_OPPOSED = 0.3;
const LEAST_OPPOSED_PREDICATES = 0.5;
/** Fewer shared meanings of the shorter claim are too few to speak of the same thing. */
const LEAST_SHARED = 0.34;

const CEASING = ['stop', 'ban', 'refuse', 'close', 'revoke'];

/** Does `a` say with a verb of its own what `b` says with "not"? */
const ceases = (a: Claim, b: Claim): boolean =>
  CEASING.some(
    (term) => a.terms.get(term) === 1 && !a.denied.has(term) && !a.minor.has(term) && !b.terms.has(term),
  ) && [...b.denied].some((term) => a.terms.get(term) === 1);

/** One says that it is not so: much of what both speak of is denied on one side only. */
export const otherPolarity: Recogniser = (a, b) => {
  const shared = [...a.terms.keys()].filter((term) => !term.startsWith('@') && b.terms.has(term));
  const size = (terms: ReadonlyMap<string, unknown>): number =>
    [...terms.keys()].filter((term) => !term.startsWith('@')).length;
  if (!shared.length || shared.length < LEAST_SHARED * Math.min(size(a.terms), size(b.terms))) return null;
  const main = shared.filter((term) => !a.minor.has(term) || !b.minor.has(term));
  const done = main.filter((term) => PREDICATES.has(term));
  const [asked, least] = done.length ? [done, LEAST_OPPOSED_PREDICATES] : [shared, LEAST_OPPOSED];
  const opposed = asked.filter((term) => a.terms.get(term) !== b.terms.get(term));
  // "will not visit the islands during talks" denies the visit, whatever it says of islands and talks.
  const denied = shared.some(
    (term) => a.terms.get(term) !== b.terms.get(term) && (a.denied.has(term) || b.denied.has(term)),
  );
  // "Stopped the deliveries" says no more than "delivers no longer".
  if (ceases(a, b) || ceases(b, a)) return null;
  return denied && opposed.length >= least * asked.length
    ? { relation: 'contradicts', what: 'polarity', rule: 'other-polarity' }
    : null;
};
