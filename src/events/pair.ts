import type { Desk } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { TALKS } from './frames/objects.ts';
import { lemmasAt } from './tree/phrase.ts';

/** The two states that the article names most: the sides of "the talks"; null where no second stands out. */
export function pairOf(desk: Desk): readonly [string, string] | null {
  const counts = new Map<string, number>();
  for (const { country } of desk.context.actors.mentions)
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second, third] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || !second) return null;
  return third && third[1] >= second[1] ? null : [first[0], second[0]];
}

/** Talks without a named partner, of one side of the article's pair, are talks with the other. */
export function otherSide(desk: Desk, draft: Draft, sources: readonly Side[]): Side | null {
  if (draft.object === null) return null;
  const lemmas = lemmasAt(desk.layer, draft.object);
  if (![...TALKS].some((word) => lemmas.has(word))) return null;
  const pair = pairOf(desk);
  const country = sources[0]?.party.country;
  if (!pair || !country || !pair.includes(country)) return null;
  const other = pair[0] === country ? pair[1] : pair[0];
  const name =
    desk.context.world.states.get(other)?.name ?? desk.context.world.organisations.get(other)?.name ?? other;
  return { party: { actor: other, name, country: other }, head: -1, rule: 'inferred:other-party-of-talks' };
}
