import type { Token } from '../layer.ts';

const FINITE = /^VB[DPZ]$/;
const SUBJECT = /^(?:nsubj|csubj|expl)/;

/**
 * English puts no object before a finite verb without a subject: what a tree calls so is the subject. Questions and relative clauses, whose
 * wh-words do stand there, keep theirs. `first`: index of the first of these tokens, a sentence, to which their heads refer.
 */
export function objectsBeforeVerbs(tokens: readonly Token[], first: number): Token[] {
  return tokens.map((token, at) => {
    const verb = tokens[token.head - first];
    if (token.deprel !== 'obj' || token.head - first <= at || !verb || token.xpos.startsWith('W'))
      return token;
    if (!FINITE.test(verb.xpos) || verb.upos !== 'VERB' || verb.deprel.startsWith('acl')) return token;
    const has = tokens.some(({ head, deprel }) => head === token.head && SUBJECT.test(deprel));
    return has ? token : { ...token, deprel: 'nsubj' };
  });
}
