import { tokensIn } from '../language/layer.ts';
import { headOf } from '../language/tree.ts';
import { NOBODY, type Party } from '../record/actor.ts';
import type { Span } from '../record/span.ts';
import { countriesIn, leftEdge } from './phrases.ts';
import { type Draft, lower, type Scene, wordsOf } from './scene.ts';
import { stateActor } from './states.ts';
import { DOCUMENTS, ORGANISATION_NOUNS } from './words.ts';

/** Whom a noun phrase stands for: see ActorLayer.partyOf. */
export function partyOf(scene: Scene, phrase: Span, speaking: boolean): Party {
  const place = { start: phrase.start, end: phrase.end };
  const range = trimmedRange(scene, tokensIn(scene.language, phrase));
  if (phrase.end <= phrase.start || range.from >= range.to)
    return { ...NOBODY, ...place, rule: 'party:empty' };
  const head = nounHead(scene, range, headOf(scene.language, range));
  const party =
    coordinated(scene, range, head, speaking) ??
    ofHead(scene, range, head, speaking) ??
    ofLastName(scene, range, speaking) ??
    unnamed(scene, range, head);
  return { ...party, ...place };
}

/** "a senior Corrundian official", "U.S. and other Western officials": the noun, also where the tree hangs it on its adjective. */
function nounHead(scene: Scene, range: Range, head: number): number {
  const draft = scene.at[head];
  if (draft?.type !== 'nationality' && draft?.type !== 'state') return head;
  let noun = head;
  for (let i = draft.to; i < range.to && /^(ADJ|NOUN|PROPN|NUM|CCONJ)$/.test(scene.tokens[i]!.upos); i++)
    if (scene.tokens[i]!.upos === 'NOUN' && !scene.at[i]?.country) noun = i;
  return noun;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Without commas, quotation marks and prepositions at its ends ("according to" and "by" are no part of whom they name). */
function trimmedRange(scene: Scene, { from, to }: Range): Range {
  while (from < to && /^(PUNCT|ADP|SCONJ|CCONJ)$/.test(scene.tokens[from]!.upos)) from++;
  while (to > from && /^(PUNCT|ADP)$/.test(scene.tokens[to - 1]!.upos)) to--;
  if (to - from > 1 && /^['’]s?$/.test(scene.tokens[to - 1]!.form)) to--;
  return { from, to };
}

function ofHead(scene: Scene, range: Range, head: number, speaking: boolean): Party | null {
  for (const draft of draftsFor(scene, range, head)) {
    const party = ofDraft(scene, draft, speaking);
    if (party) return party;
  }
  return documentOf(scene, range, head);
}

/** Mentions that the head of a phrase can stand for: its own, the person whom it describes, a name that hangs on it. */
function* draftsFor(scene: Scene, range: Range, head: number): Generator<Draft> {
  const own = scene.at[head];
  const person = scene.describes[head];
  if (person && person.from >= range.from && person.to <= range.to) yield person;
  if (own) yield own;
  if (person && person !== own) yield person;
  // "Yonhap news agency": the name before the noun.
  if (!own && ORGANISATION_NOUNS.has(lower(scene.tokens[head]))) {
    for (let i = head - 1; i >= Math.max(range.from, head - 3); i--) {
      const draft = scene.at[i];
      if (draft?.type === 'organization' && draft.actor) yield draft;
    }
  }
  for (let i = range.from; i < range.to; i++) {
    const draft = scene.at[i];
    if (
      draft &&
      draft.type === 'person' &&
      /^(flat|appos)/.test(scene.tokens[i]!.deprel) &&
      scene.tokens[i]!.head === head
    )
      yield draft;
  }
}

function ofDraft(scene: Scene, draft: Draft, speaking: boolean): Party | null {
  if (draft.type === 'place' && draft.country !== null && draft.rule === 'place:capital' && speaking) {
    const { id, name } = stateActor(scene, draft.country);
    return { actor: id, name, country: id, rule: 'party:capital' };
  }
  if (draft.actor !== null || draft.name !== null)
    return { actor: draft.actor, name: draft.name, country: draft.country, rule: draft.rule };
  if (draft.type === 'pronoun') return { ...NOBODY, rule: draft.rule };
  return null;
}

/** "overnight Corrund", "neighbour Vessaria": the name at the end of a phrase that has no preposition or conjunction in it. */
function ofLastName(scene: Scene, range: Range, speaking: boolean): Party | null {
  const draft = scene.at[range.to - 1];
  if (!draft?.actor || draft.to !== range.to || draft.from <= range.from || draft.type === 'nationality')
    return null;
  for (let i = range.from; i < draft.from; i++)
    if (!/^(ADV|DET|ADJ|NOUN)$/.test(scene.tokens[i]!.upos) || scene.at[i]) return null;
  return ofDraft(scene, draft, speaking);
}

/** "Russia and Japan": both, by the words; one party only where all of them are of one country. */
function coordinated(scene: Scene, range: Range, head: number, speaking: boolean): Party | null {
  const conjuncts = scene.children[head]!.filter(
    (child) => scene.tokens[child]!.deprel === 'conj' && child >= range.from && child < range.to,
  );
  if (!conjuncts.length || scene.at[head] === scene.at[conjuncts[0]!]) return null;
  const heads = [head, ...conjuncts];
  if (!heads.every((index) => /^(NOUN|PROPN|PRON|ADJ)$/.test(scene.tokens[index]!.upos))) return null;
  const parties = heads.map((index) => ofHead(scene, range, index, speaking));
  if (parties.every((party) => party === null)) return null;
  const countries = new Set(parties.map((party) => party?.country ?? null));
  const [country] = countries;
  return {
    actor: null,
    name: nameOf(scene, range),
    country: countries.size === 1 ? (country ?? null) : null,
    rule: 'party:several',
  };
}

/** "the statement said": the body that issued it; "a foreign ministry statement": the ministry. */
function documentOf(scene: Scene, range: Range, head: number): Party | null {
  if (!DOCUMENTS.has(scene.tokens[head]!.lemma)) return null;
  for (let i = leftEdge(scene, head); i < head; i++) {
    const draft = scene.at[i];
    if (draft?.actor && draft.type !== 'nationality')
      return { ...ofDraft(scene, draft, true)!, rule: 'party:issuer' };
  }
  for (let i = head + 1; i < range.to; i++) {
    if (!/^(by|from|of)$/.test(lower(scene.tokens[i]))) continue;
    const draft = scene.at[i + 1] ?? scene.at[i + 2];
    if (draft?.actor) return { ...ofDraft(scene, draft, true)!, rule: 'party:issuer' };
  }
  const issuer = issuerBefore(scene, head);
  return issuer && { ...ofDraft(scene, issuer, true)!, rule: 'party:issuer-before' };
}

/** Who said something "in a statement", or issued one, last before; "a statement" looks no further than three sentences back. */
function issuerBefore(scene: Scene, head: number): Draft | null {
  const sentence = scene.tokens[head]!.sentence;
  const { lemma } = scene.tokens[head]!;
  const known = /^(the|this|that|its)$/.test(lower(scene.tokens[head - 1]));
  const { from } = scene.language.sentences[known ? 0 : Math.max(0, sentence - 3)]!;
  for (let i = head - 1; i >= from; i--) {
    const token = scene.tokens[i]!;
    if (token.lemma !== lemma || token.head < 0) continue;
    for (const child of [...scene.children[i]!, ...scene.children[token.head]!]) {
      const draft = scene.at[child] ?? scene.describes[child];
      if (draft?.actor && /^(nsubj|obl:agent|nmod:poss|compound)/.test(scene.tokens[child]!.deprel))
        return draft;
    }
  }
  return null;
}

/** Nobody with a name: the words themselves, and the one state that stands beside the head ("a Russian official"). */
function unnamed(scene: Scene, given: Range, head: number): Party {
  const range = withOthers(scene, given);
  let left = Math.max(range.from, leftEdge(scene, head));
  while (left > range.from && /^(DET|ADJ|NOUN|PROPN|NUM|CCONJ)$/.test(scene.tokens[left - 1]!.upos)) left--;
  const name = nameOf(scene, range);
  let others = false;
  for (let i = left; i < head; i++)
    if (lower(scene.tokens[i]) === 'other' || (scene.tokens[i]!.upos === 'CCONJ' && scene.at[i - 1]?.country))
      others = true;
  const before = countriesIn(scene, left, head);
  const after = before.length ? [] : ofPart(scene, range, head);
  const countries = before.length ? before : after;
  return {
    actor: null,
    name: name || null,
    country: countries.length === 1 && !others ? countries[0]! : null,
    rule: 'party:unnamed',
  };
}

/** Countries of "officials of the Russian Foreign Ministry", "a spokesman for the Kremlin"; not of places and of what follows them. */
function ofPart(scene: Scene, range: Range, head: number): string[] {
  if (!/^(of|for|from|at|with)$/.test(lower(scene.tokens[head + 1]))) return [];
  let end = head + 2;
  while (
    end < range.to &&
    !/^(VERB|AUX|PUNCT|SCONJ)$/.test(scene.tokens[end]!.upos) &&
    !/^(who|which|that)$/.test(lower(scene.tokens[end]))
  )
    end++;
  return countriesIn(scene, head + 2, Math.min(end, range.to));
}

/** "U.S. and other Western officials", cut to "Western officials" or "other Western officials": the whole of it. */
function withOthers(scene: Scene, range: Range): Range {
  const other = lower(scene.tokens[range.from]) === 'other' ? range.from : range.from - 1;
  const first = scene.at[other - 2];
  if (lower(scene.tokens[other]) !== 'other' || lower(scene.tokens[other - 1]) !== 'and' || !first?.country)
    return range;
  return scene.tokens[first.from]!.sentence === scene.tokens[range.from]!.sentence
    ? { from: first.from, to: range.to }
    : range;
}

/** The words of a phrase without its article and without relative clauses. */
function nameOf(scene: Scene, { from, to }: Range): string {
  const first =
    /^(the|an?|this|that|these|those)$/.test(lower(scene.tokens[from])) &&
    scene.tokens[from]!.upos === 'DET' &&
    to - from > 1
      ? from + 1
      : from;
  let end = first + 1;
  while (end < to && !opensClause(scene, end)) end++;
  return wordsOf(scene, first, end);
}

/** ", who …", "which …", "such as …", "including …": what follows is no part of a name. */
function opensClause(scene: Scene, index: number): boolean {
  const word = lower(scene.tokens[index]);
  if (word === ',')
    return /^(who|whom|which|whose|where|including|such)$/.test(lower(scene.tokens[index + 1]));
  if (/^(who|whom|which|including)$/.test(word)) return true;
  const next = lower(scene.tokens[index + 1]);
  return (word === 'such' && next === 'as') || (word === 'like' && scene.tokens[index]!.upos !== 'VERB');
}
