import { expect, test } from 'vitest';
import type { Token } from '../layer.ts';
import { lemmasOfSplitWords } from './split-words.ts';

const token = (form: string, xpos: string, head: number, deprel: string): Token => ({
  form,
  lemma: form.toLowerCase(),
  upos: 'X',
  xpos,
  head,
  deprel,
  sentence: 3,
  start: 0,
  end: 0,
});

test('a word in several parts has one lemma, at its first part', () => {
  const tokens = [
    token('They', 'PRP', 41, 'nsubj'),
    token('over', 'VBD', -1, 'root'),
    token('charged', 'VBD', 41, 'goeswith'),
    token('us', 'PRP', 41, 'obj'),
  ];
  expect(lemmasOfSplitWords(tokens, 40).map(({ lemma }) => lemma)).toEqual(['they', 'overcharge', '_', 'us']);
});

test('other words keep theirs', () => {
  const tokens = [token('Talks', 'NNS', 1, 'nsubj'), token('began', 'VBD', -1, 'root')];
  expect(lemmasOfSplitWords(tokens, 0)).toEqual(tokens);
});
