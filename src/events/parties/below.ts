import { childrenOf, hasRelation } from '../../language/tree.ts';
import type { PloverClass } from '../../record/event.ts';
import { type Desk, isTemporal } from '../desk.ts';
import type { Side } from '../draft.ts';
import { FORCES } from '../frames/objects.ts';
import { agentOf } from '../tree/arguments.ts';
import { type Accept, isOtherThan, isSomebody, NONE, type Sides, sidesAt } from './found.ts';

/** "demanded that Norland withdraw": the subject of a finite clause is the one asked. */
export function askedSubject(desk: Desk, content: number, sources: readonly Side[]): Sides {
  if (!hasRelation(desk.token(content), 'ccomp')) return NONE;
  const agent = agentOf(desk.layer, content);
  return agent
    ? sidesAt(
        desk,
        { ...agent, rule: 'asked-subject' },
        (side) => isSomebody(desk, side) && isOtherThan(sources)(side),
      )
    : NONE;
}

const isSubject = (desk: Desk, word: number): boolean => desk.token(word).deprel.startsWith('nsubj');

/** The first name below the act's word that a test accepts, relative clauses and subjects left out. */
function nameBelow(desk: Desk, trigger: number, rule: string, accept: Accept, deep = false): Sides {
  const visit = (word: number): Side | null => {
    for (const child of childrenOf(desk.layer, word)) {
      const { deprel, upos } = desk.token(child);
      // "the NATO-led force": the first half of a compound.
      if (/^[-‐‑]$/.test(desk.layer.tokens[child + 1]?.form ?? '')) continue;
      if (child < trigger || /^(acl:relcl|parataxis|ccomp|nsubj)/.test(deprel)) continue;
      if (deprel.startsWith('conj') && upos === 'VERB') continue;
      // "after Norland seized": a clause with a subject of its own tells another act.
      if (
        !deep &&
        deprel.startsWith('advcl') &&
        childrenOf(desk.layer, child).some((one) => isSubject(desk, one))
      )
        continue;
      const side: Side = { party: desk.partyAt(child), head: child, rule };
      if (upos === 'PROPN' && !isTemporal(desk, child) && accept(side)) return side;
      const below = visit(child);
      if (below) return below;
    }
    return null;
  };
  const side = visit(trigger);
  return side ? { sides: [side], via: [] } : NONE;
}

/**
 * The first party known by name among the words below the act's: the recipient of "gave money to fight hunger in Norland"; in a side
 * clause of its own only where the act's own words name nobody.
 */
export function partyBelow(desk: Desk, trigger: number, sources: readonly Side[]): Sides {
  const accept: Accept = (side) => side.party.country !== null && isOtherThan(sources)(side);
  const own = nameBelow(desk, trigger, 'party-below', accept);
  return own.sides.length ? own : nameBelow(desk, trigger, 'party-of-side-clause', accept, true);
}

const SENT =
  /^(mission|team|expert|delegation|observer|inspector|peacekeeper|personnel|operative|adviser|advisor|contingent|weapon)$/;

/** Acts that are done with troops and goods: whom they reach stands further down than what is sent. */
const WITH_FORCES = /^(AGREE|AID|MOBILIZE|THREATEN|YIELD|SUPPORT|COOPERATE)$/;

/** "ready to contribute troops to the force in Norland": who is sent is not whom it is done to, where a party stands below. */
export function beyondForces(
  desk: Desk,
  name: PloverClass,
  trigger: number,
  targets: Sides,
  sources: readonly Side[],
): Sides {
  const own = targets.sides.every(
    ({ head, party }) =>
      head >= 0 &&
      (FORCES.has(desk.lemma(head)) || SENT.test(desk.lemma(head))) &&
      (party.country === null || sources.some((source) => source.party.country === party.country)),
  );
  if (!targets.sides.length || !own || !WITH_FORCES.test(name)) return targets;
  const accept: Accept = (side) => side.party.country !== null && isOtherThan(sources)(side);
  const below = nameBelow(desk, trigger, 'party-below', accept);
  return below.sides.length ? below : targets;
}

/** The first place name below the act's word, known or not: "remained on alert in the North District". */
export const placeBelow = (desk: Desk, trigger: number, sources: readonly Side[]): Sides =>
  nameBelow(
    desk,
    trigger,
    'place-of-act',
    ({ head, party }) => party.name !== null && !sources.some((source) => source.head === head),
  );
