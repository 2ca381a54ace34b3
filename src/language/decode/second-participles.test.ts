import { expect, test } from 'vitest';
import { tokensFrom } from '../../../test/helpers/tokens.ts';
import { secondParticiples } from './second-participles.ts';

const boats = (...more: Parameters<typeof tokensFrom>[0]) =>
  tokensFrom([
    ['boats', 'NNS', 7, 'nsubj:pass'],
    ['were', 'VBD', 7, 'aux:pass'],
    ['seized', 'VBN', -1, 'root'],
    ['towed', 'VBD', 7, 'conj'],
    ...more,
  ]);

test('a second participle of a passive is one', () => {
  expect(secondParticiples(boats(), 5).map(({ xpos }) => xpos)).toEqual(['NNS', 'VBD', 'VBN', 'VBN']);
});

test('a verb with an object of its own tells what somebody did', () => {
  const tokens = boats(['nets', 'NNS', 8, 'obj']);
  expect(secondParticiples(tokens, 5)).toEqual(tokens);
});
