import type { Claim } from '../claims.ts';
import { differs, type Recogniser } from './verdict.ts';

/** The same words in another person's mouth, or in another state's. An office and who holds it are one. */
export const otherSpeaker: Recogniser = (a, b) => {
  const [one, two] = [a.statement?.speaker, b.statement?.speaker];
  if (!one?.actor || !two?.actor || one.actor === two.actor) return null;
  if (sharedOf(a, b) < LEAST_SHARED) return null;
  const persons = a.person && b.person;
  const sides = one.country !== null && two.country !== null && one.country !== two.country;
  return persons || sides ? differs('speaker', 'other-speaker') : null;
};

/** Share of the shorter claim's content words that both have: less is another thing said by another. */
const LEAST_SHARED = 0.5;

function sharedOf(a: Claim, b: Claim): number {
  const [one, two] = [a, b].map(({ terms }) => [...terms.keys()].filter((term) => !term.startsWith('@')));
  const shared = one!.filter((term) => two!.includes(term)).length;
  return shared / Math.max(1, Math.min(one!.length, two!.length));
}
