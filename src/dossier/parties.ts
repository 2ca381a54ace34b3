import type { Party } from '../record/actor.ts';
import type { World } from '../world/world.ts';
import type { PartyRef } from './dossier.ts';

/** Key by which an actor's acts and words count: its state or body, else itself, else its wording. Null for nobody. */
export const keyOf = (party: Party | null): string | null =>
  party ? (party.country ?? party.actor ?? (party.name ? `name:${party.name.toLowerCase()}` : null)) : null;

/** The name of a state or body; null for a code that the world does not know. */
export const nameOfCode = (world: World, code: string): string | null =>
  world.states.get(code)?.name ?? world.organisations.get(code)?.name ?? null;

/** Key and name of whom a party counts for; null for nobody. */
export function partyRef(world: World, party: Party | null): PartyRef | null {
  const key = keyOf(party);
  if (!party || key === null) return null;
  return { key, name: (party.country ? nameOfCode(world, party.country) : null) ?? party.name ?? key };
}

/** The party of a condition: a code, else a name. */
export function codeRef(world: World, value: string | null): PartyRef | null {
  if (!value) return null;
  const name = nameOfCode(world, value);
  if (name) return { key: value, name };
  const state = world.meanings(value).find((meaning) => meaning.kind === 'state');
  if (state?.kind === 'state') return { key: state.state, name: nameOfCode(world, state.state) ?? value };
  return { key: `name:${value.toLowerCase()}`, name: value };
}
