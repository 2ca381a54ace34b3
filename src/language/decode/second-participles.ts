import type { Token } from '../layer.ts';

/**
 * "was seized and killed": a past form joined to a passive participle, with neither subject nor object of its own, is a participle too.
 * `first`: index of the first of these tokens, a sentence, to which their heads refer.
 */
export function secondParticiples(tokens: readonly Token[], first: number): Token[] {
  const has = (index: number, relation: RegExp): boolean =>
    tokens.some(({ head, deprel }) => head === index && relation.test(deprel));
  return tokens.map((token, i) => {
    if (token.xpos !== 'VBD' || token.deprel !== 'conj') return token;
    const before = tokens[token.head - first];
    const joined =
      before?.xpos === 'VBN' &&
      has(token.head, /^aux:pass$/) &&
      !has(first + i, /^(?:nsubj|obj|ccomp|xcomp|aux)/);
    return joined ? { ...token, xpos: 'VBN' } : token;
  });
}
