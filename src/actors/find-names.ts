import type { FormMeaning } from '../world/world.ts';
import { addDraft, type Draft, isCapitalised, lower, opensSentence, type Scene, wordsOf } from './scene.ts';
import { HONORIFICS, TITLES } from './words.ts';

const LONGEST = 7;

/** Names of the model, each as far as it is one, joined with those that only the lexicon knows; a longer name of the lexicon wins. */
export function findNames(scene: Scene): void {
  const known = lexiconNames(scene);
  const model = scene.language.names.flatMap((name): Draft[] => {
    // A name is more than an article or a sign.
    const words = wordsOf(scene, name.from, name.to);
    if (!/\p{L}{2}|\p{Lu}/u.test(words) && !/\d/.test(words)) return [];
    if (/^(the|an?|this|that)$/i.test(words)) return [];
    // "President" alone is a title, whatever it was marked as.
    if (name.type === 'person' && name.to - name.from === 1 && TITLES.has(words.toLowerCase())) return [];
    const draft = {
      from: name.from,
      to: name.to,
      type: name.type,
      actor: null,
      name: null,
      country: null,
      rule: `name:${name.rule}`,
    };
    return [draft.type === 'person' ? withoutTitles(scene, draft) : draft];
  });
  mergeFragments(scene, model);
  for (const draft of model) if (isState(scene, draft, model)) draft.type = 'place';
  const covered = (draft: Draft): boolean =>
    known.some(
      (other) =>
        other.from <= draft.from && other.to >= draft.to && other.to - other.from > draft.to - draft.from,
    );
  for (const draft of model) if (draft.to > draft.from && !covered(draft)) addDraft(scene, draft);
  for (const draft of known) addDraft(scene, draft);
  scene.drafts.sort((a, b) => a.from - b.from);
}

/**
 * A single word that the model takes for a person or a work although it is the name of a state or its capital.
 * It stays a person where a title stands before it or where somebody's full name in the article has it ("Jordan").
 */
function isState(scene: Scene, draft: Draft, model: readonly Draft[]): boolean {
  if (!/^(person|work|event|misc)$/.test(draft.type) || draft.to - draft.from !== 1) return false;
  const word = wordsOf(scene, draft.from, draft.to);
  const meaning = scene.world.meanings(word)[0];
  if (meaning?.kind !== 'state' || !/^(name|capital)$/.test(meaning.as)) return false;
  const before = lower(scene.tokens[draft.from - 1]).replace(/\.$/, '');
  if (TITLES.has(before) || before in HONORIFICS) return false;
  return !model.some(
    (other) =>
      other.type === 'person' &&
      other.to - other.from > 1 &&
      wordsOf(scene, other.from, other.to).split(' ').includes(word),
  );
}

/** A person in two pieces: "Hans-" and "Peter Fell", "K.C." and "Fell". */
function mergeFragments(scene: Scene, drafts: Draft[]): void {
  for (let i = drafts.length - 1; i > 0; i--) {
    const first = drafts[i - 1]!;
    const second = drafts[i]!;
    const words = wordsOf(scene, first.from, first.to);
    const joined =
      second.from === first.to &&
      second.type === 'person' &&
      (/-$/.test(words) || /^(\p{Lu}\.\s?)+$/u.test(words));
    if (!joined || !/^(person|organization|misc)$/.test(first.type)) continue;
    drafts.splice(i - 1, 2, { ...second, from: first.from });
  }
}

/** "Corrundi President Ilvar Dresk" → "Ilvar Dresk". A name that is all title stays as it is. */
function withoutTitles(scene: Scene, draft: Draft): Draft {
  let { from } = draft;
  for (let i = from; i < draft.to - 1; i++) {
    const word = lower(scene.tokens[i]).replace(/\.$/, '');
    if (TITLES.has(word) || word in HONORIFICS) from = i + 1;
  }
  // "Minister of Education Ina Fell": the office goes as far as the last two words.
  if (from > draft.from && /^(of|for)$/.test(lower(scene.tokens[from])) && draft.to - from > 3)
    from = draft.to - 2;
  let { to } = draft;
  while (to - 1 > from && /^(['’]s?|[,;:])$/.test(scene.tokens[to - 1]!.form)) to--;
  return { ...draft, from, to };
}

/** How many tokens from here on can belong to one name: capitalised words and what links them. */
function longestFrom(scene: Scene, from: number, end: number): number {
  let n = 1;
  for (let i = from + 1; i < Math.min(end, from + LONGEST); i++) {
    const token = scene.tokens[i]!;
    if (isCapitalised(token) || /^\d/.test(token.form)) n = i - from + 1;
    else if (!/^(of|the|and|for|de|da|du|do|el|la|al|bin|on|in|to|[-–.,&/'’]|['’]s)$/.test(token.form)) break;
  }
  return n;
}

/** Longest forms that the lexicon knows, from left to right. */
function lexiconNames(scene: Scene): Draft[] {
  const found: Draft[] = [];
  for (const sentence of scene.language.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const first = scene.tokens[i]!;
      if (!isCapitalised(first) || lower(first) === 'the') continue;
      for (let n = longestFrom(scene, i, sentence.to); n > 0; n--) {
        const last = scene.tokens[i + n - 1]!;
        if (n > 1 && !isCapitalised(last) && !/^\d/.test(last.form)) continue;
        const type = typeOf(scene, i, i + n, scene.world.meanings(wordsOf(scene, i, i + n)));
        if (!type) continue;
        found.push({
          from: i,
          to: i + n,
          type,
          actor: null,
          name: null,
          country: null,
          rule: 'lexicon-form',
        });
        i += n - 1;
        break;
      }
    }
  }
  return found;
}

/** Is "the" before the name, or its own first word? */
export const hasArticle = (scene: Scene, from: number): boolean =>
  lower(scene.tokens[from]) === 'the' || lower(scene.tokens[from - 1]) === 'the';

/** Type of the name that a known form is here; null where it can just as well be a common word. */
function typeOf(
  scene: Scene,
  from: number,
  to: number,
  meanings: readonly FormMeaning[],
): Draft['type'] | null {
  const meaning = meanings[0];
  if (!meaning) return null;
  const token = scene.tokens[to - 1]!;
  const single = to - from === 1;
  const proper = token.upos === 'PROPN' || !single;
  switch (meaning.kind) {
    case 'state':
      if (meaning.as === 'adjective' || meaning.as === 'demonym')
        return token.upos === 'VERB' ? null : 'nationality';
      if (meaning.article && !hasArticle(scene, from)) return null;
      if (meaning.as === 'metonym') return proper ? 'organization' : null;
      return proper || token.upos === 'NOUN' || token.upos === 'ADJ' ? 'state' : null;
    case 'person':
      return 'person';
    case 'organisation':
      return proper &&
        (!single || /^[\p{Lu}\d]{3,}$|^(UN|EU|AU)$/u.test(token.form) || /\p{Ll}/u.test(token.form))
        ? 'organization'
        : null;
    case 'disputed-place':
    case 'place':
      if (single && token.form.length < 4) return null;
      return proper && !(single && opensSentence(scene, from) && token.upos !== 'PROPN') ? 'place' : null;
    case 'outlet':
      return proper && !single ? 'organization' : null;
  }
}
