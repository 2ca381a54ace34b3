import { childrenOf } from '../language/tree.ts';
import type { Desk } from './desk.ts';
import { isAnimate, isKnown } from './desk.ts';
import type { Draft, Side } from './draft.ts';

/** An act of these classes is told whole without anybody whom it is done to: "agreed to resign", "lifted the curfew". */
const COMPLETE = /^(AGREE|REJECT|YIELD|PROTEST|ACCUSE|SUPPORT|REQUEST|THREATEN|MOBILIZE|SANCTION|COERCE)$/;
/** What somebody has or shows: "expressed his willingness" does nothing to it. */
const STANCE =
  /^(willingness|readiness|commitment|support|concern|hope|intention|desire|interest|position|view|opinion|regret|solidarity|right|time|way|thing|term|word|statement)$/;
const SURE = 0.8;

/** Somebody known or named, the act of a certain verb. */
const isCertain = (
  desk: Desk,
  { trigger, class: name, frame, act }: Draft,
  sources: readonly Side[],
): boolean =>
  COMPLETE.test(name) &&
  desk.token(trigger).upos === 'VERB' &&
  ((frame !== null && (!frame.weak || act !== null)) || (act !== null && act.probability > SURE)) &&
  sources.some(
    ({ party, head }) =>
      isKnown(party) ||
      // Those who strike and march have no name mostly.
      (head >= 0 && (desk.token(head).upos === 'PROPN' || (name === 'PROTEST' && isAnimate(desk, head)))),
  );

/** What the act is done to, though it is nobody and belongs to nobody: "rejected the results"; null where the verb has no object. */
export function objectItself(desk: Desk, draft: Draft, sources: readonly Side[]): Side | null {
  const { object } = draft;
  if (object === null || !isCertain(desk, draft, sources)) return null;
  if (STANCE.test(desk.lemma(object))) return null;
  if (!/^(NOUN|PROPN)$/.test(desk.token(object).upos) || sources.some(({ head }) => head === object))
    return null;
  const party = desk.partyAt(object);
  return party.name === null ? null : { party, head: object, rule: 'object-itself' };
}

/** "agreed to resign", "went on strike": an act that is nobody's but its own source's. */
export const isDoneToNobody = (desk: Desk, draft: Draft, sources: readonly Side[]): boolean =>
  draft.object === null &&
  /^(AGREE|REJECT|YIELD|PROTEST|REQUEST|THREATEN|MOBILIZE)$/.test(draft.class) &&
  isCertain(desk, draft, sources) &&
  (/^(YIELD|MOBILIZE|REQUEST|THREATEN)$/.test(draft.class) ||
    draft.class === 'PROTEST' ||
    childrenOf(desk.layer, draft.trigger).some((child) => /^xcomp/.test(desk.token(child).deprel)));
