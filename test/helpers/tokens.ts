import type { Token } from '../../src/language/layer.ts';

/** Tokens of one sentence from [form, xpos, head, deprel]; heads are indices of the text, -1 the root. */
export const tokensFrom = (rows: readonly (readonly [string, string, number, string])[]): Token[] =>
  rows.map(([form, xpos, head, deprel]) => ({
    form,
    lemma: form.toLowerCase(),
    upos: xpos === 'SCONJ' ? 'SCONJ' : 'X',
    xpos,
    head,
    deprel,
    sentence: 0,
    start: 0,
    end: 0,
  }));
