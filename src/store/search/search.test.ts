import { describe, expect, it } from 'vitest';
import { boundsOf, dayTags, rangeTags } from './days.ts';
import { matchOf } from './match.ts';
import { parseQuery } from './query.ts';
import { matchesIn, windowOf } from './snippet.ts';

describe('days', () => {
  it('are words as far as they are exact', () => {
    expect(
      ['2025-03-12T10:00:00Z', '2025-03', '2022', '2022-SP', '2022-W12', null, 'PRESENT_REF'].map(dayTags),
    ).toEqual([
      ['d_2025', 'd_202503', 'd_20250312'],
      ['d_2025', 'd_202503'],
      ['d_2022'],
      ['d_2022'],
      ['d_2022'],
      [],
      [],
    ]);
  });

  it('exist, or have no bounds', () => {
    expect(boundsOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect([boundsOf('2022-13'), boundsOf('2023-02-29'), boundsOf('12 March')]).toEqual([null, null, null]);
  });

  it('fill a range with as few words as can be', () => {
    expect(rangeTags('2024-11-29', '2026-01-02')).toEqual([
      'd_20241129',
      'd_20241130',
      'd_202412',
      'd_2025',
      'd_20260101',
      'd_20260102',
    ]);
    expect(rangeTags('2025-03-02', '2025-03-01')).toEqual([]);
    expect(rangeTags(null, null).length).toBe(401);
  });
});

describe('a query', () => {
  it('is read as words, phrases and fields', () => {
    const { terms, problems } = parseQuery(
      'froze "boundary talks" speaker:"Ilvar Dresk" kind:event unknown:x date:2025..2026',
    );
    expect(problems).toEqual([]);
    expect(terms.map(({ field, value }) => [field, value])).toEqual([
      ['words', 'froze'],
      ['words', 'boundary talks'],
      ['speaker', 'Ilvar Dresk'],
      ['kind', 'event'],
      ['words', 'unknown:x'],
      ['date', '2025..2026'],
    ]);
  });

  it('asks for one range of days, however many terms tell it', () => {
    const asked = (query: string) => matchOf(parseQuery(query).terms);
    expect(asked('from:2024-12 to:2025-12-31 talks date:2024..2025')).toBe(
      '("talks") AND ("d_202412" OR "d_2025")',
    );
    expect(asked('from:2024 to:2023')).toBe('("k_none")');
  });

  it('keeps every word of a user within quotation marks', () => {
    const match = matchOf(parseQuery('a") OR words:("b NEAR( * speaker:x"y').terms)!;
    expect(match.replace(/"[a-z_]*"/g, '""')).toMatch(
      /^\((?:""(?: AND )?)+(?: \*)?\)(?: AND \((?:""(?: AND )?)+(?: \*)?\))*$/,
    );
  });
});

describe('a snippet', () => {
  const text = 'Élan. The Boundary   talks began; later talks on the boundary ended.';

  it('marks words whatever their case and accents, phrases over white space', () => {
    const found = (query: string) =>
      matchesIn(text, parseQuery(query).terms).map(({ start, end }) => text.slice(start, end));
    expect(found('"boundary talks"')).toEqual(['Boundary   talks']);
    expect(found('elan')).toEqual(['Élan']);
    expect(found('bound*')).toEqual(['Boundary', 'boundary']);
    expect(found('talks boundary')).toEqual(['Boundary', 'talks', 'talks', 'boundary']);
  });

  it('is the row, or what stands around the first match, cut between words', () => {
    const long = `${'before '.repeat(100)}boundary${' after'.repeat(100)}`;
    const [match] = matchesIn(long, parseQuery('boundary').terms);
    const window = windowOf(long, { start: 0, end: long.length }, [match!]);
    expect(long.slice(window.start, window.end)).toMatch(/^before .*boundary.* after$/);
    expect(window.end - window.start).toBeLessThan(260);
    expect(windowOf(text, { start: 0, end: 5 }, [])).toEqual({ start: 0, end: 5 });
  });
});
