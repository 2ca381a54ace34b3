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
  [
    'The step was reckless and wholly intolerable.',
    'The move was irresponsible and completely unacceptable.',
  ],
  ['The delegation broke off the talks.', 'The negotiations were put on hold by the delegates.'],
  ['The council wants the tariff rescinded.', 'The council called for the duty to be scrapped.'],
  ['Some 200,000 farmers depend on the well.', 'Two hundred thousand peasants live from the well.'],
  ['The gates will not open until the toll is paid.', 'The gates will open only when the toll is paid.'],
  ['Three envoys must leave the country.', 'Three diplomats were told to leave.'],
  ['The council barred trawlers from the harbour.', 'The harbour is closed to trawlers.'],
  [
    'No barge from the north may pass over the lake.',
    'Barges from the north are forbidden to fly over the lake.',
  ],
  ['The village was left without electricity.', 'A power cut hit the village.'],
  ['The firm owes its neighbour 90 million crowns.', 'A debt of 90 million crowns is owed by the firm.'],
  ['The firm cut off the coal deliveries to the mill.', 'The firm delivers no more coal to the mill.'],
  ['Reserves of the mill last for 40 days.', 'The stocks of the mill suffice for 40 days.'],
  ['The detour takes an hour and a half longer.', 'The detour is 90 minutes longer.'],
])('one point in other words: %s / %s', (one, other) => {
  expect(alike(one, other)).toBe(true);
});

test.each([
  ['The crews will go home when the patrols end.', 'The patrols will end when the crews go home.'],
  ['The delegation suspended the talks on the canal.', 'The delegation resumed the talks on the canal.'],
  ['The minister apologised for breaking off the talks.', 'The minister will not break off the talks.'],
  ['He would not visit the quarry while the talks went on.', 'The talks were suspended.'],
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

test('what nothing passes is not turned into what passes', () => {
  const [one, other] = [
    claimIn('No shots were fired at the barge.'),
    claimIn('Shots were fired at the barge.'),
  ];
  expect(relateClaims(one, other).relation).toBe('contradicts');
  const far = claimIn('No barge from the north was found near the lock.');
  expect(relateClaims(far, claimIn('There was no barge near the lock.')).relation).not.toBe('contradicts');
});

test('who dismisses a protest does not deny that there was one', () => {
  const [one, other] = [
    claimIn('The council dismissed the protest.'),
    claimIn('The council rejected the criticism.'),
  ];
  expect(relateClaims(one, other).relation).toBe('states');
});

test('what was stopped is no longer done, and what goes on was not stopped', () => {
  const [stopped, not, goesOn] = [
    claimIn('The firm stopped the coal deliveries to the mill.'),
    claimIn('The firm does not deliver coal to the mill.'),
    claimIn('The coal deliveries of the firm to the mill go on.'),
  ];
  expect(relateClaims(stopped, not).relation).toBe('states');
  expect(relateClaims(goesOn, stopped).relation).toBe('contradicts');
});

test('nobody is named, and the office is the same', () => {
  const by = (name: string) => claimIn('said the grain would last for 40 days', { by: name });
  const [one, two, three] = [by('mill operator'), by('operator of the mill'), by('harbour union')];
  const weightOf = weightsOver([one, two, three]);
  expect(likeness(one, two, weightOf)).toBeGreaterThan(likeness(one, three, weightOf));
});

test('who stays in office has not resigned', () => {
  const [one, other] = [
    claimIn('The harbour minister stepped down on Friday.'),
    claimIn('The harbour minister will remain in office.'),
  ];
  expect(relateClaims(other, one).relation).toBe('contradicts');
});

test('what is allowed is no possibility', () => {
  const [one, other] = [claimIn('The envoys may now return.'), claimIn('The envoys are allowed to return.')];
  expect(relateClaims(one, other).relation).toBe('states');
});

test('another number of the same things speaks neither for nor against one point', () => {
  const [a, b] = [claimIn('The police detained 11 farmers.'), claimIn('The police detained 17 farmers.')];
  expect(likeness(a, b, weightsOver([a, b]))).toBeGreaterThan(0.9);
  expect(relateClaims(a, b)).toMatchObject({ relation: 'differs', what: 'number' });
});
