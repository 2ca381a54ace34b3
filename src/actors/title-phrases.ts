import { complementEnd, countriesIn, isJoint, isPossessive } from './phrases.ts';
import { type Draft, lower, type Scene, type Title } from './scene.ts';
import { HONORIFICS, TITLES } from './words.ts';

/** A title in the text: its words, the token that carries it, the country it names. */
export interface TitlePhrase extends Title {
  readonly from: number;
  readonly to: number;
  readonly headToken: number;
}

/** Lemma by which a token is a title; null when it is none. "Secretary-General" may come in pieces. */
export function titleHead(scene: Scene, index: number): string | null {
  const token = scene.tokens[index];
  if (!token || !/^(NOUN|PROPN|ADJ|VERB|X)$/.test(token.upos)) return null;
  const word = lower(token);
  if (TITLES.has(token.lemma.toLowerCase()))
    return /s$/.test(word) && !TITLES.has(word) && token.xpos.endsWith('S')
      ? null
      : token.lemma.toLowerCase();
  return TITLES.has(word) ? word : null;
}

/** Titles of several people: "ministers", "officials". */
export const isPluralTitle = (scene: Scene, index: number): boolean => {
  const token = scene.tokens[index];
  return token !== undefined && /S$/.test(token.xpos) && TITLES.has(token.lemma.toLowerCase());
};

export const honorificOf = (scene: Scene, index: number): string | null => {
  const word = lower(scene.tokens[index]).replace(/\.$/, '');
  return word in HONORIFICS ? word : null;
};

/** Longest title that is looked for before a name, in words. */
const LONGEST_TITLE = 14;

function phraseOf(scene: Scene, from: number, to: number, headToken: number): TitlePhrase {
  const head = titleHead(scene, headToken)!;
  const before = countriesIn(scene, from, headToken);
  const after = /^(of|for|at)$/.test(lower(scene.tokens[headToken + 1]))
    ? countriesIn(scene, headToken + 2, to)
    : [];
  const country = before[0] ?? after[0] ?? null;
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const { upos, form } = scene.tokens[i]!;
    if (
      upos === 'DET' ||
      isPossessive(form) ||
      scene.at[i]?.type === 'nationality' ||
      scene.at[i]?.type === 'state'
    )
      continue;
    words.push(form.toLowerCase());
  }
  return { from, to, headToken, head, country, words };
}

const hasNoun = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^(NOUN|PROPN)$/.test(scene.tokens[i]!.upos)) return true;
  return false;
};

/**
 * The title before a name, up to the token before it: "Japanese Chief Cabinet Secretary", "the foreign minister of Corrund,".
 * Walks left over nouns and adjectives; "of" only after a title ("Secretary of State").
 */
export function titleBefore(scene: Scene, name: Pick<Draft, 'from'>): TitlePhrase | null {
  const { tokens } = scene;
  const { from: first } = scene.language.sentences[tokens[name.from]!.sentence]!;
  let from = name.from;
  let head = -1;
  for (let i = name.from - 1; i >= first; i--) {
    const { upos, form, deprel } = tokens[i]!;
    const inner = scene.at[i];
    if (inner?.type === 'person' || name.from - i > LONGEST_TITLE) break;
    if (inner && inner.to - inner.from > 1 && inner.from >= first) {
      // Names of bodies and places are gone over as a whole: "University of Halvek president".
      i = inner.from;
      from = i;
      continue;
    }
    if (upos === 'DET') {
      from = i;
      if (head < 0 && /^(of|for|at|on)$/.test(lower(tokens[i - 1]))) continue;
      break;
    }
    if (isPossessive(form) || isJoint(form)) continue;
    if (/^(of|for|at)$/.test(form.toLowerCase())) {
      // "director of the chapter of the council" goes on; once the title is found, "of" leads out of it.
      // Right before the name it makes the name an owner: "spokesman for Dresk", "manager of the Dresk campaign".
      if (head >= 0 || !hasNoun(scene, i + 1, name.from)) break;
      continue;
    }
    if (upos === 'CCONJ') {
      // "Foreign and Defence Minister", never "talks with Fell and President Dresk".
      if (
        i > first &&
        /^(ADJ|NOUN|PROPN)$/.test(tokens[i - 1]!.upos) &&
        head >= 0 &&
        i + 1 < head &&
        !scene.at[i - 1]
      )
        continue;
      break;
    }
    if (
      !/^(NOUN|PROPN|ADJ)$/.test(upos) &&
      !(upos === 'VERB' && /^(amod|compound)/.test(deprel)) &&
      honorificOf(scene, i) === null
    )
      break;
    if (titleHead(scene, i) !== null && head < 0) head = i;
    from = i;
  }
  if (head < 0) return null;
  // The title has to reach the name: only an "of" part or a department may stand between.
  for (let i = head + 1; i < name.from; i++)
    if (titleHead(scene, head) !== null && tokens[i]!.upos === 'PUNCT' && !isJoint(tokens[i]!.form))
      return null;
  return phraseOf(scene, from, name.from, head);
}

