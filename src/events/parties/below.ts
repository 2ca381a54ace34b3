import { childrenOf, hasRelation } from '../../language/tree.ts';
import { type Desk, isTemporal } from '../desk.ts';
import type { Side } from '../draft.ts';
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

/** The first name below the act's word that a test accepts, relative clauses and subjects left out. */
function nameBelow(desk: Desk, trigger: number, rule: string, accept: Accept): Sides {
  const visit = (word: number): Side | null => {
    for (const child of childrenOf(desk.layer, word)) {
      const { deprel, upos } = desk.token(child);
      if (child < trigger || /^(acl:relcl|parataxis|ccomp|nsubj)/.test(deprel)) continue;
      if (deprel.startsWith('conj') && upos === 'VERB') continue;
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

/** The first party known by name among the words below the act's: the recipient of "gave money to fight hunger in Norland". */
export const partyBelow = (desk: Desk, trigger: number, sources: readonly Side[]): Sides =>
  nameBelow(
    desk,
    trigger,
    'party-below',
    (side) => side.party.country !== null && isOtherThan(sources)(side),
  );

/** The first place name below the act's word, known or not: "remained on alert in the North District". */
export const placeBelow = (desk: Desk, trigger: number, sources: readonly Side[]): Sides =>
  nameBelow(
    desk,
    trigger,
    'place-of-act',
    ({ head, party }) => party.name !== null && !sources.some((source) => source.head === head),
  );
