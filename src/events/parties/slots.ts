import { childrenOf, hasRelation } from '../../language/tree.ts';
import { type Desk, isKnown } from '../desk.ts';
import type { Frame, Slot } from '../frames/frame.ts';
import {
  agentOf,
  type Found,
  holderOf,
  patientOf,
  prepositionalsOf,
  subjectOver,
} from '../tree/arguments.ts';
import { joined } from '../tree/phrase.ts';

const found = (heads: readonly number[], rule: string, via: readonly number[] = []): Found[] =>
  heads.map((head) => ({ head, rule, via }));

/** Modifiers of a noun that can name its people: "the Norlandic embassy", "Norland talks". */
const peopleOf = (desk: Desk, noun: number): number[] =>
  childrenOf(desk.layer, noun).filter(
    (child) => hasRelation(desk.token(child), 'amod', 'compound') && isKnown(desk.partyAt(child)),
  );

const ownersOf = (desk: Desk, noun: number): number[] =>
  childrenOf(desk.layer, noun).filter((child) => desk.token(child).deprel === 'nmod:poss');

const under = (desk: Desk, word: number, preposition: string): number[] =>
  prepositionalsOf(desk.layer, word)
    .filter((phrase) => phrase.preposition === preposition)
    .map(({ head }) => head);

const FACES = /^(face|draw|receive|suffer|undergo|attract|meet|incur|provoke|trigger|sustain)$/;

/** "Norland faces criticism from": the subject of such verbs is the one acted on. */
function sufferersOf(desk: Desk, noun: number): number[] {
  const { head, deprel } = desk.token(noun);
  if (head < 0 || !/^(obj|obl)/.test(deprel) || !FACES.test(desk.lemma(head))) return [];
  const agent = agentOf(desk.layer, head);
  return agent ? [agent.head] : [];
}

/** Heads of the phrases in a frame's slot beside its word, in the order of the text. */
export function fillersOf(desk: Desk, trigger: number, part: Frame['part'], slot: Slot): readonly Found[] {
  const { layer } = desk;
  if (slot === 'subject') {
    const agent = part === 'verb' ? agentOf(layer, trigger) : subjectOver(layer, trigger);
    return agent ? [agent] : [];
  }
  if (slot === 'object') {
    const patient = part === 'verb' ? patientOf(layer, trigger) : null;
    return patient ? [patient] : [];
  }
  if (slot === 'possessor') {
    const holder = part === 'noun' ? holderOf(layer, trigger) : null;
    return holder && holder.rule === 'possessor' ? [holder] : [];
  }
  if (slot === 'people') return found(peopleOf(desk, trigger), 'people-of-noun');
  if (slot.startsWith('object/')) {
    const object = part === 'verb' ? (patientOf(layer, trigger)?.head ?? null) : objectOfNoun(desk, trigger);
    if (object === null) return [];
    const place = slot.slice('object/'.length);
    if (place === "'s")
      return [
        ...found(ownersOf(desk, object), 'possessor-of-object'),
        ...found(peopleOf(desk, object), 'people-of-object'),
      ];
    const direct = joined(layer, object).flatMap((one) => under(desk, one, place));
    // "a request filed by": the maker of the object.
    const made =
      place === 'by'
        ? childrenOf(layer, object)
            .filter((child) => desk.token(child).deprel === 'acl')
            .flatMap((child) => under(desk, child, 'by'))
        : [];
    return found([...direct, ...made], `object-${place}`);
  }
  if (slot === 'sufferer') return found(sufferersOf(desk, trigger), 'who-faces');
  const direct = found(under(desk, trigger, slot), `with-${slot}`);
  if (direct.length || part === 'verb') return direct;
  // "launched an invasion of": the support verb may carry what belongs to the noun.
  const verb = desk.token(trigger).head;
  return verb >= 0 && desk.token(trigger).deprel === 'obj'
    ? found(under(desk, verb, slot), `verb-with-${slot}`)
    : [];
}

/** What a noun of action is about: "suspension of talks", "talks suspension". */
export function objectOfNoun(desk: Desk, noun: number): number | null {
  return (
    under(desk, noun, 'of')[0] ??
    under(desk, noun, 'from')[0] ??
    under(desk, noun, 'on')[0] ??
    childrenOf(desk.layer, noun).find((child) => desk.token(child).deprel === 'compound') ??
    null
  );
}
