import { childrenOf } from '../language/tree.ts';
import { covers } from '../record/span.ts';
import { classOfCode, isCooperative } from './codes.ts';
import { type Desk, isKnown } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { frameAt, objectOf } from './match-frame.ts';
import { isNegated } from './operators.ts';
import { beyondForces } from './parties/below.ts';
import { targetsOf } from './parties/sides.ts';
import { agreeCode } from './specific-codes.ts';
import { statementAround } from './status/status-of.ts';
import { agentOf } from './tree/arguments.ts';

const WILLING = /^(ready|willing|prepared|committed|eager)$/;

/**
 * "is willing to withdraw": the offer of an act, where its subject is somebody known and nothing is made a condition of it
 * (conditions have a layer of their own). Hostile acts that somebody is ready for are no offers.
 */
export function offersOf(desk: Desk, taken: ReadonlySet<number>): Draft[] {
  const { layer, context } = desk;
  return layer.tokens.flatMap((token, word): Draft[] => {
    if (taken.has(word) || !WILLING.test(token.form.toLowerCase()) || isNegated(desk, word)) return [];
    const inner = childrenOf(layer, word).find(
      (child) => /^(xcomp|ccomp|advcl)/.test(desk.token(child).deprel) && desk.token(child).xpos === 'VB',
    );
    const agent = agentOf(layer, word);
    if (inner === undefined || !agent || taken.has(inner)) return [];
    const conditional =
      statementAround(desk, word)?.conditional ||
      context.conditions.some(({ outcome, requirement }) =>
        [outcome, requirement].some((span) => span && covers(span, token)),
      );
    const frame = frameAt(desk, inner);
    const name = frame && classOfCode(frame.cameo);
    if (conditional || (name && !isCooperative(name))) return [];
    const source: Side = { party: desk.partyAt(agent.head), head: agent.head, rule: agent.rule };
    if (!isKnown(source.party)) return [];
    const targets = beyondForces(desk, 'AGREE', inner, targetsOf(desk, inner, frame, 'verb', [source]), [
      source,
    ]);
    return [
      {
        trigger: word,
        class: 'AGREE',
        cameo: agreeCode(frame?.cameo ?? ''),
        frame: null,
        act: null,
        sources: [source],
        targets: targets.sides,
        things: [],
        object: objectOf(desk, inner, 'verb'),
        via: [inner, ...targets.via],
        rules: ['willing-to'],
      },
    ];
  });
}
