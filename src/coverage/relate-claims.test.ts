import { expect, test } from 'vitest';
import { claimIn } from '../../test/helpers/coverage-fixture.ts';
import { relateClaims } from './relate-claims.ts';

const between = (one: string, other: string) => relateClaims(claimIn(one), claimIn(other));

test.each([
  ['Aran broke off the talks.', 'The talks were not broken off.'],
  ['Aran will not accept any mediator.', 'Aran would welcome a mediator.'],
  ['Shots were fired at the harbour.', 'No shots were fired at the harbour.'],
  ['Beluth agreed to a joint commission.', 'Beluth never agreed to a joint commission.'],
  ['A drone of Beluth crossed the border.', 'Beluth denied that a drone crossed the border.'],
  ['Aran withdrew two of its patrol boats.', 'Aran had not withdrawn any of its patrol boats.'],
])('%s is contradicted by: %s', (one, other) => {
  expect(between(other, one)).toMatchObject({ relation: 'contradicts', what: 'polarity' });
  expect(between(one, other)).toMatchObject({ relation: 'contradicts', what: 'polarity' });
});

test.each([
  ['The position of Aran has not changed.', 'The position of Aran is unchanged.'],
  ['Aran does not refuse to resume the talks.', 'Aran did not rule out resuming the talks.'],
  ['She has no reason to hesitate.', 'She will not shy away.'],
  ['Aran will not continue the talks.', 'Aran will suspend the talks.'],
  ['The conditions are not met now.', 'The conditions are not yet in place.'],
  ['The talks had failed because of Beluth.', 'Beluth alone was to blame for the failed talks.'],
])('%s says the same as: %s', (one, other) => {
  expect(between(one, other)).toMatchObject({ relation: 'states', what: null });
});

test.each([
  ['number', 'The coast guard detained 13 fishing boats.', 'The coast guard seized nine fishing vessels.'],
  ['strength', 'The strait can be closed in an hour.', 'The strait could be closed in an hour.'],
  [
    'strength',
    'Aran would return to the talks if the rule goes.',
    'Aran would return to the talks only if the rule goes.',
  ],
  [
    'strength',
    'Aran would return to the talks if the rule goes.',
    'There would be no talks of Aran until the rule goes.',
  ],
  ['strength', 'A ship is believed to have crossed the line.', 'A ship crossed the line.'],
  ['strength', 'Aran would lodge a protest note.', 'Aran had lodged a protest note.'],
  ['strength', 'The remark is extremely unfair and rude.', 'The remark is unfair and rude.'],
  ['strength', 'Aran holds the islands.', 'Aran occupies the islands.'],
  [
    'strength',
    'The visit does little harm compared with the sanctions of Beluth.',
    'The visit does less harm than the building of a new harbour.',
  ],
  ['name', 'Aran governs the Mora Islands.', 'Aran governs the Telk Islands.'],
  ['name', 'Foreign Minister Ilse Marn opened the talks.', 'Prime Minister Ilse Marn opened the talks.'],
] as const)('a difference of %s: %s / %s', (what, one, other) => {
  expect(between(other, one)).toMatchObject({ relation: 'differs', what });
  expect(between(one, other)).toMatchObject({ relation: 'differs', what });
});

test('a date of another value or a coarser one differs, one left out does not', () => {
  const told = (words: string, value: string | null) =>
    claimIn(`Aran suspended the talks in ${words}.`, undefined, value ? { [words]: value } : {});
  const march = told('March 2029', '2029-03');
  expect(relateClaims(told('March 2028', '2028-03'), march)).toMatchObject({
    relation: 'differs',
    what: 'date',
  });
  expect(relateClaims(told('spring 2029', '2029-SP'), march)).toMatchObject({ what: 'date' });
  expect(relateClaims(told('March 2029', '2029-03'), march)).toMatchObject({ relation: 'states' });
  expect(relateClaims(told('a hurry', null), march)).toMatchObject({ relation: 'states' });
});

test('who said it, and when', () => {
  const said = (by: string, day: string) =>
    claimIn('We are prepared for whatever comes.', { by, day, kind: 'direct' });
  const one = said('text:ilse-marn', '2031-05-04');
  expect(relateClaims(said('text:karl-pell', '2031-05-04'), one)).toMatchObject({
    relation: 'differs',
    what: 'speaker',
  });
  expect(relateClaims(said('text:ilse-marn', '2031-05-05'), one)).toMatchObject({
    relation: 'differs',
    what: 'date',
  });
  expect(relateClaims(said('text:ilse-marn', '2031-05-04'), one)).toMatchObject({ relation: 'states' });
});

test('a detail left out is no difference', () => {
  expect(
    between('Aran detained the boats.', 'Aran detained 13 boats off the Mora Islands on 3 May.').relation,
  ).toBe('states');
});

test('a hedge in a relative clause, and what could not be done, make nothing less certain', () => {
  const [stopped, bare] = [
    claimIn('The navy stopped a freighter near the lighthouse that is suspected of having cut the cable.'),
    claimIn('The navy stopped a freighter near the lighthouse.'),
  ];
  expect(relateClaims(stopped, bare).relation).toBe('states');
  expect(
    relateClaims(
      claimIn('The miners could not reach the lighthouse.'),
      claimIn('The miners did not reach the lighthouse.'),
    ).relation,
  ).toBe('states');
});
