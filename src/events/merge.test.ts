import { expect, test } from 'vitest';
import type { Party } from '../record/actor.ts';
import { NO_DATE } from '../record/date.ts';
import { compatibleDates, merged, type Told } from './merge.ts';

const state = (code: string): Party => ({ actor: code, name: code, country: code });

const told = (change: Partial<Told> & { start: number }): Told => ({
  source: state('AAA'),
  target: state('BBB'),
  sources: [state('AAA')],
  targets: [state('BBB')],
  cameo: '164',
  plover: { event: 'SANCTION', mode: null },
  class: 'SANCTION',
  date: NO_DATE,
  status: 'fact',
  claimant: null,
  evidence: [{ start: change.start, end: change.start + 10 }],
  trigger: { start: change.start, end: change.start + 4 },
  rules: ['frame'],
  topic: new Set(),
  symmetric: false,
  ...change,
});

const day = (value: string) => ({ value, precision: 'day' as const, basis: 'text' });

test('one act told twice is one event with both places and the known date', () => {
  const [event, ...more] = merged([told({ start: 0 }), told({ start: 50, date: day('2031-05-02') })]);
  expect(more).toEqual([]);
  expect(event?.evidence.map(({ start }) => start)).toEqual([0, 50]);
  expect(event?.date.value).toBe('2031-05-02');
});

test('two days, two topics, two directions or two statuses are two events', () => {
  expect(
    merged([told({ start: 0, date: day('2031-05-02') }), told({ start: 50, date: day('2031-06-02') })]),
  ).toHaveLength(2);
  expect(
    merged([
      told({ start: 0, topic: new Set(['treaty']) }),
      told({ start: 50, topic: new Set(['fishery']) }),
    ]),
  ).toHaveLength(2);
  expect(
    merged([told({ start: 0 }), told({ start: 50, source: state('BBB'), target: state('AAA') })]),
  ).toHaveLength(2);
  expect(merged([told({ start: 0 }), told({ start: 50, status: 'threatened' })])).toHaveLength(2);
});

test('a mutual act told from either side is one', () => {
  const there = { cameo: '040', class: 'CONSULT' as const, symmetric: true };
  expect(
    merged([
      told({ start: 0, ...there }),
      told({ start: 50, ...there, source: state('BBB'), target: state('AAA') }),
    ]),
  ).toHaveLength(1);
});

test('what is claimed in one place and told as fact in another is a fact', () => {
  expect(
    merged([told({ start: 0, status: 'claimed', claimant: 'AAA' }), told({ start: 50 })])[0],
  ).toMatchObject({
    status: 'fact',
    claimant: null,
  });
});

test.each([
  ['2031', '2031-05-02', true],
  ['2031-05', '2031-06-02', false],
  ['2031-SP', '2031-05-02', true],
  [null, '2031', true],
])('dates %s and %s can be one day: %s', (a, b, wanted) => expect(compatibleDates(a, b)).toBe(wanted));
