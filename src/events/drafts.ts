import type { Act } from '../language/layer.ts';
import { childrenOf, hasRelation, headOf } from '../language/tree.ts';
import { classOfCode, rootOf } from './codes.ts';
import { type Desk, isAnimate, isKnown, isSameParty } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { exactingness, type Frame } from './frames/frame.ts';
import { frameAt, objectOf, objectUnder } from './match-frame.ts';
import { governorsOf } from './operators.ts';
import { askedSubject, beyondForces, partyBelow, placeBelow } from './parties/below.ts';
import { placeOfAct, sourcesOf, targetsOf, thingActedOn, thingStruck } from './parties/sides.ts';

/** The model has to see some act at a word before an entry of the lexicon counts, so likely: a weak entry, any other. */
const LEAST_WEAK = 0.2;
const LEAST_STRONG = 0.08;
/** An entry that asks for an object and has it needs no more where a finite verb tells it: an infinitive may only be meant. */
const LEAST_EXACTING = 0.02;
const leastFor = (frame: Frame, finite: boolean): number => {
  if (frame.weak) return LEAST_WEAK;
  if (exactingness(frame) < 2) return LEAST_STRONG;
  return finite ? 0 : LEAST_EXACTING;
};
const isFiniteVerb = (desk: Desk, word: number): boolean =>
  /^VB[DPZN]$/.test(desk.token(word).xpos) ||
  childrenOf(desk.layer, word).some((child) => hasRelation(desk.token(child), 'aux'));
/** An act of the model's alone has to be so likely, at a noun without an owner more so. */
const LEAST_MODEL = 0.5;
const LEAST_NOUN = 0.7;
/** The model's class takes the place of an entry's that asked nothing of the object. */
const SURE = 0.8;
const UNLIKELY = 0.1;

/** Words that only say how far an act has come: the act is told by what they govern. */
const NO_ACT = new Set(
  'plan intend prepare decide decision intention attempt effort maintain continue uphold commitment be'.split(
    ' ',
  ),
);

/** How likely the model finds any act at a word, and each class. */
export const actAt = (desk: Desk, word: number): Readonly<Record<string, number>> =>
  desk.layer.scoresOf(word).act(word);

/** Acts of the article in the order of their words: by the lexicon over the tree, by the model, or by both. */
export function draftsOf(desk: Desk): Draft[] {
  const { layer } = desk;
  const acts = new Map<number, Act>(layer.acts.map((act) => [headOf(layer, act.trigger), act]));
  const taken = new Set<Act>();
  const drafts: Draft[] = [];
  layer.tokens.forEach((_, word) => {
    if (isEpithet(desk, word)) return;
    const act =
      acts.get(word) ?? layer.acts.find(({ trigger }) => trigger.from <= word && word < trigger.to) ?? null;
    const frame = frameAt(desk, word);
    if (!frame) return;
    const likely = 1 - (actAt(desk, word).O ?? 0);
    if (likely < leastFor(frame, isFiniteVerb(desk, word)) && !isSpokenOf(desk, word, frame)) return;
    if (act && taken.has(act) && frame.weak) return;
    if (act) taken.add(act);
    drafts.push(draftAt(desk, word, frame, act));
  });
  for (const act of layer.acts) {
    if (taken.has(act)) continue;
    const word = wordOf(desk, act);
    if (word === null || isEpithet(desk, word)) continue;
    const { upos, deprel } = desk.token(word);
    const likely = 1 - (actAt(desk, word).O ?? 0);
    if (Math.max(act.probability, likely) < (upos === 'VERB' ? LEAST_MODEL : LEAST_NOUN)) continue;
    if (NO_ACT.has(desk.lemma(word)) && act.class === 'AGREE') continue;
    if (/^(remark|remarks|statement|comment|comments)$/.test(desk.lemma(word))) continue;
    if (upos !== 'VERB' && deprel !== 'obj' && /^(AGREE|SUPPORT|MOBILIZE|REQUEST)$/.test(act.class)) continue;
    drafts.push(draftAt(desk, word, null, act));
  }
  return apart(
    desk,
    drafts.toSorted((a, b) => a.trigger - b.trigger),
  );
}

/** "threatened to sever", "denied shelling", "failed to reach": the word over it tells that an act is spoken of, whatever the model sees. */
const isSpokenOf = (desk: Desk, word: number, { cameo }: Frame): boolean => {
  const [governor] = desk.token(word).upos === 'VERB' ? governorsOf(desk, word) : [];
  return (
    governor !== undefined &&
    desk.token(governor.word).upos !== 'NOUN' &&
    (/^(threaten|deny|accuse|plan|fail|refuse|request)$/.test(governor.operation ?? '') ||
      desk.lemma(governor.word) === 'call' ||
      // "sent experts to investigate".
      (cameo.startsWith('09') && /^(send|dispatch|deploy)$/.test(desk.lemma(governor.word))))
  );
};

