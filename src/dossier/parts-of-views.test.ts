import { describe, expect, it } from 'vitest';
import { FIXTURE } from '../../test/helpers/dossier-fixture.ts';
import { daySpan } from '../record/day-span.ts';
import { makeCorpus, slugOf } from './corpus.ts';
import { byDate, compatible } from './days.ts';
import { comparison, diffWords } from './diff.ts';
import { shortNames } from './outlet-names.ts';
import { containment, stem, stemsOf } from './stems.ts';
import { reportsOf, supportOf } from './support.ts';

const date = (value: string | null) => ({ value, precision: null, basis: null });

describe('days', () => {
  it('gives what a value leaves open', () => {
    const length = (value: string) => daySpan(value)!.to - daySpan(value)!.from + 1;
    expect(
      ['2025-03-12', '2025-03-12T06:10:00Z', '2025-W11', '2024-02', '2025-SP', '2024', '195X'].map(length),
    ).toEqual([1, 1, 7, 29, 92, 366, 3652]);
    expect([null, 'PRESENT_REF', 'P3D', ''].map(daySpan)).toEqual([null, null, null, null]);
  });

  it('knows what can be the same day, and puts the unknown last', () => {
    expect(compatible(daySpan('2022-11')!, daySpan('2022-11-08')!)).toBe(true);
    expect(compatible(daySpan('2022-11')!, daySpan('2022-12-01')!)).toBe(false);
    const values = [null, '2025-03-12', '2022', '2022-11-08'].map(date).sort(byDate);
    expect(values.map(({ value }) => value)).toEqual(['2022', '2022-11-08', '2025-03-12', null]);
  });
});

describe('diffWords', () => {
  it('puts the text together again, to the character', () => {
    const pairs = [
      ['Corrund would return to the talks', 'his country  would return\nto talks, “now”'],
      ['', 'all new'],
      ['all gone', ''],
      ['31 boats', '13 boats'],
    ] as const;
    for (const [base, text] of pairs) {
      const parts = diffWords(base, text);
      expect(
        parts
          .filter(({ kind }) => kind !== 'missing')
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('is not drawn where two texts share next to nothing', () => {
    expect(comparison('a ship had rammed a cutter', 'pure invention')).toBeNull();
    expect(comparison('the strait can be closed', 'the strait can be shut')).not.toBeNull();
  });
});

describe('stems', () => {
  it('brings forms of a word together', () => {
    expect(stem('withdrew')).toBe(stem('withdrawn'));
    expect(stem('withdraw')).toBe(stem('withdrawing'));
    expect(stem('boats')).toBe(stem('boat'));
    expect(stem('suspended')).toBe(stem('suspends'));
    expect(containment(stemsOf('the licence rule'), stemsOf('a rule on licences'))).toBe(1);
    expect(containment(stemsOf('the of and'), stemsOf('boats'))).toBe(0);
  });
});

it('shortens outlets as long as they stay apart', () => {
  const names = shortNames([
    'The Tolmere Herald',
    'Hask Today',
    'VBC World',
    'Meridian Wire',
    'Coast Wire',
    'Pressroom Daily',
  ]);
  expect(Object.fromEntries(names)).toEqual({
    'The Tolmere Herald': 'Herald',
    'Hask Today': 'Hask Today',
    'VBC World': 'VBC',
    'Meridian Wire': 'Meridian Wire',
    'Coast Wire': 'Coast Wire',
    'Pressroom Daily': 'Pressroom Daily',
  });
});

it('makes names of files that no system stumbles over', () => {
  expect(slugOf('herald-2025.03')).toBe('herald-2025.03');
  for (const id of ['../x', 'a/b', 'A', '', 'con', 'x..y', 'ü', '.hidden', 'a'.repeat(90)])
    expect(slugOf(id)).toMatch(/^x-[0-9a-f]{10}$/);
});

it('counts texts under one agency as one report, in one story only', () => {
  const credited = FIXTURE.articles.map((article) => ({
    ...article,
    credit: article.id === 'follow' || article.id === 'ledger' ? ['Meridian Wire'] : [],
  }));
  const lines = FIXTURE.lines.map((line) => ({ ...line, copies: [] }));
  const corpus = makeCorpus(credited, lines, [], FIXTURE.world);
  const reports = reportsOf(corpus);
  // Ledger credits the wire whose own article stands in the story; Follow does so in another story.
  expect(supportOf(corpus, reports, ['ledger', 'wire'])).toMatchObject({
    reports: 2,
    independent: 1,
    articles: ['wire', 'ledger'],
  });
  expect(supportOf(corpus, reports, ['follow', 'wire'])).toMatchObject({ reports: 2, independent: 2 });
});
