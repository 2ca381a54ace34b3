import { expect, it } from 'vitest';
import { daySpan } from '../record/day-span.ts';
import { dateText, lagText, rangeText, shareText } from './dates.ts';
import { safeUrl } from './place.ts';

const plain = (text: string | null | undefined): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

it.each([
  ['2025-03-13T06:10:00+02:00', '13 Mar 2025, 06:10', null],
  ['2025-03-13', '13 Mar 2025', null],
  ['2025-W11', 'week of 10 Mar 2025', 'week only'],
  ['2022-11', 'Nov 2022', 'month only'],
  ['2022-SP', 'spring 2022', 'season only'],
  ['2022-Q3', '3rd quarter of 2022', 'quarter only'],
  ['1953', '1953', 'year only'],
  ['195X', '1950s', 'decade only'],
])('%s reads %s and no more exactly', (value, text, open) => {
  expect(plain(dateText(value, true)?.text)).toBe(text);
  expect(dateText(value, true)?.open).toBe(open);
});

it.each([
  ...['FY2024', 'FY2024-Q1', '19XX', '19', '2024-XX', '2024-XX-05', '2024-SP-05', '2024-Q1-XX', '2024-WXX'],
  ...['2024-05-XX', '2024T10', '2024-05T10', '2024-W10-WE', '2024-W10-03', '0050-01-01', '2024-02-29TMO'],
])('has words for %s, as for all that lies in time', (value) => {
  expect(daySpan(value)).not.toBeNull();
  expect(dateText(value)?.text).toMatch(/\d/);
});

it('has no words for what is no date', () => {
  expect(
    [null, 'PRESENT_REF', '2025-13-01', '2025-02-30', '2024-W53', 'soon'].map((value) => dateText(value)),
  ).toEqual([null, null, null, null, null, null]);
});

it('writes ranges, lags and shares as short as they stay exact', () => {
  expect(plain(rangeText('2025-03-10', '2025-03-14'))).toBe('10 to 14 Mar 2025');
  expect(plain(rangeText('2025-03-10', '2025-04-02'))).toBe('10 Mar to 2 Apr 2025');
  expect(plain(rangeText('2022-11-08', '2025-04-03'))).toBe('8 Nov 2022 to 3 Apr 2025');
  expect(plain(rangeText(null, '2025-04-03'))).toBe('3 Apr 2025');
  expect([25, 135, 60, 2280].map((minutes) => plain(lagText(minutes)))).toEqual([
    '25 min',
    '2 h 15',
    '1 h',
    '1 d 14 h',
  ]);
  expect([0.64, 1, 0.05].map(shareText)).toEqual(['.64', '1.00', '.05']);
});

it('follows http and https only', () => {
  expect(safeUrl('https://a.example/x y')).toBe('https://a.example/x%20y');
  for (const uri of [
    null,
    'javascript:alert(1)',
    'data:text/html,x',
    ' javascript:alert(1)',
    '/etc/passwd',
    'https://',
  ])
    expect(safeUrl(uri)).toBeNull();
});
