import { slugOf } from '../world/forms.ts';
import type { BodyKind, World } from '../world/world.ts';
import { bodyActor, otherBodyActor } from './body-names.ts';
import { complementEnd, countriesIn, headToken, isPossessive, leftEdge } from './phrases.ts';
import {
  addDraft,
  type Draft,
  isCapitalised,
  lower,
  removeDraft,
  resolve,
  type Scene,
  trace,
  wordsOf,
} from './scene.ts';
import { STATE_BODIES } from './words.ts';

/** A body in the text: its own words, without the state's. */
interface FoundBody {
  readonly from: number;
  readonly to: number;
  /** Which of the bodies that every state has; null for others ("navy", "finance ministry"). */
  readonly kind: BodyKind | null;
  /** States that have a body of this form, where it is not common to all. */
  readonly only: readonly string[];
}

/** Ministries, governments and parliaments by the state beside them, else by the one of the same kind that was named before. */
export function resolveBodies(scene: Scene): void {
  const forms = bodyForms(scene.world);
  const before = new Map<string, Draft>();
  for (const sentence of scene.language.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const found = bodyAt(scene, i, sentence.to, forms);
      if (!found) continue;
      readBody(scene, found, before);
      i = found.to - 1;
    }
  }
}

interface Forms {
  readonly owners: ReadonlyMap<string, readonly (readonly [state: string, kind: BodyKind])[]>;
  /** First words of forms, with the number of tokens of the longest form that each opens. */
  readonly longest: ReadonlyMap<string, number>;
}
const known = new WeakMap<World, Forms>();

/** All forms of bodies of all states, in lower case. Made once a world. */
function bodyForms(world: World): Forms {
  const old = known.get(world);
  if (old) return old;
  const forms = new Map<string, (readonly [string, BodyKind])[]>();
  for (const state of world.states.values())
    for (const { kind, forms: own } of state.bodies)
      for (const form of own) {
        const key = form.toLowerCase();
        if (key.length < 4) continue;
        const list = forms.get(key);
        if (list) list.push([state.code, kind]);
        else forms.set(key, [[state.code, kind]]);
      }
  const longest = new Map<string, number>();
  for (const form of forms.keys()) {
    const pieces = form.split(/[\s]+|(?=[-,&])/);
    const first = pieces[0]!;
    longest.set(first, Math.max(longest.get(first) ?? 0, pieces.length + 2));
  }
  const all: Forms = { owners: forms, longest };
  known.set(world, all);
  return all;
}

/** Bodies only where a state or a person stands beside them: there are administrations of much else. */
const LEADERSHIPS = /^(administration|regime|leadership)$/i;

/** Words of one that name a body even in small letters. */
const COMMON = /^(government|cabinet|parliament|presidency)$/;

function bodyAt(scene: Scene, index: number, end: number, forms: Forms): FoundBody | null {
  const token = scene.tokens[index]!;
  if (!/^(NOUN|PROPN|ADJ)$/.test(token.upos) || scene.at[index]?.type === 'person') return null;
  // "Cabinet Secretary": a title, no body.
  if (token.form === 'Cabinet' && /^(secretary|minister|member)/.test(lower(scene.tokens[index + 1])))
    return null;
  const longest = forms.longest.get(lower(token)) ?? 0;
  for (let n = Math.min(longest, end - index); n > 0; n--) {
    const key = wordsOf(scene, index, index + n).toLowerCase();
    const owners = forms.owners.get(key);
    if (!owners || (n === 1 && !COMMON.test(key) && !isCapitalised(token))) continue;
    const kinds = new Set(owners.map(([, kind]) => kind));
    const only = [...new Set(owners.map(([state]) => state))];
    // A form that a few states have in common ("National Assembly") is theirs alone; one of nearly all is anybody's.
    return {
      from: index,
      to: index + n,
      kind: kinds.size === 1 ? [...kinds][0]! : null,
      only: only.length > 20 || COMMON.test(key) ? [] : only,
    };
  }
  const pair = wordsOf(scene, index, Math.min(index + 2, end)).toLowerCase();
  if (
    /^(coast guard|armed forces|air force|central bank|national guard|border guard|supreme court)$/.test(pair)
  )
    return { from: index, to: index + 2, kind: null, only: [] };
  const word = token.form.toLowerCase();
  if (/^(ministry|department)$/.test(word) && lower(scene.tokens[index + 1]) === 'of' && index + 2 < end) {
    const to = complementEnd(scene, index + 2);
    let last = index + 2;
    while (last < to && isCapitalised(scene.tokens[last]) && !scene.at[last]?.country) last++;
    if (last > index + 2) return { from: index, to: last, kind: null, only: [] };
  }
  // Only with a state or a person beside it: there are administrations of much else.
  if (
    /^(administration|regime|leadership)$/.test(word) &&
    !/^(the|its|his|her|this)$/.test(lower(scene.tokens[index - 1]))
  )
    return { from: index, to: index + 1, kind: 'government', only: [] };
  if (!STATE_BODIES.has(word) || /ADJ/.test(token.upos)) return null;
  // "finance ministry", "coast guard": with the word before it that says which.
  const previous = scene.tokens[index - 1];
  const joined =
    word === 'ministry' &&
    previous &&
    /^(NOUN|PROPN|ADJ)$/.test(previous.upos) &&
    !scene.at[index - 1]?.country &&
    previous.sentence === token.sentence;
  return { from: joined ? index - 1 : index, to: index + 1, kind: null, only: [] };
}

