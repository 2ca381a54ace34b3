import type { Token } from '../layer.ts';
import { lemmaOf } from './lemma-of.ts';

/** What a word part has instead of a lemma (universaldependencies.org/u/dep/goeswith.html). */
export const NO_LEMMA = '_';

/**
 * Words that were written in several ("with out", "U P D A T E"): the first part gets the lemma of the whole, the others, which hang on it as
 * `goeswith`, none. `first`: index of the first of these tokens, to which their heads refer.
 */
export function lemmasOfSplitWords(tokens: readonly Token[], first: number): Token[] {
  const parts = new Map<number, string>();
  for (const { form, deprel, head } of tokens)
    if (deprel === 'goeswith') parts.set(head, (parts.get(head) ?? '') + form);
  if (!parts.size) return [...tokens];
  return tokens.map((token, i) => {
    if (token.deprel === 'goeswith') return { ...token, lemma: NO_LEMMA };
    const rest = parts.get(first + i);
    return rest ? { ...token, lemma: lemmaOf(token.form + rest, token.upos, token.xpos) } : token;
  });
}
