import type { EventContext } from '../actors/context.ts';
import { spanOf } from '../language/layer.ts';
import type { Party } from '../record/actor.ts';
import type { PoliticalEvent } from '../record/event.ts';
import { contentId } from '../record/ids.ts';
import { byPlace, type Span, textOf, trimmed } from '../record/span.ts';
import { isDoneToNobody, objectItself } from './alone.ts';
import { withoutCalls } from './calls.ts';
import { censuresOf } from './censure.ts';
import { type Desk, deskFor, isAnimate, isKnown, isSameParty } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { merged, type Told } from './merge.ts';
import { demandsOf } from './must.ts';
import { isNoAct } from './no-act.ts';
import { inferredTarget } from './pair.ts';
import { BY_PLACE, placed } from './parties/placed.ts';
import { codesFor } from './plover.ts';
import { withRallies } from './rallies.ts';
import { isBackground } from './status/background.ts';
import { type Standing, standingOf } from './status/status-of.ts';
import { topicOf } from './topic.ts';
import { isPassive } from './tree/arguments.ts';
import { phraseAt } from './tree/phrase.ts';
import { type Governed, unfold } from './unfold.ts';
import { dateOfAct } from './when.ts';
import { placeOf } from './where.ts';
import { offersOf } from './willing.ts';

/**
 * Who did what to whom, as the article tells it, in the order of the text: acts found by the lexicon over the tree and by the
 * reading model, joined with what governs them ("refused to"), with their standing (did it happen?), day and evidence.
 * One act told twice is one event. Never throws; an act without a known actor or without anybody acted on is left out.
 */
export function readEvents(context: EventContext): PoliticalEvent[] {
  if (!context.language.tokens.length) return [];
  const desk = deskFor(context);
  // Speech acts are joined with their content before anything is judged: "urged X to leave" is a request, and nobody left.
  const acts = withoutCalls(desk, withRallies(desk, draftsOf(desk)));
  const taken = new Set(acts.map(({ trigger }) => trigger));
  const demands = [...demandsOf(desk, taken), ...offersOf(desk, taken), ...censuresOf(desk)];
  const bound = new Set(demands.map(({ trigger }) => trigger));
  const governed = unfold(
    desk,
    [...acts.filter(({ trigger }) => !bound.has(trigger)), ...demands].toSorted(
      (a, b) => a.trigger - b.trigger,
    ),
  );
  const told = governed.flatMap((one) => toldOf(desk, one));
  return merged(told).map(({ topic: _topic, symmetric: _symmetric, ...event }) => ({
    id: contentId('e', context.article.id, event.cameo, event.trigger.start, event.trigger.end),
    ...event,
  }));
}

const partyOf = (side: Side | undefined): Party | null => side?.party ?? null;

function toldOf(desk: Desk, one: Governed): Told[] {
  const { context, layer } = desk;
  const { draft } = one;
  const trigger = spanOf(layer, { from: draft.trigger, to: draft.trigger + 1 });
  const explain = (step: string, reason: string): void =>
    context.explain?.({ stage: 'events', step, input: textOf(layer.text, trigger), reason });

  const standing = standingOf(one, desk);
  if (!standing) {
    explain('standing', 'negated, only possible, or a condition: no act');
    return [];
  }
  const sources = draft.sources.length
    ? draft.sources
    : standing.announcer && draft.frame?.performative
      ? [standing.announcer]
      : [];
  if (isNoAct(desk, draft, sources)) {
    explain('no-act', 'an idiom, the press, or a state in the street');
    return [];
  }
  if (
    standing.rule === 'future' &&
    sources[0]?.rule === 'model-source' &&
    isPassive(desk.layer, draft.trigger)
  ) {
    explain('parties', 'what would be done, by nobody of its own clause');
    return [];
  }
  const isOther = (target: Side): boolean =>
    !isSourcesOwn(desk, draft, sources, target) &&
    !sources.some((source) =>
      isPlaceOf(draft, target) || isAtHome(draft)
        ? source.party.name === target.party.name
        : isSameParty(source.party, target.party) || isOwn(desk, source.party, target.party),
    );
  const told = draft.targets.filter(isOther);
  const known = told.some(({ party, head }) => isKnown(party) || (head >= 0 && isAnimate(desk, head)));
  const inferred = known ? null : inferredTarget(desk, draft, sources);
  const place = placeOf(desk, draft);
  // Whoever rules the place is not acted on there as well.
  const ruled = sources.some(({ rule }) => rule === 'place-of-passive');
  const targets = (inferred ? [inferred] : told.length ? told : draft.things.filter(isOther)).map((side) =>
    ruled ? side : placed(desk, side, place, draft.trigger),
  );
  const doers = sources.map((side) => placed(desk, side, null));
  const vague =
    draft.frame?.weak &&
    targets.every(({ rule }) => rule.startsWith('thing')) &&
    !doers.some(({ party }) => isKnown(party));
  const itself = targets.length ? null : objectItself(desk, draft, doers);
  if (itself) targets.push(itself);
  const lone = !targets.length && isDoneToNobody(desk, draft, doers);
  if (vague || (!targets.length && !lone) || (!sources.length && !isUnknownAgent(desk, draft, targets))) {
    explain('parties', `${draft.class}: ${sources.length ? 'nobody acted on' : 'nobody who acts'}`);
    return [];
  }
  const dated = dateOfAct(desk, one, standing);
  const status =
    standing.status === 'fact' && isBackground(desk, one, dated) ? 'background' : standing.status;
  const codes = codesFor(context.world, draft.class, draft.cameo, status);
  const rules = [
    ...new Set([
      ...draft.rules,
      sources[0]?.rule ?? 'agent-not-told',
      targets[0]?.rule ?? 'nobody-acted-on',
      ...[doers[0], targets[0]].flatMap((side) => (side?.party.rule === BY_PLACE ? [BY_PLACE] : [])),
      standing.rule,
    ]),
  ];
  explain(draft.rules[0] ?? 'act', `${draft.class} ${codes.cameo} ${status}: ${rules.join(', ')}`);
  return [
    {
      source: partyOf(doers[0]),
      target: partyOf(targets[0]),
      sources: doers.map(({ party }) => party),
      targets: targets.map(({ party }) => party),
      cameo: codes.cameo,
      plover: codes.plover,
      class: draft.class,
      date: dated,
      place,
      negated: standing.negated,
      status,
      claimant: standing.claimant,
      evidence: evidenceOf(desk, one, sources, targets, standing),
      trigger,
      rules,
      topic: topicOf(desk, draft),
      symmetric: draft.frame?.symmetric ?? false,
    },
  ];
}

