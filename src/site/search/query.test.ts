import { describe, expect, it } from 'vitest';
import { FIXTURE } from '../../../test/helpers/dossier-fixture.ts';
import { buildDossier } from '../../dossier/build-dossier.ts';
import { nameOf } from '../place.ts';
import { parseQuery, search } from './query.ts';
import { indexScript, parseIndex, searchIndex } from './rows.ts';

const dossier = buildDossier(FIXTURE);
const index = searchIndex(dossier, nameOf);
const found = (query: string) => search(index, query).hits.map(({ row }) => row);

describe('search over a written dossier', () => {
  it('finds words, phrases and the beginnings of words, whatever their case', () => {
    expect(found('strait').length).toBeGreaterThan(0);
    expect(found('STRAI').length).toBeGreaterThanOrEqual(found('strait').length);
    const phrase = found('"closed in an afternoon"');
    expect(phrase.length).toBeGreaterThan(0);
    expect(found('"afternoon an in closed"')).toEqual([]);
    for (const { text } of phrase) expect(text.toLowerCase()).toContain('closed in an afternoon');
  });

  it('marks what it found, at the characters themselves', () => {
    for (const { row, marks } of search(index, 'strait kind:statement').hits)
      for (const [from, to] of marks) expect(row.text.slice(from, to).toLowerCase()).toBe('strait');
  });

  it('keeps to its fields', () => {
    expect(found('speaker:Aumary').every(({ speaker }) => speaker === 'Benet Aumary')).toBe(true);
    expect(found('kind:condition')).toHaveLength(dossier.conditions.length);
    expect(found('status:threatened').every(({ kind }) => kind === 'event')).toBe(true);
    expect(found('party:Vessaria kind:event').length).toBeGreaterThan(0);
    expect(found('date:2025-03').length).toBeGreaterThan(0);
    expect(found('date:2025-03-01..2025-03-31').length).toBe(found('date:2025-03').length);
    expect(found('date:1999')).toEqual([]);
  });

  it('tells which filter emptied the list, and what cannot be read', () => {
    const { hits, tally } = search(index, 'speaker:Dresk date:1999 strait');
    expect(hits).toEqual([]);
    expect(tally.map(({ written, rows }) => [written, rows > 0])).toEqual([
      ['speaker:Dresk', true],
      ['date:1999', false],
    ]);
    expect(parseQuery('date:2022-13 outlt:Wire strait')).toMatchObject({
      terms: [{ field: 'words', value: 'strait' }],
      problems: [expect.stringContaining('is not a date'), expect.stringContaining('no field outlt')],
    });
    expect(search(index, '" * ? (').terms).toEqual([]);
    expect(found('[a-z]+').length).toBe(0);
  });

  it('comes back from its script as it was, and ends no script element', () => {
    const script = indexScript(index);
    expect(parseIndex(script)).toEqual(index);
    expect(script).not.toContain('<');
    expect(parseIndex(script.slice(1))).toBeNull();
  });
});