/** "Norlandic-backed", "UN-brokered": the second half of a compound tells what sort a noun is, and no act. */
const isEpithet = (desk: Desk, word: number): boolean =>
  /^VB[ND]$/.test(desk.token(word).xpos) &&
  /^(amod|compound)/.test(desk.token(word).deprel) &&
  /^[-‐‑]$/.test(desk.layer.tokens[word - 1]?.form ?? '');

/** The word of a model's act that carries it: the head of its words, or where the tree made a particle of it the last verb or noun of them. */
function wordOf(desk: Desk, act: Act): number | null {
  const carries = (word: number): boolean => {
    const { upos, deprel } = desk.token(word);
    return /^(VERB|NOUN|ADJ|AUX)$/.test(upos) && !/^(compound|aux|mark|case|cop)/.test(deprel);
  };
  const head = headOf(desk.layer, act.trigger);
  if (carries(head)) return head;
  for (let word = act.trigger.from; word < act.trigger.to; word++)
    if (carries(word) && desk.token(word).upos === 'VERB') return word;
  return null;
}

/** Sources that a noun has of its own. */
const OWN = /^(possessor|by-agent|people-of-noun|with-(by|from|between|of))$/;

/**
 * Without the nouns that only tell what another draft does: "suspended the talks" is no round of talks, "launched an attack" one
 * attack. A noun with parties of its own ("welcomed Norland's withdrawal") is an act beside it.
 */
function apart(desk: Desk, drafts: readonly Draft[]): Draft[] {
  const words = new Set(drafts.map(({ trigger }) => trigger));
  return drafts.filter((draft) => {
    if (desk.token(draft.trigger).upos === 'VERB') return true;
    if (draft.frame && draft.class !== 'CONSULT' && draft.sources.length && OWN.test(draft.sources[0]!.rule))
      return true;
    for (let at = draft.trigger, steps = 0; steps < 4; steps++) {
      const { head, deprel } = desk.token(at);
      if (head < 0 || !/^(obj|obl|nmod|nsubj:pass|xcomp|conj|acl)/.test(deprel)) break;
      if (words.has(head)) return false;
      if (desk.token(head).upos === 'VERB' && deprel !== 'acl') break;
      at = head;
    }
    return true;
  });
}

/** Things that the word, or what it speaks of, is done to. */
function thingsOf(
  desk: Desk,
  trigger: number,
  frame: Frame | null,
  part: Frame['part'],
  content: number | null,
  sources: readonly Side[],
): readonly Side[] {
  const own = thingActedOn(desk, trigger, frame, part, sources).sides;
  if (own.length) return own;
  const spoken =
    content === null ? [] : thingActedOn(desk, content, frameAt(desk, content), 'verb', sources).sides;
  if (spoken.length) return spoken;
  const place = placeOfAct(desk, content ?? trigger, content === null ? part : 'verb', sources).sides;
  return place.length ? place : placeBelow(desk, trigger, sources).sides;
}

function codeOf(
  desk: Desk,
  word: number,
  frame: Frame | null,
  act: Act | null,
): { cameo: string; rule: string } {
  const byModel = act && (classOfCode(act.cameo) === act.class ? act.cameo : rootOf(act.class));
  if (!frame) return { cameo: byModel!, rule: 'model-act' };
  const scores = actAt(desk, word);
  const framed = classOfCode(frame.cameo)!;
  const overruled =
    act &&
    byModel &&
    exactingness(frame) < 2 &&
    act.class !== framed &&
    (scores[act.class] ?? 0) > SURE &&
    (scores[framed] ?? 0) < UNLIKELY;
  if (overruled) return { cameo: byModel, rule: 'model-class' };
  // A code of the model's within the entry's own says more than the entry.
  const root = frame.cameo.replace(/0$/, '');
  if (byModel && act.class === framed && frame.cameo.endsWith('0') && byModel.startsWith(root))
    return { cameo: byModel, rule: 'model-code' };
  return { cameo: frame.cameo, rule: act ? 'frame-and-model' : 'frame' };
}

/** The verb or noun of what a speech act is about: "refused to meet", "demanded the release". */
function contentOf(desk: Desk, word: number): number | null {
  const inner = childrenOf(desk.layer, word).filter((child) =>
    hasRelation(desk.token(child), 'xcomp', 'ccomp', 'advcl'),
  );
  return inner.find((child) => /^(VERB|NOUN)$/.test(desk.token(child).upos) && child > word) ?? null;
}

