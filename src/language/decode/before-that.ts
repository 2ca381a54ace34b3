import type { Token } from '../layer.ts';

/** Nothing of a clause stands before the "that" which opens it, but for the sentence's own signs. */
const FREE = /^(?:punct|cc|mark|root)/;

/**
 * "said on Wednesday that they would return": a word before "that" which the tree hangs on the clause's verb belongs to the verb that governs
 * the clause. `first`: index of the first of these tokens, a sentence, to which their heads refer.
 */
export function heldBeforeThat(tokens: readonly Token[], first: number): Token[] {
  const out = [...tokens];
  tokens.forEach((mark, at) => {
    if (mark.deprel !== 'mark' || mark.upos !== 'SCONJ' || mark.form.toLowerCase() !== 'that') return;
    const verb = tokens[mark.head - first];
    const governor = verb ? verb.head - first : -1;
    if (!verb || governor < 0 || governor >= at) return;
    for (let i = governor + 1; i < at; i++)
      if (tokens[i]!.head === mark.head && !FREE.test(tokens[i]!.deprel))
        out[i] = { ...tokens[i]!, head: verb.head };
  });
  return out;
}
