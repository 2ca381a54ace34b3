import { childrenOf } from '../../language/tree.ts';
import type { Party } from '../../record/actor.ts';
import type { EventStatus } from '../../record/event.ts';
import { covers, overlaps } from '../../record/span.ts';
import type { Statement } from '../../record/statement.ts';
import { isCooperative, isVerbal } from '../codes.ts';
import { type Desk, isKnown } from '../desk.ts';
import type { Side } from '../draft.ts';
import { isNegated } from '../operators.ts';
import { agentOf } from '../tree/arguments.ts';
import { prepositionOf } from '../tree/phrase.ts';
import type { Governed } from '../unfold.ts';
import { isUnconfirmed, isWished } from './not-told.ts';
import { auxiliaries, tensedVerb } from './tense.ts';

/** Did it happen, who says so, by which rules; null: nothing that belongs into the record. */
export interface Standing {
  readonly status: EventStatus;
  readonly claimant: string | null;
  /** Whoever announced it, for an act whose agent the text leaves out. */
  readonly announcer: Side | null;
  readonly rule: string;
  /** The act's own clause is negated. */
  readonly negated: boolean;
}

const CONDITION = /^(if|unless|until|provided|once|should)$/;

/** Innermost statement whose content holds the word. */
export function statementAround(desk: Desk, word: number): Statement | null {
  const token = desk.token(word);
  return desk.context.statements
    .filter(({ content }) => content.some((piece) => covers(piece, token)))
    .reduce<Statement | null>((best, one) => (best && width(best) <= width(one) ? best : one), null);
}
const width = ({ content }: Statement): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);

type Test = (one: Governed, desk: Desk) => Standing | 'drop' | null;

const standing = (
  status: EventStatus,
  rule: string,
  claimant: string | null = null,
  announcer: Side | null = null,
  isNot = false,
): Standing => ({
  status,
  claimant,
  announcer,
  rule,
  negated: isNot,
});

const actorOf = (desk: Desk, word: number): string | null => {
  const agent = agentOf(desk.layer, word);
  return agent && desk.partyAt(agent.head).actor;
};

/** What has to happen first is a condition of the record, and no act. */
const requirement: Test = ({ draft }, desk) => {
  const token = desk.token(draft.trigger);
  if (desk.context.conditions.some(({ requirement: span }) => covers(span, token))) return 'drop';
  for (let at = draft.trigger, steps = 0; at >= 0 && steps < 8; at = desk.token(at).head, steps++) {
    const { deprel } = desk.token(at);
    if (deprel.startsWith('advcl') && CONDITION.test(prepositionOf(desk.layer, at) ?? '')) return 'drop';
    if (/^(acl:relcl|parataxis)/.test(deprel)) break;
  }
  return null;
};

/** Does an "if" clause hang on one of the words, or on a noun of their clause? */
function hasCondition(desk: Desk, words: ReadonlySet<number>): boolean {
  const { sentence } = desk.token([...words][0]!);
  const { from, to } = desk.layer.sentences[sentence]!;
  for (let word = from; word < to; word++) {
    const { deprel, head } = desk.token(word);
    if (!/^(advcl|acl)/.test(deprel) || !CONDITION.test(prepositionOf(desk.layer, word) ?? '')) continue;
    for (let at = head, steps = 0; at >= 0 && steps < 6; at = desk.token(at).head, steps++) {
      if (words.has(at)) return true;
      if (/^(VERB|AUX)$/.test(desk.token(at).upos)) break;
    }
  }
  return false;
}

