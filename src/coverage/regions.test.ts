import { expect, test } from 'vitest';
import { inventedArticle } from '../../test/helpers/coverage-fixture.ts';
import { claimsOf } from './claims.ts';

const claims = (text: string) => claimsOf(inventedArticle('a', text), 0);
const texts = (text: string) => claims(text).map((claim) => claim.text);

test.each([
  ['TELK, May 6 (Wire) - Aran closed the border to all trains.', 'Aran closed the border to all trains.'],
  ['TELK: Aran closed the border to all trains.', 'Aran closed the border to all trains.'],
  ['Port Averin – Aran closed the border to all trains.', 'Aran closed the border to all trains.'],
  ['Aran-Beluth talks have ended without a word.', 'Aran-Beluth talks have ended without a word.'],
])('a dateline is no part of what is told: %s', (text, told) => {
  expect(texts(text)).toEqual([told]);
});

test('a byline is no claim, a short sentence is', () => {
  expect(texts('Hella Orn in Telk and Mora')).toEqual([]);
  expect(texts('Nobody in Telk was hurt.')).toEqual(['Nobody in Telk was hurt.']);
});

test('what a report is called wrong for is denied', () => {
  const [claim] = claims('Reports that Aran has recalled its envoy are wrong.');
  expect(claim!.terms.get('recall')).toBe(-1);
});

test.each([
  [
    'Aran shut the bridge on Monday after four drivers died in a fire.',
    ['Aran shut the bridge on Monday', 'after four drivers died in a fire.'],
  ],
  [
    'Aran left the talks on the bridge in response to a new rule of Beluth.',
    ['Aran left the talks on the bridge', 'in response to a new rule of Beluth.'],
  ],
  ['The talks ended two hours after they had begun.', ['The talks ended two hours after they had begun.']],
])('two propositions in a sentence: %s', (text, told) => {
  expect(texts(text)).toEqual(told);
});

test('people counted beside another number are a claim of their own', () => {
  const told = claims('The guard of Aran seized 13 boats with 54 sailors near Telk.');
  expect(told.map(({ text, kind }) => [text, kind])).toContainEqual(['with 54 sailors', 'figure']);
  expect(texts('The guard of Aran came with 54 sailors.')).toHaveLength(1);
});
