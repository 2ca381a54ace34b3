import { describe, expect, it } from 'vitest';
import { compare, rangeOf, within } from './relate.ts';

describe('rangeOf', () => {
  it.each([
    ['2024-06-06', '2024-06-06', '2024-06-06'],
    ['2024-06-06T04:06:19+09:00', '2024-06-06', '2024-06-06'],
    ['2024-06-06TMO', '2024-06-06', '2024-06-06'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-W01', '2024-01-01', '2024-01-07'],
    ['2024-W23-WE', '2024-06-08', '2024-06-09'],
    ['2022-SP', '2022-03-01', '2022-05-31'],
    ['2022-WI', '2022-12-01', '2023-02-28'],
    ['2022-Q3', '2022-07-01', '2022-09-30'],
    ['2022-H2', '2022-07-01', '2022-12-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['19', '1900-01-01', '1999-12-31'],
  ])('%s', (value, first, last) => {
    expect(rangeOf(value)).toEqual({ first, last });
  });

  it.each(['P3D', 'PAST_REF', 'XXXX-WXX-4', '2023-02-30', '2024-13', '2024-W77', '', 'yesterday'])(
    '%s spans no days',
    (value) => {
      expect(rangeOf(value)).toBeNull();
    },
  );
});

it('within', () => {
  expect(within('2022-03-21', '2022-03')).toBe(true);
  expect(within('2022-03', '2022-03-21')).toBe(false);
  expect(within('2022-03', '2022-SP')).toBe(true);
  expect(within('P3D', '2022')).toBe(false);
});

it('compare', () => {
  expect(compare('2022-03', '2022-04-01')).toBe(-1);
  expect(compare('2023', '2022-SP')).toBe(1);
  expect(compare('2022', '2022-SP')).toBe(0);
  expect(compare('2022', 'PAST_REF')).toBeNull();
});
