import { type Draft, lower, type Scene } from './scene.ts';

/** Is the token a hyphen or slash between words? */
export const isJoint = (form: string): boolean => /^[-–/]$/.test(form);
export const isPossessive = (form: string): boolean => /^['’]s?$/.test(form);

/**
 * First token of the words that stand before a noun and belong to it: determiner, adjectives, nouns, possessors ("the new Japanese foreign minister").
 * The words must hang on the noun or on each other; a verb, preposition or comma ends the phrase.
 */
export function leftEdge(scene: Scene, head: number): number {
  const { tokens } = scene;
  const { from } = scene.language.sentences[tokens[head]!.sentence]!;
  let edge = head;
  for (let i = head - 1; i >= from; i--) {
    const token = tokens[i]!;
    if (token.upos === 'DET' || token.xpos === 'PRP$') {
      edge = i;
      if (!isPossessive(tokens[edge]!.form)) break;
    } else if (isPossessive(token.form) || (isJoint(token.form) && i > from)) continue;
    else if (
      /^(ADJ|NOUN|PROPN|NUM)$/.test(token.upos) ||
      (token.upos === 'VERB' && /^(amod|compound)/.test(token.deprel))
    ) {
      const possessor = isPossessive(tokens[i + 1]?.form ?? '');
      if (
        !possessor &&
        !(token.head > i && token.head <= head) &&
        !sameName(scene, i, i + 1) &&
        !isJoint(tokens[i + 1]?.form ?? '')
      )
        break;
      edge = i;
    } else if (
      token.upos === 'CCONJ' &&
      i > from &&
      /^(ADJ|PROPN|NOUN)$/.test(tokens[i - 1]!.upos) &&
      tokens[i - 1]!.head > i
    )
      continue;
    else break;
  }
  return edge;
}

const sameName = (scene: Scene, a: number, b: number): boolean =>
  scene.at[a] !== undefined && scene.at[a] === scene.at[b];

/** Countries of the states, bodies and persons named by the words of a range, in order, each once. */
export function countriesIn(scene: Scene, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i++) {
    const draft = scene.at[i];
    if (draft?.country && draft.from >= from && draft.to <= to && !found.includes(draft.country))
      found.push(draft.country);
  }
  return found;
}

/** End of the phrase that "of", "for" or "at" opens after a noun: up to a verb, a comma, another preposition or a conjunction. */
export function complementEnd(scene: Scene, from: number): number {
  const { to } = scene.language.sentences[scene.tokens[from]!.sentence]!;
  let end = from;
  for (let i = from; i < to; i++) {
    const { upos, form } = scene.tokens[i]!;
    const inside = scene.at[i] !== undefined && scene.at[i] === scene.at[i - 1];
    if (
      inside ||
      /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(upos) ||
      isPossessive(form) ||
      isJoint(form) ||
      (form === 'of' && i > from)
    )
      end = i + 1;
    else if (
      lower(scene.tokens[i]) === 'and' &&
      /^[A-Z]/.test(scene.tokens[i - 1]?.form ?? '') &&
      /^[A-Z]/.test(scene.tokens[i + 1]?.form ?? '') &&
      !scene.at[i + 1]?.country
    )
      end = i + 1;
    else break;
  }
  return end;
}

/** The country that a noun phrase gives its head: adjective or possessor before it, else "of Japan" after it. Null unless it is one. */
export function countryOfPhrase(
  scene: Scene,
  left: number,
  head: number,
): { readonly country: string | null; readonly end: number } {
  const before = countriesIn(scene, left, head);
  const next = scene.tokens[head + 1];
  const opens =
    next !== undefined && next.sentence === scene.tokens[head]!.sentence && /^(of|for|at)$/.test(lower(next));
  const end = opens ? complementEnd(scene, head + 2) : head + 1;
  const after = opens && lower(next) !== 'at' ? countriesIn(scene, head + 2, end) : [];
  if (before.length) return { country: before.length === 1 ? before[0]! : null, end };
  return { country: after.length === 1 ? after[0]! : null, end };
}

/** The token of a mention that stands for it in the tree. */
export function headToken(scene: Scene, { from, to }: Pick<Draft, 'from' | 'to'>): number {
  for (let i = from; i < to; i++) {
    const { head, upos } = scene.tokens[i]!;
    if ((head < from || head >= to) && upos !== 'PUNCT') return i;
  }
  return to - 1;
}
