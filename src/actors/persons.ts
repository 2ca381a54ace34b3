import type { Actor } from '../record/actor.ts';
import { mayHold } from '../world/date-range.ts';
import { personKey, slugOf, unaccented } from '../world/forms.ts';
import type { Term } from '../world/world.ts';
import { genderOfGivenName } from './given-names.ts';
import { countryThen, officeKinds, officeThen, termMatches } from './offices.ts';
import {
  addDraft,
  cast,
  type Draft,
  endsKey,
  isCapitalised,
  type Member,
  removeDraft,
  resolve,
  type Scene,
  type Title,
  trace,
  wordsOf,
} from './scene.ts';
import { honorificOf, type TitlePhrase, titleAfter, titleBefore, titleBeforeComma } from './title-phrases.ts';
import { HONORIFICS, TITLE_GENDER } from './words.ts';

/** Persons: full names first, then surnames, each to one actor; titles and appositions tell office, country and gender. */
export function resolvePersons(scene: Scene): void {
  const persons = scene.drafts.filter((draft) => draft.type === 'person');
  const phrases = new Map(persons.map((draft) => [draft, phrasesAround(scene, draft)]));
  const words = (draft: Draft): string[] => nameWords(scene, draft);
  for (const draft of persons)
    if (words(draft).length > 1) resolveFullName(scene, draft, phrases.get(draft)!);
  for (const draft of persons)
    if (words(draft).length === 1) resolveSurname(scene, draft, phrases.get(draft)!);
  findMissedSurnames(scene);
}

const nameWords = (scene: Scene, { from, to }: Draft): string[] =>
  wordsOf(scene, from, to)
    .split(' ')
    .filter(
      (word) =>
        /\p{L}/u.test(word) &&
        !/^(Jr|Sr|II|III|IV)[.,]?$/.test(word) &&
        !(word.toLowerCase().replace(/\.$/, '') in HONORIFICS),
    );

/** Title before, title before a comma, apposition after. All their words describe the person from now on. */
function phrasesAround(scene: Scene, draft: Draft): readonly TitlePhrase[] {
  const found = [titleBefore(scene, draft), titleBeforeComma(scene, draft), titleAfter(scene, draft)].filter(
    (phrase) => phrase !== null,
  );
  for (const phrase of found)
    for (let i = phrase.from; i < phrase.to; i++) if (!scene.describes[i]) scene.describes[i] = draft;
  for (let i = draft.from - 1; i >= 0 && honorificOf(scene, i); i--) scene.describes[i] = draft;
  return found;
}

const countryIn = (phrases: readonly TitlePhrase[]): string | null =>
  phrases.find((phrase) => phrase.country)?.country ?? null;

function resolveFullName(scene: Scene, draft: Draft, phrases: readonly TitlePhrase[]): void {
  const name = nameWords(scene, draft).join(' ');
  const known = sameName(scene, name);
  if (known) {
    join(scene, draft, known, phrases, 'person:full-name');
    return;
  }
  const term = choose(scene, termsOfFullName(scene, name), phrases, false);
  const actor = term ? lexiconPerson(scene, term) : textPerson(scene, name, phrases);
  const member = cast(scene, actor);
  for (const surname of surnamesOf(actor.name, term)) member.surnames.add(surname);
  if (!term) for (const word of [name.split(' ').at(-1)!]) member.surnames.add(personKey(word));
  join(scene, draft, member, phrases, term ? 'person:lexicon' : 'person:text');
}

/** Terms by the name as it stands, else without middle initials and middle names: "Ilvar T. Dresk". */
function termsOfFullName(scene: Scene, name: string): readonly Term[] {
  const terms = scene.world.termsOf(name, scene.date);
  const words = name.split(' ');
  if (terms.length || words.length < 3) return terms;
  const middle = words.slice(1, -1);
  return middle.every((word) => /^\p{Lu}\.?$/u.test(word) || /(vich|vna)$/.test(word))
    ? scene.world.termsOf(`${words[0]} ${words.at(-1)}`, scene.date)
    : [];
}

const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** Somebody of this article with the same full name: any order, accents, hyphens; middle names may be left out. */
function sameName(scene: Scene, name: string): Member | null {
  const words = personKey(name).split(' ');
  const key = sorted(words);
  const alike = [...(scene.named.get(key) ?? []), ...(scene.named.get(endsKey(words)) ?? [])];
  for (const { member } of alike.sort((a, b) => a.place - b.place)) {
    if (member.nameKey === key) return member;
    const other = personKey(member.actor.name).split(' ');
    const [short, long] = words.length < other.length ? [words, other] : [other, words];
    if (
      short.length > 1 &&
      short.length < long.length &&
      short[0] === long[0] &&
      short.at(-1) === long.at(-1) &&
      short.every((word) => long.includes(word))
    )
      return member;
  }
  return null;
}