const SPEECH = /^(REQUEST|REJECT|AGREE|THREATEN)$/;

function draftAt(desk: Desk, trigger: number, frame: Frame | null, act: Act | null): Draft {
  const part: Frame['part'] =
    frame?.part ?? (/^(VERB|AUX)$/.test(desk.token(trigger).upos) ? 'verb' : 'noun');
  const { cameo, rule } = codeOf(desk, trigger, frame, act);
  const name = classOfCode(cameo)!;
  const sources = sourcesOf(desk, trigger, frame, part);
  let targets = targetsOf(desk, trigger, frame, part, sources.sides);
  const content = SPEECH.test(name) ? contentOf(desk, trigger) : null;
  if (!targets.sides.length && content !== null && name === 'REQUEST')
    targets = askedSubject(desk, content, sources.sides);
  if (!targets.sides.length && content !== null) {
    targets = targetsOf(desk, content, frameAt(desk, content), 'verb', sources.sides);
  }
  // Whom the tree names in what is agreed to or refused goes before what the model sees further off.
  if (content !== null && name !== 'REQUEST' && targets.sides.every(({ rule }) => rule === 'model-target')) {
    const inner = targetsOf(desk, content, frameAt(desk, content), 'verb', sources.sides);
    if (inner.sides.some(({ rule, party }) => rule !== 'model-target' && isKnown(party))) targets = inner;
  }
  const likely = 1 - (actAt(desk, trigger).O ?? 0);
  const certain =
    (frame !== null && !frame.weak) ||
    (act !== null && (act.probability > SURE || (!SPEECH.test(name) && likely > SURE)));
  // What is said against or asked of somebody names him beside it; other acts may reach him further down the clause.
  const reaches = !/^(ACCUSE|REQUEST|THREATEN)$/.test(name);
  if (!targets.sides.length && frame && /^(ASSAULT|COERCE)$/.test(name) && (part === 'noun' || !frame.weak))
    targets = thingStruck(desk, trigger, frame, sources.sides);
  // What force falls on by the tree goes before what the model sees further off.
  const guessed = targets.sides.every(({ rule }) => rule === 'model-target');
  if (
    targets.sides.length &&
    guessed &&
    frame &&
    !frame.weak &&
    part === 'verb' &&
    /^(ASSAULT|COERCE)$/.test(name)
  ) {
    const struck = thingStruck(desk, trigger, frame, sources.sides);
    if (struck.sides.length) targets = struck;
  }
  if (!targets.sides.length && certain && reaches && (part === 'verb' || frame))
    targets = partyBelow(desk, trigger, sources.sides);
  targets = beyondForces(desk, name, trigger, targets, sources.sides);
  const things =
    certain && (part === 'verb' || frame) ? thingsOf(desk, trigger, frame, part, content, sources.sides) : [];
  const mutual = frame?.symmetric || /^(CONSULT|AGREE|COOPERATE)$/.test(name) || cameo.startsWith('057');
  const [from, to] = mutual ? split(desk, sources.sides, targets.sides) : [sources.sides, targets.sides];
  return {
    trigger,
    class: name,
    cameo,
    frame,
    act,
    sources: from,
    targets: to,
    things,
    object: objectOf(desk, trigger, part) ?? objectUnder(desk, trigger, frame),
    via: [...sources.via, ...targets.via],
    rules: [rule, ...from.slice(0, 1).map((side) => side.rule), ...to.slice(0, 1).map((side) => side.rule)],
  };
}

/** "between the two countries": those who were named before. */
const isBoth = (desk: Desk, head: number): boolean =>
  head >= 0 &&
  /^(country|nation|state|side|party|neighbour|neighbor|government|leader)$/.test(desk.lemma(head)) &&
  childrenOf(desk.layer, head).some((child) => /^(two|both)$/i.test(desk.token(child).form));

/** "A and B signed", "A and B exchanged fire": of several who act on nobody else, the first acts on the others. */
function split(
  desk: Desk,
  sources: readonly Side[],
  targets: readonly Side[],
): readonly [readonly Side[], readonly Side[]] {
  const somebody = targets.some(
    ({ party, head, rule }) =>
      !/^(model-target|party-below|party-of-side-clause|place-of-act)$/.test(rule) &&
      !isBoth(desk, head) &&
      !/-(near|in|at|off)$/.test(rule) &&
      (isKnown(party) || isAnimate(desk, head)),
  );
  if (somebody || sources.length < 2) return [sources, targets];
  const others = sources.slice(1).filter(({ party }) => !isSameParty(party, sources[0]!.party));
  return others.length
    ? [sources.slice(0, 1), others.map((side) => ({ ...side, rule: 'each-other' }))]
    : [sources, targets];
}
