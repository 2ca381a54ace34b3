import type { Claim } from './claims.ts';

const officeWords = (speaker: string): string[] =>
  speaker.split(/\s+/).filter((word) => !/^(?:the|of|for|a|an|in|at|its|their)$/.test(word));

/** "The network operator", "the operator of the network": nobody is named, and one word is the same. */
export const sameOffice = (one: string, other: string): boolean =>
  !/[.:]|^[A-Z]{3}$/.test(one) &&
  !/[.:]|^[A-Z]{3}$/.test(other) &&
  officeWords(one).some((word) => officeWords(other).includes(word));

/** The same speaker or side speaks or acts in both, as far as told. */
export function sameVoice(a: Claim, b: Claim): boolean {
  const [one, two] = [a, b].map(
    ({ statement, event }) => statement?.speaker?.country ?? event?.source?.country ?? null,
  );
  return one === two || one === null || two === null;
}

/** Speakers of two states on two states: each on its own. */
export function opposedSides(a: Claim, b: Claim): boolean {
  const [one, two] = [a.statement?.speaker?.country, b.statement?.speaker?.country];
  if (!one || !two || one === two) return false;
  const [named, others] = [a, b].map(({ terms }) => [...terms.keys()].filter((term) => term.startsWith('@')));
  return named!.length > 0 && others!.length > 0 && !named!.some((name) => others!.includes(name));
}
