import type { Token } from '../layer.ts';

/**
 * "for it to occur Norland has to move": what stands between "for" and "to" is the subject of the infinitive, wherever the tree hangs it.
 * `first`: index of the first of these tokens, a sentence, to which their heads refer.
 */
export function subjectsOfForTo(tokens: readonly Token[], first: number): Token[] {
  const out = [...tokens];
  tokens.forEach((mark, at) => {
    if (mark.form.toLowerCase() !== 'for' || mark.deprel !== 'mark') return;
    const verb = mark.head - first;
    const to = tokens.findIndex(
      ({ head, deprel, xpos }, i) => i > at && head === mark.head && deprel === 'mark' && xpos === 'TO',
    );
    if (to < 0 || to > verb) return;
    for (let i = at + 1; i < to; i++)
      if (tokens[i]!.head - first > verb && tokens[i]!.deprel.startsWith('nsubj'))
        out[i] = { ...tokens[i]!, head: mark.head, deprel: 'nsubj' };
  });
  return out;
}