/** "Two envoys were killed": a certain act on somebody of which the text does not tell who did it. */
const isUnknownAgent = (
  desk: Desk,
  { class: name, trigger, act, frame }: Draft,
  targets: readonly Side[],
): boolean =>
  /^(ASSAULT|COERCE)$/.test(name) &&
  act !== null &&
  frame !== null &&
  isPassive(desk.layer, trigger) &&
  targets.some(({ head }) => head >= 0 && desk.token(head).upos !== 'PROPN' && isAnimate(desk, head));

/** Where a material act takes place, at home too: "declared a curfew in the capital". */
const isPlaceOf = ({ class: name }: Draft, { rule }: Side): boolean =>
  rule === 'place-of-act' || (/-in$/.test(rule) && /^(YIELD|COERCE|ASSAULT|MOBILIZE|PROTEST)$/.test(name));

/** Force, arrest, unrest and judgement have their objects at home too. */
const isAtHome = ({ class: name }: Draft): boolean => /^(COERCE|ASSAULT|PROTEST)$/.test(name);

/** Nobody acts on the state that he acts for; groups act for none. */
const isOwn = (desk: Desk, source: Party, target: Party): boolean =>
  target.country !== null &&
  source.country === target.country &&
  target.actor !== null &&
  STATE.test(target.actor) &&
  source.actor !== null &&
  !/^(group|organization)$/.test(desk.context.actors.actors.get(source.actor)?.kind ?? '');

/** "its forces", "its ships" (only people of its own are arrested or struck at home), and the body that a council or a delegation belongs to. */
const isSourcesOwn = (desk: Desk, { class: name }: Draft, sources: readonly Side[], target: Side): boolean =>
  sources.some(({ party }) => {
    if (party.country === null || party.country !== target.party.country) return false;
    const { xpos } = desk.token(Math.max(target.head, 0));
    const pronoun =
      target.head >= 0 &&
      (xpos === 'PRP$' || desk.token(phraseAt(desk.layer, target.head).from).xpos === 'PRP$');
    return (
      (pronoun && !(isAtHomeClass(name) && isAnimate(desk, target.head))) ||
      (/^[A-Z]{2,5}$/.test(party.country) &&
        party.country === target.party.actor &&
        party.country.length !== 3)
    );
  });
const isAtHomeClass = (name: string): boolean => /^(COERCE|ASSAULT)$/.test(name);
const STATE = /^[A-Z]{3}(\.government)?$/;

/** From the first to the last word of the act and its parties, within its sentence. */
function evidenceOf(
  desk: Desk,
  { draft, operator }: Governed,
  sources: readonly Side[],
  targets: readonly Side[],
  standing: Standing,
): Span[] {
  const { layer } = desk;
  const { sentence } = desk.token(draft.trigger);
  const heads = [...sources, ...targets].map(({ head }) => head);
  const words = [draft.trigger, ...heads, ...(draft.object === null ? [] : [draft.object]), ...draft.via];
  if (operator) words.push(operator.word);
  const ranges = words
    .filter((word) => word >= 0 && desk.token(word).sentence === sentence)
    .map((word) => (desk.token(word).upos === 'VERB' ? { from: word, to: word + 1 } : phraseAt(layer, word)));
  const span = spanOf(layer, {
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
  });
  const announcer = standing.announcer?.party;
  const speaker =
    sources.includes(standing.announcer!) && announcer?.start !== undefined && announcer.end !== undefined
      ? { start: Math.min(announcer.start, span.start), end: Math.max(announcer.end, span.end) }
      : span;
  const within =
    speaker.start >= layer.sentences[sentence]!.start && speaker.end <= layer.sentences[sentence]!.end;
  return [trimmed(layer.text, within ? speaker : span)].toSorted(byPlace);
}
