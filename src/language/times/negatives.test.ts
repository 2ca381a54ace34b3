import { expect, it } from 'vitest';
import { findTimes } from './find-times.ts';

/** Sentences without any expression of time, though a word or number looks like one. */
const NEGATIVES = [
  'The army sent 1,945 troops to the border.',
  'About 2020 people signed the letter.',
  'Some 1945 troops were killed near the river.',
  'They counted 1918 ships and 2010 planes.',
  'The fund paid $2015 and €1999 for it.',
  'Officials may agree on a price.',
  'May I ask the envoy a question?',
  'March on the capital, the crowd shouted.',
  'A march through the old town ended in silence.',
  'He seconded the motion and ran a second round.',
  'The Sun shone on the delegates.',
  'He sat in the front row and won the match 3:2.',
  'Spring water and fall colours filled the brochure.',
  'The fall of the wall surprised them.',
  'Flight 1812 landed on Highway 2001.',
  'See page 1984 of Room 1776.',
  'April Orlan, a clerk, and August Vey spoke.',
  'The minister Theresa May-Loren nodded.',
  'A ratio of 20.15 was measured at 1990.5 metres.',
  'The six-year-old boy waved.',
  'The 64-year-old envoy smiled.',
  'They shared a quarter of the profits.',
  'Resolution No. 1973 was read out.',
  'The verse Orlan 12:30 was quoted.',
  'The side led 21:15.',
];

it.each(NEGATIVES)('finds no time in: %s', (text) => {
  const found = findTimes(text, { published: '2024-06-06' });
  expect(found.map(({ start, end, rule }) => `${text.slice(start, end)} (${rule})`)).toEqual([]);
});

it('still finds years that look like numbers of things', () => {
  const years = (text: string) => findTimes(text, { published: '2024-06-06' }).map(({ value }) => value);
  expect(years('In 2020 people began to leave.')).toEqual(['2020']);
  expect(years('The 1945 treaty and the 2020 elections were named.')).toEqual(['1945', '2020']);
  expect(years('The islands, lost in 1945, are small.')).toEqual(['1945']);
});
