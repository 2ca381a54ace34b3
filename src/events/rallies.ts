import { childrenOf } from '../language/tree.ts';
import { type Desk, isAnimate, isKnown, isSameParty } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { prepositionalsOf } from './tree/arguments.ts';

/** Words below the call itself: what is called for, and what those who are called upon shall do. */
function contentOf(desk: Desk, trigger: number): number[] {
  const called = prepositionalsOf(desk.layer, trigger)
    .filter(({ preposition }) => /^(for|to)$/.test(preposition))
    .map(({ head }) => head);
  const done = childrenOf(desk.layer, trigger).filter((child) =>
    /^(xcomp|advcl|obj)/.test(desk.token(child).deprel),
  );
  const joint = done.flatMap((word) =>
    childrenOf(desk.layer, word).filter((child) => desk.token(child).deprel.startsWith('conj')),
  );
  return [trigger, ...called, ...done, ...joint];
}

/** Whoever stands under "against" in a call: a party, no plague. */
function against(desk: Desk, draft: Draft): Side | null {
  for (const word of contentOf(desk, draft.trigger))
    for (const { preposition, head } of prepositionalsOf(desk.layer, word)) {
      const party = desk.partyAt(head);
      if (preposition !== 'against' || (!isKnown(party) && !(party.name !== null && isAnimate(desk, head))))
        continue;
      return { party, head, rule: 'rallied-against' };
    }
  return null;
}

/**
 * "called for sanctions against Norland", "urged Sudia to unite against Norland": opposition is rallied against somebody (CAMEO 113),
 * beside the appeal to those who are called upon where the text names them.
 */
export function withRallies(desk: Desk, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    if (draft.class !== 'REQUEST' || draft.cameo.startsWith('10')) return [draft];
    const opposed = against(desk, draft);
    if (!opposed || draft.sources.some(({ party }) => isSameParty(party, opposed.party))) return [draft];
    const rally: Draft = {
      ...draft,
      class: 'ACCUSE',
      cameo: '113',
      frame: null,
      targets: [opposed],
      things: [],
      rules: [...draft.rules, 'rallied-against'],
    };
    const asked = draft.targets.filter(
      ({ party, head }) => head !== opposed.head && isKnown(party) && !isSameParty(party, opposed.party),
    );
    return asked.length ? [rally, { ...draft, targets: asked }] : [rally];
  });
}
