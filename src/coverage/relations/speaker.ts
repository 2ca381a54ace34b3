import { differs, type Recogniser } from './verdict.ts';

const isPerson = (actor: string | null | undefined): boolean => /^(?:text:|[a-z]{3}\.)/.test(actor ?? '');

/** The same words in another person's mouth, or in another state's. An office and who holds it are one. */
export const otherSpeaker: Recogniser = (a, b) => {
  const [one, two] = [a.statement?.speaker, b.statement?.speaker];
  if (!one?.actor || !two?.actor || one.actor === two.actor) return null;
  const persons = isPerson(one.actor) && isPerson(two.actor);
  const sides = one.country !== null && two.country !== null && one.country !== two.country;
  return persons || sides ? differs('speaker', 'other-speaker') : null;
};
