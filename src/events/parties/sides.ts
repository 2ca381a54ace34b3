import type { TokenRange } from '../../language/layer.ts';
import { headOf } from '../../language/tree.ts';
import type { Desk } from '../desk.ts';
import { isKnown, isSameParty, isTemporal } from '../desk.ts';
import type { Side } from '../draft.ts';
import type { Frame, Slot } from '../frames/frame.ts';
import { FORCES, PEACEKEEPERS, SANCTIONS, TALKS, TIES } from '../frames/objects.ts';
import { agentOf, isPassive, patientOf, prepositionalsOf } from '../tree/arguments.ts';
import { type Accept, firstOf, isSomebody, NONE, type Sides, sidesAt } from './found.ts';
import { roleOf } from './model-roles.ts';

const VERB_TARGETS: readonly Slot[] = [
  'object',
  'against',
  'on',
  'to',
  'with',
  "object/'s",
  'object/with',
  'object/on',
  'object/against',
  'object/to',
  'object/of',
  'object/by',
  'from',
  'at',
  'for',
  'in',
  'object/in',
  'object/from',
  'object/for',
];
const NOUN_TARGETS: readonly Slot[] = [
  'sufferer',
  'against',
  'on',
  'with',
  'to',
  'of',
  'from',
  'in',
  'at',
  'for',
];
const VERB_SOURCES: readonly Slot[] = ['subject'];
const THINGS: readonly Slot[] = ['object', 'of', 'on', 'in', 'at', 'against'];
const NOUN_SOURCES: readonly Slot[] = ['by', 'possessor', 'people', 'subject'];

/** What the reading model takes for the party, where the tree names none. */
function byModel(desk: Desk, trigger: number, role: 1 | 2, accept: Accept): Sides {
  const range: TokenRange | null = roleOf(desk, trigger, role);
  if (!range) return NONE;
  const head = headOf(desk.layer, range);
  const whole: Side = {
    party: desk.partyIn(range),
    head,
    rule: role === 1 ? 'model-source' : 'model-target',
  };
  if (accept(whole)) return { sides: [whole], via: [] };
  const part: Side = { ...whole, party: desk.partyAt(head) };
  return accept(part) ? { sides: [part], via: [] } : NONE;
}

/** "was arrested in Norland": of a passive without an agent, the place stands for those who rule there. */
function ruleOfPlace(desk: Desk, trigger: number): Sides {
  if (!isPassive(desk.layer, trigger)) return NONE;
  // "were killed in a bombing": the attack stands for those who made it.
  for (const { preposition, head } of prepositionalsOf(desk.layer, trigger))
    if (/^(in|by|during)$/.test(preposition) && isViolence(desk, trigger) && ATTACK.test(desk.lemma(head)))
      return sidesAt(desk, { head, rule: 'attack-of-passive', via: [] }, ({ party }) => party.name !== null);
  const known: Accept = (side) =>
    (isKnown(side.party) || (side.party.name !== null && desk.token(side.head).upos === 'PROPN')) &&
    !isTemporal(desk, side.head);
  const near = prepositionalsOf(desk.layer, trigger);
  const inner = near.flatMap(({ head }) => prepositionalsOf(desk.layer, head));
  for (const { preposition, head } of [...near, ...inner])
    if (preposition === 'in' || (preposition === 'from' && EXPELS.test(desk.lemma(trigger)))) {
      const found = sidesAt(desk, { head, rule: 'place-of-passive', via: [] }, known);
      if (found.sides.length) return found;
    }
  return NONE;
}

