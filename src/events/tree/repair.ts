import type { Token, TokenRange } from '../../language/layer.ts';
import { lemmaOf } from '../../language/lemmas/lemma-of.ts';

export type Tokens = Token[];

/** One repair of the tokens of a sentence, in place of a copy. */
export type Repair = (tokens: Tokens, sentence: TokenRange) => void;

export const FINITE = /^VB[DPZ]$/;

/** The token with other tags and the lemma that follows from them. */
export const retagged = (token: Token, upos: string, xpos: string, more: Partial<Token> = {}): Token => ({
  ...token,
  ...more,
  upos,
  xpos,
  lemma: lemmaOf(token.form, upos, xpos),
});

export const eachWord = (range: TokenRange, visit: (word: number) => void): void => {
  for (let word = range.from; word < range.to; word++) visit(word);
};

export const hasChild = (tokens: Tokens, range: TokenRange, head: number, relation: RegExp): boolean => {
  for (let word = range.from; word < range.to; word++)
    if (tokens[word]!.head === head && relation.test(tokens[word]!.deprel)) return true;
  return false;
};
