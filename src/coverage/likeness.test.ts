import { expect, test } from 'vitest';
import { claimIn } from '../../test/helpers/coverage-fixture.ts';
import { LEAST_LIKENESS, likeness, weightsOver } from './likeness.ts';
import { relateClaims } from './relate-claims.ts';

const alike = (one: string, other: string): boolean => {
  const claims = [one, other, 'The weather in the hills was mild.', 'A market opened near the old mill.'].map(
    (text) => claimIn(text),
  );
  return likeness(claims[0]!, claims[1]!, weightsOver(claims)) >= LEAST_LIKENESS;
};

test.each([
  ['Trade between the two nations has dropped by a third.', 'Commerce has fallen by a third.'],
  ['The licence rule would be reviewed.', 'The permit regulation would be reconsidered.'],
  ['An explosion killed two workers.', 'Two employees died in a blast.'],
])('one point in other words: %s / %s', (one, other) => {
  expect(alike(one, other)).toBe(true);
});

test.each([
  ['The crews will go home when the patrols end.', 'The patrols will end when the crews go home.'],
  ['A mediator called on them to free the crews of the boats.', 'The coast guard still holds the boats.'],
])('two points: %s / %s', (one, other) => {
  expect(alike(one, other)).toBe(false);
});

test('what one denies beside what both speak of contradicts nothing', () => {
  const [one, other] = [
    claimIn('He would not visit the islands during the talks.'),
    claimIn('The islands remained outside the talks.'),
  ];
  expect(relateClaims(other, one).relation).not.toBe('contradicts');
});

test('a day before another day is no date of what is told', () => {
  const claim = claimIn('On Thursday, a day after Aran withdrew the rule.', undefined, {
    Thursday: '2031-05-08',
  });
  expect(claim.dates).toEqual([]);
});