/** Organisations, and what was marked as another sort of name that nobody knows ("Parliament" as a place). */
const isBodyName = (draft: Draft): boolean =>
  draft.type === 'organization' ||
  (/^(place|misc|facility)$/.test(draft.type) &&
    draft.actor === null &&
    draft.country === null &&
    draft.name === null);

function readBody(scene: Scene, found: FoundBody, before: Map<string, Draft>): void {
  const head = found.to - 1;
  const taken = scene.at[found.from];
  const own = taken && isBodyName(taken) && taken.from <= found.from && taken.to >= found.to ? taken : null;
  if (taken && !own) return;
  // A name that holds more than the state and the body is another body ("Indonesian Navy Staff College"), left as it is.
  const words = bodyWords(scene, found);
  if (own && !onlyStateBefore(scene, own.from, found.from)) return;
  if (own && own.to > found.to && !/^(of|['’]s?)$/.test(lower(scene.tokens[found.to]))) return;
  if (
    own?.actor &&
    scene.cast.get(own.actor)?.actor.basis === 'lexicon' &&
    scene.cast.get(own.actor)?.actor.kind !== 'state'
  )
    return;

  // "the state Senate", "the GOP leadership": bodies of a province or a party.
  const beforeIt = scene.at[found.from - 1];
  if (
    lower(scene.tokens[found.from - 1]) === 'state' ||
    (LEADERSHIPS.test(words) && beforeIt?.type === 'organization')
  )
    return;

  const left = Math.min(own?.from ?? found.from, leftEdge(scene, headToken(scene, found)), found.from);
  const { country, end, how } = stateOfBody(scene, found, left, own, before);
  const definite =
    /^(the|its|their|his|her|our|this|that)$/.test(lower(scene.tokens[left])) ||
    isCapitalised(scene.tokens[head]) ||
    how === 'beside';
  if (!definite) return;
  const key = keyOf(scene, found);
  const from = left;
  const draft: Draft = {
    from,
    to: Math.max(end, found.to),
    type: own || isCapitalised(scene.tokens[head]) ? 'organization' : 'description',
    actor: null,
    name: null,
    country: null,
    rule: '',
  };
  if (own) removeDraft(scene, own);
  if (!addDraft(scene, draft, { from: found.from, to: found.to })) return;
  if (!country) {
    const last = lastOfKind(before, key, words);
    if (last?.actor) {
      const member = scene.cast.get(last.actor)!;
      resolve(scene, draft, member.actor, 'body:last-named');
    } else {
      draft.name = words;
      draft.rule = 'body:left-open';
      trace(scene, draft.rule, from, draft.to, 'no state beside it and none named before');
    }
    return;
  }
  const person = scene.describes[found.from];
  if (person?.actor && how === 'beside' && person.country === null) tellCountry(scene, person, country);
  const actor =
    found.kind && !(found.kind === 'parliament' && !isPlainParliament(words))
      ? bodyActor(scene, country, found.kind)
      : otherBodyActor(scene, country, words);
  resolve(scene, draft, actor, `body:${how}`);
  before.set(key, draft);
  if (found.kind !== 'parliament') before.set(words.split(' ').at(-1)!.toLowerCase(), draft);
}

/** Under which a body is found again: its kind, but chambers of a parliament each by its own name. */
const keyOf = (scene: Scene, found: FoundBody): string => {
  const words = bodyWords(scene, found);
  return found.kind && !(found.kind === 'parliament' && !isPlainParliament(words))
    ? found.kind
    : slugOf(words);
};

const isPlainParliament = (words: string): boolean => /^parliament$/i.test(words);

const bodyWords = (scene: Scene, { from, to }: FoundBody): string => wordsOf(scene, from, to);

function onlyStateBefore(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { form, upos } = scene.tokens[i]!;
    if (upos === 'DET' || isPossessive(form)) continue;
    if (
      !scene.world.meanings(form).some((meaning) => meaning.kind === 'state') &&
      !scene.world.meanings(wordsOf(scene, from, to)).some((meaning) => meaning.kind === 'state')
    )
      return false;
  }
  return true;
}

/** The state of a body: beside it, of its form, of the person whose title it stands in, else of the last words on such a body. */
function stateOfBody(
  scene: Scene,
  found: FoundBody,
  left: number,
  own: Draft | null,
  before: ReadonlyMap<string, Draft>,
): { readonly country: string | null; readonly end: number; readonly how: string } {
  const beside = new Set(countriesIn(scene, left, found.from));
  if (own) for (const code of statesNamed(scene, own.from, found.from)) beside.add(code);
  let end = found.to;
  if (
    lower(scene.tokens[found.to]) === 'of' &&
    !beside.size &&
    scene.tokens[found.to + 1]?.sentence === scene.tokens[found.from]!.sentence
  ) {
    const to = complementEnd(scene, found.to + 1);
    const after = countriesIn(scene, found.to + 1, to);
    if (after.length === 1) {
      beside.add(after[0]!);
      end = to;
    }
  }
  if (beside.size === 1) return { country: [...beside][0]!, end, how: 'beside' };
  if (beside.size > 1) return { country: null, end, how: 'several' };
  if (found.only.length === 1) return { country: found.only[0]!, end, how: 'form' };
  const person = scene.describes[found.from];
  if (person?.country) return { country: person.country, end, how: 'title' };
  const key = keyOf(scene, found);
  if (before.has(key) || before.has(lower(scene.tokens[found.to - 1])))
    return { country: null, end, how: 'before' };
  // "its government", "his government": the pronoun is resolved later, so its body is left open here.
  if (scene.tokens[left]?.xpos === 'PRP$') return { country: null, end, how: 'pronoun' };
  const evident = found.only.filter((code) => scene.cast.has(code));
  if (evident.length === 1) return { country: evident[0]!, end, how: 'form-by-context' };
  const open = found.kind === null || LEADERSHIPS.test(bodyWords(scene, found));
  return { country: open ? null : contextState(scene, found.from), end, how: 'context' };
}

const statesNamed = (scene: Scene, from: number, to: number): string[] => {
  const found: string[] = [];
  for (let n = to - from; n > 0; n--)
    for (let i = from; i + n <= to; i++) {
      const states = scene.world
        .meanings(wordsOf(scene, i, i + n))
        .filter((meaning) => meaning.kind === 'state');
      if (states.length === 1) found.push(states[0]!.state);
      else
        for (const meaning of states)
          if (
            scene.cast.has(meaning.state) &&
            states.filter((other) => scene.cast.has(other.state)).length === 1
          )
            found.push(meaning.state);
      if (found.length) return found;
    }
  return found;
};

/** The one state that the sentence so far and the one before it speak of; null when there are several or none. */
function contextState(scene: Scene, index: number): string | null {
  const sentence = scene.tokens[index]!.sentence;
  const { from } = scene.language.sentences[sentence]!;
  const here = countriesIn(scene, from, index);
  if (here.length === 1) return here[0]!;
  if (here.length > 1 || sentence === 0) return null;
  const previous = scene.language.sentences[sentence - 1]!;
  const there = countriesIn(scene, previous.from, previous.to);
  return there.length === 1 ? there[0]! : null;
}

function lastOfKind(before: ReadonlyMap<string, Draft>, key: string, words: string): Draft | undefined {
  return before.get(key) ?? before.get(words.split(' ').at(-1)!.toLowerCase());
}

/** "Ilvar Dresk, a spokesman for the Corrundian Foreign Ministry": the ministry's state is the person's. */
function tellCountry(scene: Scene, person: Draft, country: string): void {
  const member = scene.cast.get(person.actor!);
  if (!member || member.actor.country !== null) return;
  member.actor = { ...member.actor, country };
  for (const draft of scene.drafts) if (draft.actor === member.actor.id) draft.country = country;
}

/** "its military", "the country's parliament": once the pronoun or the country is known. */
export function resolveOwnedBodies(scene: Scene): void {
  for (const draft of scene.drafts) {
    if (draft.rule !== 'body:left-open' || draft.name === null) continue;
    const head = headToken(scene, draft);
    const owners = new Set<string>();
    for (let i = draft.from; i < head; i++) {
      const country = scene.at[i] === draft ? null : scene.at[i]?.country;
      if (country && scene.world.states.has(country)) owners.add(country);
    }
    if (owners.size !== 1) continue;
    const [country] = owners;
    const kind = LEADERSHIPS.test(draft.name)
      ? 'government'
      : scene.world.states
          .get(country!)!
          .bodies.find((body) => body.forms.some((form) => form.toLowerCase() === draft.name!.toLowerCase()))
          ?.kind;
    resolve(
      scene,
      draft,
      kind ? bodyActor(scene, country!, kind) : otherBodyActor(scene, country!, draft.name),
      'body:owned',
    );
  }
}
