import { spanOf } from '../language/layer.ts';
import { childrenOf } from '../language/tree.ts';
import { textOf } from '../record/span.ts';
import type { Desk } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { governorsOf, operatorOver } from './operators.ts';
import { phraseAt } from './tree/phrase.ts';

const PRESS =
  /\b(news|media|press|journalists?|reporters?|broadcasters?|correspondents?|newspapers?|interview(er)?)\b/i;

/** Meeting or telling the press is how news is made, and no consultation. */
const withThePress = (desk: Desk, { class: name, targets }: Draft): boolean =>
  /^(CONSULT|AGREE|SUPPORT)$/.test(name) &&
  targets.some(
    ({ head }) =>
      head >= 0 && PRESS.test(textOf(desk.layer.text, spanOf(desk.layer, phraseAt(desk.layer, head)))),
  );

/** States do not march in the street: they demonstrate, rally or strike in a figure of speech only. */
const stateInTheStreet = (draft: Draft, sources: readonly Side[]): boolean =>
  draft.class === 'PROTEST' &&
  /^14[0125]/.test(draft.cameo) &&
  sources.some(({ party }) => party.actor !== null && party.actor === party.country);

/** "attempted to reach agreement": not reached. */
const onlyTried = (desk: Desk, { class: name, trigger }: Draft): boolean =>
  /^(SUPPORT|AGREE|YIELD|CONSULT|COOPERATE)$/.test(name) &&
  operatorOver(governorsOf(desk, trigger))?.operation === 'attempt';

/** "visits by officials are not consistent with": a kind of act is judged, none is told. */
const judgedKind = (desk: Desk, { trigger }: Draft): boolean => {
  const { upos, xpos, deprel, head } = desk.token(trigger);
  if (upos !== 'NOUN' || !deprel.startsWith('nsubj') || head < 0) return false;
  return desk.token(head).upos === 'ADJ' || (xpos === 'NNS' && desk.token(head).upos === 'NOUN');
};

const PAPERS =
  /^(statement|report|data|video|photo|picture|image|document|list|figure|result|text|letter|footage|tape|transcript)$/;

/** "released a statement": nobody is set free. */
const publishes = (desk: Desk, { class: name, object }: Draft): boolean =>
  name === 'YIELD' && object !== null && PAPERS.test(desk.lemma(object));

/** "is seeking to mend": an attempt, and no request. */
const onlySought = (desk: Desk, { class: name, trigger }: Draft): boolean =>
  name === 'REQUEST' &&
  desk.lemma(trigger) === 'seek' &&
  childrenOf(desk.layer, trigger).some((child) => /^(xcomp|ccomp)/.test(desk.token(child).deprel));

/** "resisted taking a harder line": a reluctance, where what is resisted is no act of the record. */
const onlyReluctant = (desk: Desk, { class: name, trigger, rules }: Draft): boolean =>
  name === 'REJECT' &&
  /^(resist|avoid|hesitate)$/.test(desk.lemma(trigger)) &&
  !rules.some((rule) => rule.startsWith('about-')) &&
  childrenOf(desk.layer, trigger).some(
    (child) => /^(xcomp|ccomp)/.test(desk.token(child).deprel) && desk.token(child).xpos === 'VBG',
  );

/** "officials accused of a crime": a participle that says which people are meant, and not who accuses them. */
const saysWho = (desk: Desk, { class: name, trigger }: Draft, sources: readonly Side[]): boolean =>
  name === 'ACCUSE' &&
  desk.token(trigger).xpos === 'VBN' &&
  /^(acl|acl:relcl|amod)$/.test(desk.token(trigger).deprel) &&
  !childrenOf(desk.layer, trigger).some((child) => /^(nsubj|aux)/.test(desk.token(child).deprel)) &&
  !sources.some(({ rule }) => rule === 'passive-agent');

/** Words that look like an act and are none. */
export const isNoAct = (desk: Desk, draft: Draft, sources: readonly Side[]): boolean =>
  withThePress(desk, draft) ||
  stateInTheStreet(draft, sources) ||
  onlyTried(desk, draft) ||
  onlySought(desk, draft) ||
  publishes(desk, draft) ||
  onlyReluctant(desk, draft) ||
  saysWho(desk, draft, sources) ||
  judgedKind(desk, draft);
