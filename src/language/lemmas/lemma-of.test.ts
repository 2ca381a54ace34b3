import { expect, test } from 'vitest';
import { lemmaOf } from './lemma-of.ts';

test.each([
  ['talks', 'NOUN', 'NNS', 'talk'],
  ['islands', 'NOUN', 'NNS', 'island'],
  ['parties', 'NOUN', 'NNS', 'party'],
  ['sanctions', 'NOUN', 'NNS', 'sanction'],
  ['said', 'VERB', 'VBD', 'say'],
  ['added', 'VERB', 'VBD', 'add'],
  ['agreed', 'VERB', 'VBD', 'agree'],
  ['suspended', 'VERB', 'VBN', 'suspend'],
  ['announced', 'VERB', 'VBD', 'announce'],
  ['imposing', 'VERB', 'VBG', 'impose'],
  ['stopping', 'VERB', 'VBG', 'stop'],
  ['reiterated', 'VERB', 'VBD', 'reiterate'],
  ['underscored', 'VERB', 'VBD', 'underscore'],
  ['denies', 'VERB', 'VBZ', 'deny'],
  ['seized', 'VERB', 'VBN', 'seize'],
  ["n't", 'PART', 'RB', 'not'],
  ['is', 'AUX', 'VBZ', 'be'],
  ['Islands', 'PROPN', 'NNPS', 'Island'],
  ['Corrund', 'PROPN', 'NNP', 'Corrund'],
])('%s as %s is %s', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});

test.each([
  ['MERROW', 'PROPN', 'NNP', 'Merrow'],
  ['merrow', 'PROPN', 'NNP', 'Merrow'],
  ['NATO', 'PROPN', 'NNP', 'NATO'],
  ['bin', 'PROPN', 'NNP', 'bin'],
  ['VII', 'NUM', 'CD', 'VII'],
  ['fled', 'VERB', 'VBD', 'flee'],
])('%s, a %s %s, is %s', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});
