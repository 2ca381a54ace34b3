import { expect, test } from 'vitest';
import type { Token } from '../layer.ts';
import { secondParticiples } from './second-participles.ts';

const token = (form: string, xpos: string, head: number, deprel: string): Token => ({
  form,
  lemma: form,
  upos: 'X',
  xpos,
  head,
  deprel,
  sentence: 0,
  start: 0,
  end: 0,
});
const boats = (...more: readonly Token[]): Token[] => [
  token('boats', 'NNS', 7, 'nsubj:pass'),
  token('were', 'VBD', 7, 'aux:pass'),
  token('seized', 'VBN', -1, 'root'),
  token('towed', 'VBD', 7, 'conj'),
  ...more,
];

test('a second participle of a passive is one', () => {
  expect(secondParticiples(boats(), 5).map(({ xpos }) => xpos)).toEqual(['NNS', 'VBD', 'VBN', 'VBN']);
});

test('a verb with an object of its own tells what somebody did', () => {
  const tokens = boats(token('nets', 'NNS', 8, 'obj'));
  expect(secondParticiples(tokens, 5)).toEqual(tokens);
});
