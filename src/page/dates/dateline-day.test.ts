import { describe, expect, it } from 'vitest';
import { datelineDay } from './dateline-day.ts';

describe('the day in a dateline', () => {
  it.each([
    ['MERROW, March 14, 2031 (Osk Wire) — The talks go on.', '2031-03-14'],
    ['Merrow, 14 March 2031 - The talks go on.', '2031-03-14'],
    ['(Osk Wire) MERROW, Sept. 4, 2031 -- The talks go on.', '2031-09-04'],
    ['MERROW, Tarnia, Friday, March 14, 2031 /Osk Wire/ – The talks go on.', '2031-03-14'],
  ])('with its year: %s', (text, value) =>
    expect(datelineDay(text)).toMatchObject({ value, rule: 'dateline' }),
  );

  it.each([
    ['met on March 12, 2031, and', '2031-03-14', 'dateline-year-of-text'],
    ['have been at odds since June 3, 2019, when', null, 'dateline-without-year'],
    ['marked the battle of March 14, 1993, and', null, 'dateline-without-year'],
    ['met on March 12, 2031, as they did on March 2, 2030, and', null, 'dateline-without-year'],
  ])('the year from a text that says "%s"', (words, value, rule) =>
    expect(datelineDay(`MERROW, March 14 (Osk Wire) — The delegations ${words} parted.`)).toMatchObject({
      value,
      rule,
    }),
  );

  it.each([
    ['2031-03-20', '2031-03-14'],
    ['2031-03-13', '2031-03-14'],
    ['2031-03-12', '2030-03-14'],
    ['2031-04', '2031-03-14'],
  ])('the year from the reference date %s', (reference, value) =>
    expect(datelineDay('MERROW, March 14 (Osk Wire) — The talks go on.', reference)).toMatchObject({
      value,
      rule: 'dateline-year-of-reference',
    }),
  );

  it('29 February is of a leap year', () =>
    expect(datelineDay('MERROW, Feb. 29 — The talks go on.', '2031-03-01')?.value).toBe('2028-02-29'));

  it.each([
    'Talks ended on March 14 in Merrow - at last.',
    'Velmark, May 2 protests - a review of the year.'.replace('May 2 protests', 'the May 2 protests'),
    'MERROW (Osk Wire) — The talks go on.',
    'MERROW, February 30, 2031 — The talks go on.',
  ])('none: %s', (text) => expect(datelineDay(text)).toBeNull());
});