/** The term whose person a name means here; null when nobody fits or when two persons do. */
function choose(
  scene: Scene,
  terms: readonly Term[],
  phrases: readonly TitlePhrase[],
  surnameOnly: boolean,
): Term | null {
  const country = countryIn(phrases);
  const homes = (term: Term): boolean => country === null || (term.state ?? term.body) === country;
  const fitting = terms.filter(homes);
  const now = fitting.filter((term) => scene.date === null || mayHold(term, scene.date));
  const titled = now.filter((term) => phrases.some((phrase) => termMatches(term, phrase)));
  const evident = surnameOnly && country === null ? now.filter((term) => isEvident(scene, term)) : now;
  for (const list of surnameOnly ? [titled, evident] : [titled, now, fitting]) {
    const persons = new Set(list.map((term) => term.person));
    if (persons.size === 1) return list[0]!;
    if (persons.size > 1 && list === titled) return null;
  }
  return null;
}

/** A surname without a title means an office holder only where the article names the state and the office is one of the first. */
const isEvident = (scene: Scene, term: Term): boolean => {
  const home = term.state ?? term.body;
  return (
    home !== null &&
    scene.cast.has(home) &&
    /^(head of state|head of government|foreign minister)$/.test(term.office)
  );
};

function lexiconPerson(scene: Scene, term: Term): Actor {
  const office = officeThen(scene, term.person);
  return {
    id: term.person,
    kind: 'person',
    name: term.name,
    country: countryThen(scene, term.person),
    ...(office && { office }),
    basis: 'lexicon',
  };
}

function textPerson(scene: Scene, name: string, phrases: readonly TitlePhrase[]): Actor {
  const office = phrases[0] && wordsOf(scene, phrases[0].from, phrases[0].to).replace(/^(the|an?) /i, '');
  return {
    id: `text:${slugOf(name)}`,
    kind: 'person',
    name,
    country: countryIn(phrases),
    ...(office && { office }),
    basis: 'text',
  };
}

/** What somebody is called on second mention. */
function surnamesOf(name: string, term: Term | null): string[] {
  const words = name.split(' ');
  const keys = [term?.family ?? words.at(-1)!];
  // "de la Cruz", "van der Bellen", "al-Assad".
  const particle = words.findIndex(
    (word, at) => at > 0 && /^(\p{Ll}+|Al|El|Van|Von|De|Bin|Ben|Da|Di|Le|La)$/u.test(word),
  );
  if (particle > 0 && particle < words.length - 1) keys.push(words.slice(particle).join(' '));
  const bare = unaccented(words.at(-1)!).replace(/^(al|el|as|an|ar)-/i, '');
  return [...new Set([...keys, bare].map(personKey))];
}

/** Adds a mention to a person, with what its titles tell. */
function join(
  scene: Scene,
  draft: Draft,
  member: Member,
  phrases: readonly TitlePhrase[],
  rule: string,
): void {
  for (const { words, head, country, headToken } of phrases) {
    const title: Title = { words, head, country };
    if (!member.titles.some((old) => old.words.join() === words.join())) member.titles.push(title);
    member.gender ??= TITLE_GENDER[scene.tokens[headToken]!.form.toLowerCase()] ?? null;
  }
  if (member.actor.country === null) {
    const country = countryIn(phrases);
    if (country) member.actor = { ...member.actor, country };
  }
  if (member.actor.basis === 'text' && !member.actor.office && phrases[0])
    member.actor = {
      ...member.actor,
      office: wordsOf(scene, phrases[0].from, phrases[0].to).replace(/^(the|an?) /i, ''),
    };
  const honorific = honorificOf(scene, draft.from - 1) ?? honorificOf(scene, draft.from);
  member.gender ??= (honorific && HONORIFICS[honorific]) || null;
  member.gender ??= genderOf(scene, member.actor);
  resolve(scene, draft, member.actor, rule);
}

function genderOf(scene: Scene, actor: Actor): 'male' | 'female' | null {
  const term = scene.world.termsOfPerson(actor.id).find((candidate) => candidate.gender);
  if (term) return term.gender;
  const key = unaccented(actor.name).toLowerCase();
  const words = key.split(' ');
  if (words.length < 2) return actor.basis === 'text' ? genderOfGivenName(words[0]!) : null;
  return (
    genderOfGivenName(words[0]!) ??
    genderOfGivenName(words.slice(1).join('-')) ??
    (words.length === 2 ? genderOfGivenName(words[1]!) : null)
  );
}

