import { expect, test } from 'vitest';
import { tokensFrom } from '../../../test/helpers/tokens.ts';
import { lemmasOfSplitWords } from './split-words.ts';

test('a word in several parts has one lemma, at its first part', () => {
  const tokens = tokensFrom([
    ['They', 'PRP', 41, 'nsubj'],
    ['over', 'VBD', -1, 'root'],
    ['charged', 'VBD', 41, 'goeswith'],
    ['us', 'PRP', 41, 'obj'],
  ]);
  expect(lemmasOfSplitWords(tokens, 40).map(({ lemma }) => lemma)).toEqual(['they', 'overcharge', '_', 'us']);
});

test('other words keep theirs', () => {
  const tokens = tokensFrom([
    ['Talks', 'NNS', 1, 'nsubj'],
    ['began', 'VBD', -1, 'root'],
  ]);
  expect(lemmasOfSplitWords(tokens, 0)).toEqual(tokens);
});
