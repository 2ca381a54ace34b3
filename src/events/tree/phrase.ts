import type { LanguageLayer, TokenRange } from '../../language/layer.ts';
import { childrenOf, hasRelation } from '../../language/tree.ts';

export type Tree = Pick<LanguageLayer, 'tokens' | 'sentences'>;

const lower = (tree: Tree, index: number): string => tree.tokens[index]!.form.toLowerCase();

/** Relations that belong to a noun phrase's own name; clauses, appositions, conjuncts and modifiers with prepositions do not. */
const INNER = [
  'det',
  'amod',
  'compound',
  'nummod',
  'flat',
  'nmod:poss',
  'fixed',
  'case',
  'goeswith',
  'advmod',
];

/** The noun phrase around a head: its determiners, adjectives, compounds, possessors and "of" modifiers. */
export function phraseAt(tree: Tree, head: number): TokenRange {
  const inside = new Set<number>([head]);
  const add = (index: number): void => {
    for (const child of childrenOf(tree, index)) {
      const token = tree.tokens[child]!;
      if (index === head && token.deprel === 'case') {
        if (token.xpos === 'POS' && child > index) inside.add(child);
        continue;
      }
      const of = hasRelation(token, 'nmod') && prepositionOf(tree, child) === 'of' && child > index;
      if (!hasRelation(token, ...INNER) && !of) continue;
      inside.add(child);
      add(child);
    }
  };
  add(head);
  // Only what stands together with the head.
  let from = head;
  let to = head + 1;
  while (inside.has(from - 1)) from--;
  while (inside.has(to)) to++;
  return { from, to };
}

/** The noun phrase with its modifiers and appositions, without relative clauses and conjuncts: the words that stand for a party. */
export function wholePhrase(tree: Tree, head: number): TokenRange {
  const { from, to } = phraseAt(tree, head);
  let end = to;
  for (const child of childrenOf(tree, head)) {
    const token = tree.tokens[child]!;
    if (child < end || !hasRelation(token, 'nmod', 'appos')) continue;
    const range = phraseAt(tree, child);
    // Only what follows at once, apart from its preposition or comma.
    const marker = Math.min(
      range.from,
      ...childrenOf(tree, child).filter((word) => tree.tokens[word]!.deprel === 'case'),
    );
    if (marker - end <= 1) end = range.to;
  }
  return { from, to: end };
}

/** Lemmas of everything below a head, clauses and conjuncts left out: what decides whether an object is "talks" or "aid". */
export function lemmasAt(tree: Tree, head: number): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (index: number): void => {
    found.add(tree.tokens[index]!.lemma.toLowerCase());
    found.add(lower(tree, index));
    for (const child of childrenOf(tree, index)) {
      const token = tree.tokens[child]!;
      // "hunger strike", "war games": two words that stand together mean something of their own.
      if (hasRelation(token, 'amod', 'compound') && child === index - 1)
        found.add(`${token.lemma.toLowerCase()} ${tree.tokens[index]!.lemma.toLowerCase()}`);
      if (
        hasRelation(token, 'amod', 'compound', 'flat') ||
        (hasRelation(token, 'nmod') && prepositionOf(tree, child) === 'of')
      )
        add(child);
    }
  };
  add(head);
  return found;
}

/** The preposition of a noun phrase in lower case; the first word of several ("out of": out). */
export function prepositionOf(tree: Tree, head: number): string | null {
  const marker = childrenOf(tree, head).find((child) => {
    const { deprel, xpos } = tree.tokens[child]!;
    return (deprel === 'case' && xpos !== 'POS') || (deprel === 'mark' && child < head);
  });
  return marker === undefined ? null : lower(tree, marker);
}

/** A head and the nouns joined to it: "A, B and C". */
export function joined(tree: Tree, head: number): number[] {
  const more = childrenOf(tree, head).filter((child) => {
    const token = tree.tokens[child]!;
    return hasRelation(token, 'conj') && /^(NOUN|PROPN|PRON|ADJ|NUM)$/.test(token.upos);
  });
  return [head, ...more.flatMap((child) => joined(tree, child))];
}