/** Does the clause, or one above it, depend on an "if" clause? */
const outcome: Test = ({ draft }, desk) => {
  const token = desk.token(draft.trigger);
  const verb = tensedVerb(desk, draft.trigger);
  const modal = auxiliaries(desk, verb).some((aux) => /^(will|would|could|might|may|shall|'ll)$/.test(aux));
  const byLayer = desk.context.conditions.some(({ outcome: span }) => span && covers(span, token));
  const byTree = hasCondition(desk, new Set([draft.trigger, verb]));
  // "suspended its aid until": what was done is done.
  const done = desk.token(verb).xpos === 'VBD' && !modal;
  return (byLayer || byTree) && !done && (modal || !isVerbal(draft.class))
    ? standing('conditional', 'condition')
    : null;
};

const operated: Test = ({ draft, operator }, desk) => {
  if (!operator || operator.word === draft.trigger) return null;
  const claimant = actorOf(desk, operator.word);
  switch (operator.operation) {
    case 'deny':
      return operator.negated ? null : standing('denied', 'denied', claimant);
    case 'accuse':
      return standing('claimed', 'accused-of', claimant);
    case 'threaten':
      return standing('threatened', 'threatened-to', claimant);
    case 'agree':
      return standing('announced', 'agreed-to', claimant);
    case 'plan':
      return operator.negated ? 'drop' : standing('announced', 'planned-to', claimant);
    case 'decide':
      return operator.negated
        ? 'drop'
        : standing(draft.frame?.performative ? 'fact' : 'announced', 'decided-to', claimant);
    default:
      return null;
  }
};

const negated: Test = ({ draft, governors, operator }, desk) => {
  if (draft.rules.some((rule) => /^(will-not|not-continued|failed-to)$/.test(rule))) return null;
  const words = [draft.trigger, ...governors.map(({ word }) => word)];
  const verb = tensedVerb(desk, draft.trigger);
  const upTo = words.indexOf(verb);
  // "no agreement was signed", "neither boat was seized": the noun carries the negation of its verb.
  const nouns = childrenOf(desk.layer, draft.trigger).filter((child) =>
    /^(nsubj|obj)/.test(desk.token(child).deprel),
  );
  if (nouns.some((noun) => isNegated(desk, noun) || /^(nobody|neither|none)$/i.test(desk.token(noun).form)))
    return 'drop';
  if (!words.slice(0, upTo < 0 ? 1 : upTo + 1).some((word) => isNegated(desk, word))) return null;
  // "said that it had not shelled": whoever says so denies it; the reporter's own "did not" tells of no act.
  const said = statementAround(desk, draft.trigger);
  const told = auxiliaries(desk, verb).some((aux) => /^(did|has|have|had|was|were)$/.test(aux));
  return said?.speaker && isKnown(said.speaker) && told && !operator && !isVerbal(draft.class)
    ? standing('denied', 'said-not', said.speaker.actor, null, true)
    : 'drop';
};

const modal: Test = (one, desk) => {
  const { draft } = one;
  const verb = tensedVerb(desk, draft.trigger);
  const aux = auxiliaries(desk, verb);
  if (aux.some((form) => /^(may|might|could|can|should|must|ought)$/.test(form)) && !isVerbal(draft.class))
    return 'drop';
  const future =
    aux.some((form) => /^(will|would|shall|'ll|’ll|wo)$/.test(form)) ||
    goingTo(desk, draft.trigger, verb) ||
    isTo(desk, draft.trigger);
  if (!future) return null;
  const said = statementAround(desk, draft.trigger);
  const speaker = said?.speaker ?? announcerOver(desk, one);
  const announcer = speaker ? { party: speaker, head: -1, rule: 'announced-own-act' } : null;
  if (draft.frame?.performative && ownWord(speaker, draft.sources))
    return standing('fact', 'announced-decision', null, announcer);
  return standing('announced', 'future', said?.speaker?.actor ?? null, announcer);
};

const REPORT = /^(say|announce|declare|state|tell|confirm|add|report|inform|notify|decide|reveal|disclose)$/;

/** The party whose announcement a clause stands in, by the tree, where no statement was read around it. */
function announcerOver(desk: Desk, { governors }: Governed): Party | null {
  const report = governors.find(({ word }) => REPORT.test(desk.lemma(word)));
  const agent = report && agentOf(desk.layer, report.word);
  return agent ? desk.partyAt(agent.head) : null;
}

/** "are to meet". */
const isTo = (desk: Desk, word: number): boolean =>
  desk.token(word).xpos === 'VB' &&
  /^(am|is|are|was|were)$/.test(desk.token(word - 2)?.form.toLowerCase() ?? '') &&
  desk.token(word - 1)?.xpos === 'TO';

const goingTo = (desk: Desk, trigger: number, verb: number): boolean =>
  trigger !== verb &&
  desk.token(verb).form.toLowerCase() === 'going' &&
  desk.token(trigger).deprel.startsWith('xcomp');

/** Does the speaker of a statement speak for the side that acts? An act without a source is the speaker's own. */
function ownWord(speaker: Party | null, sources: readonly Side[]): boolean {
  if (!speaker || !isKnown(speaker)) return false;
  const { country, actor } = speaker;
  return (
    !sources.length ||
    sources.some(
      ({ party }) =>
        (party.actor !== null && party.actor === actor) ||
        (party.country !== null && party.country === country),
    )
  );
}

/** A clause of reason or time is taken for granted: "suspended as Norland imposed sanctions". */
const isReason = (desk: Desk, trigger: number): boolean =>
  /^advcl/.test(desk.token(trigger).deprel) &&
  /^(as|since|because|after|following|when)$/.test(prepositionOf(desk.layer, trigger) ?? '');

/** "Norland's envoy said that Sudia rejected the draft": the whole of what one state says of another's word. */
const isReported = (desk: Desk, trigger: number, speaker: Party, sources: readonly Side[]): boolean =>
  desk.token(trigger).deprel === 'ccomp' &&
  /^VB[DN]$/.test(desk.token(trigger).xpos) &&
  speaker.country !== null &&
  sources.some(({ party }) => party.country !== null && party.country !== speaker.country);

/** Told by somebody else than the one who acts. A noun with its definite agent is taken for granted by the speaker's readers. */
const claimed: Test = ({ draft }, desk) => {
  const said = statementAround(desk, draft.trigger);
  if (!said?.speaker) return null;
  if (draft.rules.includes('object-control') && desk.token(draft.trigger).xpos === 'VBG') return null;
  const cue = said.cue;
  if (cue && overlaps(cue, desk.token(draft.trigger))) return null;
  if (ownWord(said.speaker, draft.sources)) {
    const announcer = { party: said.speaker, head: -1, rule: 'announced-own-act' };
    return standing('fact', 'own-word', null, announcer);
  }
  if (
    desk.token(draft.trigger).upos === 'NOUN' ||
    (isVerbal(draft.class) && !isReported(desk, draft.trigger, said.speaker, draft.sources)) ||
    isReason(desk, draft.trigger)
  )
    return null;
  return standing('claimed', 'told-by-another', said.speaker.actor);
};

const MEANT = /^(policy|idea|prospect|possibility|goal|aim|hope|way|option|risk|question|purpose|chance)$/;

/** "its policy of signing": what somebody only has in mind. */
function onlyMeant(desk: Desk, word: number): boolean {
  const { head, deprel } = desk.token(word);
  if (head < 0) return false;
  if (deprel.startsWith('conj')) return desk.token(head).xpos === 'VBG' && onlyMeant(desk, head);
  return MEANT.test(desk.lemma(head)) && /^(acl|nmod|advcl)/.test(deprel);
}

/** "wondering whether to", "unlikely that it would": a question or a guess tells of no act. */
const questioned: Test = ({ draft }, desk) => {
  for (let at = draft.trigger, steps = 0; at >= 0 && steps < 6; at = desk.token(at).head, steps++) {
    const { deprel, head } = desk.token(at);
    if (/^(acl:relcl|parataxis|advcl)/.test(deprel) || head < 0) return null;
    if (prepositionOf(desk.layer, at) === 'whether') return 'drop';
    if (/^(csubj|ccomp|xcomp|expl)/.test(deprel) && GUESS.test(desk.lemma(head))) return 'drop';
  }
  return null;
};
const GUESS = /^(unlikely|possible|impossible|conceivable|doubtful|improbable)$/;

/** "conditions for the sides to resume": an infinitive under a noun that makes nothing of it, or a purpose, is not told to have happened. */
const unreal: Test = ({ draft, operator }, desk) => {
  const { xpos, deprel, head } = desk.token(draft.trigger);
  const ofNoun =
    head >= 0 && desk.token(head).upos === 'NOUN' && prepositionOf(desk.layer, draft.trigger) === 'of';
  if (!operator && !draft.frame && xpos === 'VBG' && ofNoun) return 'drop';
  if (xpos === 'VBG' && onlyMeant(desk, draft.trigger)) return 'drop';
  if (operator || xpos !== 'VB' || !isCooperative(draft.class)) return null;
  const marked = childrenOf(desk.layer, draft.trigger).some(
    (child) => desk.token(child).form.toLowerCase() === 'to',
  );
  if (!marked) return null;
  return deprel.startsWith('advcl') || (head >= 0 && /^(NOUN|ADJ)$/.test(desk.token(head).upos))
    ? 'drop'
    : null;
};

/** What is only wished for, or what nobody would confirm. */
const notTold: Test = ({ draft, governors }, desk) =>
  isWished(desk, draft.trigger) || isUnconfirmed(desk, governors) ? 'drop' : null;

/** In this order: what decides that nothing happened comes before what decides how it is told. */
const TESTS: readonly Test[] = [
  questioned,
  notTold,
  requirement,
  outcome,
  operated,
  negated,
  unreal,
  modal,
  claimed,
];

/** Status of an act by the first test that decides; a fact where none does. */
export function standingOf(one: Governed, desk: Desk): Standing | null {
  for (const test of TESTS) {
    const found = test(one, desk);
    if (found === 'drop') return null;
    if (found) return found;
  }
  return standing('fact', 'told-as-fact');
}
