import { spanOf } from '../language/layer.ts';
import { textOf } from '../record/span.ts';
import type { DisputedPlace } from '../world/world.ts';
import type { Desk } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { statementAround } from './status/status-of.ts';
import { lemmasAt, phraseAt } from './tree/phrase.ts';

/** The two states that the article names most: the sides of "the talks"; null where no second stands out. */
export function pairOf(desk: Desk): readonly [string, string] | null {
  const counts = new Map<string, number>();
  for (const { country } of desk.context.actors.mentions)
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second, third] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || !second) return null;
  return third && third[1] >= second[1] ? null : [first[0], second[0]];
}

const DIALOGUE = ['talk', 'talks', 'negotiation', 'negotiations', 'dialogue', 'consultation', 'discussion'];

/** Talks without a named partner, of one side of the article's pair, are talks with the other. */
function otherSide(desk: Desk, draft: Draft, sources: readonly Side[]): Side | null {
  if (draft.object === null) return null;
  const lemmas = lemmasAt(desk.layer, draft.object);
  if (!/^(SANCTION|REJECT|CONSULT|YIELD)$/.test(draft.class) || !DIALOGUE.some((word) => lemmas.has(word)))
    return null;
  const pair = pairOf(desk);
  const country = sources[0]?.party.country;
  if (!pair || !country || !pair.includes(country)) return null;
  const other = pair[0] === country ? pair[1] : pair[0];
  const name =
    desk.context.world.states.get(other)?.name ?? desk.context.world.organisations.get(other)?.name ?? other;
  return { party: { actor: other, name, country: other }, head: -1, rule: 'inferred:other-party-of-talks' };
}

/** A disputed place that is seized, occupied or closed was the other claimant's. */
function otherClaimant(desk: Desk, draft: Draft, sources: readonly Side[]): Side | null {
  if (draft.object === null || !/^(17[012]|192|19)/.test(draft.cameo)) return null;
  const { world } = desk.context;
  const places = [...world.disputedPlaces.values()].filter((place) => namesPlace(desk, draft.object!, place));
  const [place] = places.toSorted((a, b) => timesNamed(desk, b) - timesNamed(desk, a));
  if (!place) return null;
  const country = sources[0]?.party.country;
  const others = place.claimants.filter((code) => code !== country && !place.administeredBy.includes(code));
  if (others.length !== 1 || !others[0]) return null;
  const name = world.states.get(others[0])?.name ?? others[0];
  return {
    party: { actor: others[0], name, country: others[0] },
    head: -1,
    rule: 'inferred:other-claimant',
  };
}

const namesOf = (place: DisputedPlace): string[] => [
  place.name,
  ...place.otherNames,
  ...Object.values(place.names).flat(),
];
const timesNamed = (desk: Desk, place: DisputedPlace): number =>
  namesOf(place).filter((name) => desk.layer.text.includes(name)).length;

/** Is the phrase a name of the disputed place, or "the islands" in an article that names it? */
function namesPlace(desk: Desk, head: number, place: DisputedPlace): boolean {
  const names = namesOf(place);
  const { text } = desk.layer;
  const phrase = textOf(text, spanOf(desk.layer, phraseAt(desk.layer, head)));
  if (names.some((name) => phrase.includes(name))) return true;
  return (
    /^islands?$/i.test(desk.token(head).form) && names.some((name) => name.length > 4 && text.includes(name))
  );
}

/** "Norland said Sudia broke the ceasefire": with the one who says so. */
function teller(desk: Desk, draft: Draft, sources: readonly Side[]): Side | null {
  const speaker = draft.cameo === '196' ? statementAround(desk, draft.trigger)?.speaker : null;
  const country = speaker?.country;
  if (!speaker || !country || sources.some(({ party }) => party.country === country)) return null;
  const name = desk.context.world.states.get(country)?.name ?? speaker.name;
  return { party: { actor: country, name, country }, head: -1, rule: 'inferred:teller' };
}

/** To whom an act was done where its clause does not say. */
export const inferredTarget = (desk: Desk, draft: Draft, sources: readonly Side[]): Side | null =>
  otherSide(desk, draft, sources) ?? otherClaimant(desk, draft, sources) ?? teller(desk, draft, sources);