/** Who does it. Of a verb the tree's subject decides, even where it names nobody; the model helps where the clause has none. */
export function sourcesOf(desk: Desk, trigger: number, frame: Frame | null, part: Frame['part']): Sides {
  const patient = part === 'verb' ? (patientOf(desk.layer, trigger)?.head ?? -1) : -1;
  const accept: Accept = (side) => side.head !== patient && isSomebody(desk, side);
  const slots = frame?.source ?? (part === 'verb' ? VERB_SOURCES : NOUN_SOURCES);
  const byTree = firstOf(desk, trigger, part, slots, accept);
  if (byTree.sides.length) return byTree;
  const forces = part === 'verb' ? forcesThemselves(desk, trigger) : NONE;
  if (forces.sides.length) return forces;
  const teller = part === 'verb' ? pronounsTeller(desk, trigger, accept) : NONE;
  if (teller.sides.length) return teller;
  const weapon = part === 'verb' && isViolence(desk, trigger) ? agentOf(desk.layer, trigger) : null;
  if (weapon && ATTACK.test(desk.lemma(weapon.head)))
    return sidesAt(desk, { ...weapon, rule: 'weapon' }, ({ party }) => party.name !== null);
  // "the detained crews": a participle before its noun does not tell who did it.
  // "a threat to boycott the games": nor does a noun that is nobody's.
  const { deprel, xpos } = desk.token(trigger);
  const bare = (deprel === 'amod' && xpos === 'VBN') || (deprel === 'acl' && xpos === 'VB');
  const model = bare ? NONE : byModel(desk, trigger, 1, accept);
  if (model.sides.length) return model;
  const place = ruleOfPlace(desk, trigger);
  return place.sides.length
    ? place
    : firstOf(
        desk,
        trigger,
        part,
        slots,
        (side) => side.head !== patient && actsByModel(desk, trigger, side),
      );
}

/** "Norlandic soldiers were deployed": forces that are sent, nobody says by whom, are those who act. */
function forcesThemselves(desk: Desk, trigger: number): Sides {
  if (
    !isPassive(desk.layer, trigger) ||
    !/^(deploy|send|station|mobilize|mobilise|dispatch)$/.test(desk.lemma(trigger))
  )
    return NONE;
  const sent = patientOf(desk.layer, trigger);
  return sent && (FORCES.has(desk.lemma(sent.head)) || PEACEKEEPERS.has(desk.lemma(sent.head)))
    ? sidesAt(desk, { ...sent, rule: 'forces-themselves' }, (side) => isSomebody(desk, side))
    : NONE;
}

/** "The group says it will leave": a pronoun that nobody resolved, as subject of what is said, stands for whoever says it. */
function pronounsTeller(desk: Desk, trigger: number, accept: Accept): Sides {
  const subject = agentOf(desk.layer, trigger);
  if (!subject || !/^(it|he|she|they|we|i)$/i.test(desk.token(subject.head).form)) return NONE;
  const clause = desk.token(subject.head).head;
  if (clause < 0 || !/^(ccomp|parataxis)/.test(desk.token(clause).deprel)) return NONE;
  const speaker = agentOf(desk.layer, desk.token(clause).head);
  return speaker ? sidesAt(desk, { ...speaker, rule: 'teller-by-pronoun' }, accept) : NONE;
}

const ATTACK =
  /^(attack|bombing|explosion|blast|shelling|strike|airstrike|raid|ambush|shooting|bomb|clash|fighting|assault)$/;
/** "were expelled from Norland": by those who rule there. */
const EXPELS = /^(expel|deport|evict|oust|ban|bar|banish|exile)$/;
const VIOLENCE = /^(kill|wound|injure|hit|strike|destroy|damage|slay|murder|maim)$/;
const isViolence = (desk: Desk, trigger: number): boolean => VIOLENCE.test(desk.lemma(trigger));

/** A subject that is no word for people, yet the model sees it act: "a car bomb", "the shelling". */
function actsByModel(desk: Desk, trigger: number, { head, party }: Side): boolean {
  return (
    party.name !== null &&
    !isTemporal(desk, head) &&
    /^(NOUN|PROPN)$/.test(desk.token(head).upos) &&
    (desk.layer.scoresOf(trigger).role(trigger, head)[1] > 0.5 || isViolence(desk, trigger))
  );
}