function resolveSurname(scene: Scene, draft: Draft, phrases: readonly TitlePhrase[]): void {
  const name = nameWords(scene, draft)[0] ?? wordsOf(scene, draft.from, draft.to);
  const key = personKey(name);
  const named = [...scene.cast.values()].filter(
    (member) => member.actor.kind === 'person' && member.surnames.has(key),
  );
  // Who was introduced before it goes before who comes later.
  const earlier = named.filter((member) =>
    scene.drafts.some((other) => other.actor === member.actor.id && other.from < draft.from),
  );
  const members = earlier.length ? earlier : named;
  const country = countryIn(phrases);
  const agreeing = members.filter(
    (member) => country === null || member.actor.country === null || member.actor.country === country,
  );
  const one = agreeing.length === 1 ? agreeing[0]! : nearest(scene, draft, agreeing);
  if (one) {
    join(scene, draft, one, phrases, 'person:surname');
    return;
  }
  if (agreeing.length > 1) {
    leaveOpen(scene, draft, name, 'two persons of this name');
    return;
  }
  const term = choose(scene, scene.world.termsOf(name, scene.date), phrases, true);
  if (
    term &&
    (phrases.some((phrase) => officeKinds(phrase).length || phrase.country) || isEvident(scene, term))
  ) {
    const member = cast(scene, lexiconPerson(scene, term));
    for (const surname of [...surnamesOf(term.name, term), key]) member.surnames.add(surname);
    join(scene, draft, member, phrases, 'person:lexicon-surname');
    return;
  }
  const given = [...scene.cast.values()].filter(
    (member) => member.actor.kind === 'person' && personKey(member.actor.name).split(' ')[0] === key,
  );
  if (given.length === 1) {
    join(scene, draft, given[0]!, phrases, 'person:given-name');
    return;
  }
  const member = cast(scene, textPerson(scene, name, phrases));
  member.surnames.add(key);
  join(scene, draft, member, phrases, 'person:text');
}

/**
 * Of two persons with one surname the one named within this sentence or the one before, if the other is not;
 * else the one whom the article has called by the surname alone, if the other was not named for two sentences.
 */
function nearest(scene: Scene, draft: Draft, members: readonly Member[]): Member | null {
  const sentence = scene.tokens[draft.from]!.sentence;
  const within = (member: Member, reach: number): boolean =>
    scene.drafts.some(
      (other) =>
        other.actor === member.actor.id &&
        other.from < draft.from &&
        sentence - scene.tokens[other.from]!.sentence <= reach,
    );
  const close = members.filter((member) => within(member, 1));
  if (close.length === 1) return close[0]!;
  if (close.length > 1) return null;
  const called = members.filter((member) =>
    scene.drafts.some(
      (other) =>
        other.actor === member.actor.id && other.from < draft.from && other.rule === 'person:surname',
    ),
  );
  const others = members.filter((member) => !called.includes(member));
  return called.length === 1 && !others.some((member) => within(member, 2)) ? called[0]! : null;
}

function leaveOpen(scene: Scene, draft: Draft, name: string, reason: string): void {
  draft.name = name;
  draft.rule = 'person:left-open';
  trace(scene, draft.rule, draft.from, draft.to, reason);
}

/** Surnames of persons of the article that nobody marked as a name, or as that of a place or organisation that nobody knows. */
function findMissedSurnames(scene: Scene): void {
  const owners = new Map<string, Member | null>();
  for (const member of scene.cast.values()) {
    if (member.actor.kind !== 'person') continue;
    for (const surname of member.surnames) owners.set(surname, owners.has(surname) ? null : member);
  }
  scene.tokens.forEach((token, index) => {
    if (!isCapitalised(token) || token.form.length < 3 || token.upos !== 'PROPN') return;
    const member = owners.get(personKey(token.form));
    if (!member) return;
    const taken = scene.at[index];
    if (taken) {
      const free =
        taken.to - taken.from === 1 &&
        taken.actor === null &&
        taken.country === null &&
        taken.name === null &&
        taken.type !== 'person';
      if (!free) return;
      removeDraft(scene, taken);
    }
    const draft = addDraft(scene, {
      from: index,
      to: index + 1,
      type: 'person',
      actor: null,
      name: null,
      country: null,
      rule: '',
    });
    if (draft) join(scene, draft, member, phrasesAround(scene, draft), 'person:consistency');
  });
}