/** "Ilvar Dresk, the president of Corrund," and "Najib, Malaysia's prime minister": what stands between commas after a name. */
export function titleAfter(scene: Scene, name: Pick<Draft, 'to'>): TitlePhrase | null {
  const { tokens } = scene;
  const comma = tokens[name.to];
  if (!comma || !/^[,(–—]$/.test(comma.form) || comma.sentence !== tokens[name.to - 1]!.sentence) return null;
  return titleFrom(scene, name.to + 1);
}

/** The title that a noun phrase is whose first token this is, with its "of" part. Null when it is none, or when a name follows at once. */
function titleFrom(scene: Scene, start: number): TitlePhrase | null {
  const { tokens } = scene;
  if (start >= tokens.length) return null;
  const { to: last } = scene.language.sentences[tokens[start]!.sentence]!;
  let head = -1;
  for (let i = start; i < Math.min(last, start + 9); i++) {
    const { upos, form } = tokens[i]!;
    if (scene.at[i]?.type === 'person') {
      // "Dresk's spokesman": a possessor, not the name that the title belongs to.
      if (isPossessive(tokens[scene.at[i]!.to]?.form ?? '')) continue;
      break;
    }
    if (!/^(DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(upos) && !isPossessive(form) && !isJoint(form)) break;
    if (upos === 'PRON' && !/^PRP\$$/.test(tokens[i]!.xpos)) break;
    if (titleHead(scene, i) !== null) head = i;
  }
  if (head < 0) return null;
  let end = head + 1;
  while (/^(of|for|at|in|to|on)$/.test(lower(tokens[end])) && end + 1 < last) {
    const reach = complementEnd(scene, end + 1);
    if (reach === end + 1) break;
    end = reach;
    if (/^(at|in|to|on)$/.test(lower(tokens[end]))) continue;
    if (!/^(of|for)$/.test(lower(tokens[end]))) break;
  }
  return phraseOf(scene, start, end, head);
}

/** "Malaysia's Prime Minister, Najib Razak": a title, a comma, the name. */
export function titleBeforeComma(scene: Scene, name: Pick<Draft, 'from' | 'to'>): TitlePhrase | null {
  const { tokens } = scene;
  if (tokens[name.from - 1]?.form !== ',' || !/^[,.;]$/.test(tokens[name.to]?.form ?? '')) return null;
  const { from: first } = scene.language.sentences[tokens[name.from]!.sentence]!;
  for (let start = Math.max(first, name.from - 12); start < name.from - 1; start++) {
    const { upos } = tokens[start]!;
    if (!/^(DET|ADJ|NOUN|PROPN)$/.test(upos) || scene.at[start - 1] === (scene.at[start] ?? null)) continue;
    if (start > first && /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[start - 1]!.upos)) continue;
    const phrase = titleFrom(scene, start);
    if (phrase && phrase.to === name.from - 1) return phrase;
  }
  return null;
}
