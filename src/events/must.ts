import { childrenOf } from '../language/tree.ts';
import { type Desk, isAnimate, isKnown, isSameParty } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { frameAt } from './match-frame.ts';
import { requestCode } from './specific-codes.ts';
import { statementAround } from './status/status-of.ts';
import { agentOf, patientOf } from './tree/arguments.ts';

const REPORT =
  /^(say|state|stress|insist|add|declare|argue|warn|tell|demand|emphasize|emphasise|reiterate|note|conclude|announce|remind|claim|believe)$/;

/** What a verb is told to be bound to do: "must", "has to", "should"; null without one. */
function duty(desk: Desk, verb: number): 'must' | 'should' | null {
  const forms = childrenOf(desk.layer, verb)
    .filter((child) => /^aux/.test(desk.token(child).deprel) && child < verb)
    .map((child) => desk.token(child).form.toLowerCase());
  if (forms.includes('must')) return 'must';
  return forms.some((form) => /^(should|ought)$/.test(form)) ? 'should' : null;
}

/** "Norland said Sudia must withdraw": a demand by whoever says it on another party, with the code of what has to be done. */
export function demandsOf(desk: Desk, taken: ReadonlySet<number>): Draft[] {
  const { layer } = desk;
  return layer.tokens.flatMap((token, verb): Draft[] => {
    if (token.xpos !== 'VB' && token.xpos !== 'VBN' && !/^(VERB|ADJ)$/.test(token.upos)) return [];
    const bound = duty(desk, verb);
    const report = token.head;
    if (
      !bound ||
      report < 0 ||
      taken.has(report) ||
      !REPORT.test(desk.lemma(report)) ||
      !/^(ccomp|parataxis)/.test(token.deprel)
    )
      return [];
    const speaker = agentOf(layer, report);
    const obliged = agentOf(layer, verb) ?? patientOf(layer, verb);
    if (!speaker || !obliged) return [];
    const said = statementAround(desk, verb);
    const source: Side = {
      party: said?.speaker ?? desk.partyAt(speaker.head),
      head: speaker.head,
      rule: 'speaker',
    };
    const target: Side = { party: desk.partyAt(obliged.head), head: obliged.head, rule: 'has-a-duty' };
    const apart =
      target.party.country === null ||
      source.party.country === null ||
      target.party.country !== source.party.country;
    const named = [source, target].every(
      ({ party, head }) => isKnown(party) || (party.name !== null && isAnimate(desk, head)),
    );
    if (!named || !apart || isSameParty(source.party, target.party)) return [];
    const inner = frameAt(desk, verb)?.cameo ?? '';
    return [
      {
        trigger: verb,
        class: 'REQUEST',
        cameo: requestCode(inner, bound === 'must'),
        frame: null,
        act: null,
        sources: [source],
        targets: [target],
        things: [],
        object: patientOf(layer, verb)?.head ?? null,
        via: [report],
        rules: [`said-${bound}`],
      },
    ];
  });
}
