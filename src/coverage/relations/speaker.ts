import { differs, type Recogniser } from './verdict.ts';

/** The same words in another person's mouth, or in another state's. An office and who holds it are one. */
export const otherSpeaker: Recogniser = (a, b) => {
  const [one, two] = [a.statement?.speaker, b.statement?.speaker];
  if (!one?.actor || !two?.actor || one.actor === two.actor) return null;
  const persons = a.person && b.person;
  const sides = one.country !== null && two.country !== null && one.country !== two.country;
  return persons || sides ? differs('speaker', 'other-speaker') : null;
};