/** To whom it is done: the frame's places in its order, then the model; never the source itself. */
export function targetsOf(
  desk: Desk,
  trigger: number,
  frame: Frame | null,
  part: Frame['part'],
  sources: readonly Side[],
): Sides {
  const other: Accept = (side) =>
    !isTemporal(desk, side.head) &&
    !sources.some((source) => source.head === side.head || isSameParty(source.party, side.party));
  const accept: Accept = (side) => isSomebody(desk, side) && other(side);
  const all = part === 'verb' ? VERB_TARGETS : NOUN_TARGETS;
  const byTree = firstOf(desk, trigger, part, frame?.target ?? all, accept);
  if (byTree.sides.length) return byTree;
  // "seized Norlandic oil fields", "strikes on Norland's positions": what is somebody's stands for him, in the frame's own places.
  const owned: Accept = (side) =>
    side.party.country !== null &&
    !sources.some(({ party }) => party.country === side.party.country) &&
    !NO_THING.has(desk.lemma(side.head)) &&
    other(side);
  const slots = (frame?.target ?? []).filter((slot) => !/(^|\/)in$/.test(slot));
  const things = firstOf(desk, trigger, part, slots, owned);
  if (things.sides.length) return things;
  const model = byModel(desk, trigger, 2, accept);
  if (model.sides.length) return model;
  const known: Accept = (side) => side.party.actor !== null && other(side);
  return firstOf(desk, trigger, part, all, known);
}

/** Words for measures, dealings and sayings: what is done to them is done to somebody else. */
const NO_THING: ReadonlySet<string> = new Set([
  ...TALKS,
  ...SANCTIONS,
  ...TIES,
  ...'visit willingness plan policy commitment effort support step action position issue role part visa trade talk right regime rule concern time way place mission team work curfew siege blockade warrant emergency state investigation inquiry probe campaign operation strike attack raid offensive troops troop army force soldier police statement interview speech address letter tweet report resolution permission access ceasefire truce'.split(
    ' ',
  ),
]);

/** A thing that is no measure and not the source's. */
const isThing =
  (desk: Desk, sources: readonly Side[]): Accept =>
  (side) =>
    side.party.name !== null &&
    !isTemporal(desk, side.head) &&
    /^(NOUN|PROPN)$/.test(desk.token(side.head).upos) &&
    !NO_THING.has(desk.lemma(side.head)) &&
    !sources.some((source) => source.head === side.head || isSameParty(source.party, side.party));

const STRUCK: readonly Slot[] = ['object', 'on', 'against', 'at', 'object/on', 'object/against', 'object/at'];

/** What force or restriction falls on, though it is nobody: "overran an army base", before anybody named further down the clause. */
export function thingStruck(desk: Desk, trigger: number, frame: Frame, sources: readonly Side[]): Sides {
  const slots = (frame.target ?? []).filter((slot) => STRUCK.includes(slot));
  const things = firstOf(desk, trigger, frame.part, slots, isThing(desk, sources));
  return { ...things, sides: things.sides.map((side) => ({ ...side, rule: 'thing' })) };
}

/** Something that is nobody but is acted on: "attacked the oil fields". Only for acts that are certain otherwise. */
export function thingActedOn(
  desk: Desk,
  trigger: number,
  frame: Frame | null,
  part: Frame['part'],
  sources: readonly Side[],
): Sides {
  const accept = isThing(desk, sources);
  const model = byModel(desk, trigger, 2, accept);
  if (model.sides.length)
    return { ...model, sides: model.sides.map((side) => ({ ...side, rule: 'thing-by-model' })) };
  const things = firstOf(desk, trigger, part, [...(frame?.target ?? []), ...THINGS], accept);
  return { ...things, sides: things.sides.map((side) => ({ ...side, rule: 'thing' })) };
}

const PLACE_SLOTS: readonly Slot[] = [
  'in',
  'at',
  'on',
  'near',
  'along',
  'to',
  'into',
  'from',
  'off',
  'object/in',
  'object/at',
  'object/on',
  'object/near',
  'object/to',
  'object/from',
];

/** Where a material act without anybody acted on takes place: those who live there. At home too: "declared a curfew in the capital". */
export function placeOfAct(
  desk: Desk,
  trigger: number,
  part: Frame['part'],
  sources: readonly Side[],
): Sides {
  const accept: Accept = (side) =>
    !isTemporal(desk, side.head) &&
    desk.token(side.head).upos === 'PROPN' &&
    side.party.name !== null &&
    !sources.some((source) => source.head === side.head);
  const found = firstOf(desk, trigger, part, PLACE_SLOTS, accept);
  return { ...found, sides: found.sides.map((side) => ({ ...side, rule: 'place-of-act' })) };
}
