import { spanOf } from '../../language/layer.ts';
import { childrenOf, hasRelation } from '../../language/tree.ts';
import type { Party } from '../../record/actor.ts';
import type { Span } from '../../record/span.ts';
import { type Desk, isAnimate, isKnown, isSameParty, isTemporal } from '../desk.ts';
import type { Side } from '../draft.ts';
import type { Frame, Slot } from '../frames/frame.ts';
import type { Found } from '../tree/arguments.ts';
import { joined, phraseAt, wholePhrase } from '../tree/phrase.ts';
import { fillersOf } from './slots.ts';

/** Parties found in one place, and the words crossed on the way there. */
export interface Sides {
  readonly sides: readonly Side[];
  readonly via: readonly number[];
}
export const NONE: Sides = { sides: [], via: [] };

export type Accept = (side: Side) => boolean;

/** "an army camp in western Kabul": the thing acted on stands with the place for those whose it is. */
function extentOf(desk: Desk, head: number, { rule }: Found, party: Party): Span {
  const own = spanOf(desk.layer, wholePhrase(desk.layer, head));
  const { head: object, deprel } = desk.token(head);
  const whole =
    /^object-(in|of|near|at)$/.test(rule) || (/^object-(on|against)$/.test(rule) && !isKnown(party));
  if (!whole || object < 0 || object > head || !/^nmod/.test(deprel)) return own;
  const start = desk.layer.tokens[phraseAt(desk.layer, object).from]!.start;
  return head - object < 8 ? { start: Math.min(start, own.start), end: own.end } : own;
}

/** "Hungarian and Romanian officials" are two parties: the modifiers that name them; else the head alone. */
function peoplesOf(desk: Desk, head: number): number[] {
  for (const child of childrenOf(desk.layer, head)) {
    if (!hasRelation(desk.token(child), 'amod', 'compound') || desk.partyAt(child).country === null) continue;
    const other = childrenOf(desk.layer, child).filter(
      (one) => desk.token(one).deprel.startsWith('conj') && one < head && desk.partyAt(one).country !== null,
    );
    if (other.length) return [child, ...other];
  }
  return [head];
}

export function sidesAt(desk: Desk, found: Found, accept: Accept): Sides {
  const sides = joined(desk.layer, found.head)
    .flatMap((head) => peoplesOf(desk, head))
    .map((head): Side => {
      const party = desk.partyAt(head);
      return { party: { ...party, ...extentOf(desk, head, found, party) }, head, rule: found.rule };
    })
    .filter((side) => !isMoney(desk, side.head) && accept(side));
  return sides.length ? { sides, via: found.via } : NONE;
}

/** "US$50 million" is nobody, whatever its sign names. */
const isMoney = (desk: Desk, head: number): boolean =>
  /[$€£¥]|^(million|billion|trillion|dollar|euro|pound|yen|ruble|rouble)s?$/i.test(desk.token(head).form);

export function firstOf(
  desk: Desk,
  trigger: number,
  part: Frame['part'],
  slots: readonly Slot[],
  accept: Accept,
): Sides {
  for (const slot of slots)
    for (const found of fillersOf(desk, trigger, part, slot)) {
      const sides = sidesAt(desk, found, accept);
      if (sides.sides.length) return sides;
    }
  return NONE;
}

export const isSomebody = (desk: Desk, { party, head }: Side): boolean =>
  !isTemporal(desk, head) &&
  (party.actor !== null || ((isKnown(party) || party.name !== null) && isAnimate(desk, head)));

export const isOtherThan =
  (sources: readonly Side[]): Accept =>
  ({ head, party }) =>
    !sources.some((source) => source.head === head || isSameParty(source.party, party));
