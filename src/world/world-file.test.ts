import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorld } from './load-world.ts';
import { WorldFileError } from './world-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'world-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const failure = async (content: unknown): Promise<WorldFileError> => {
  const error: unknown = await loadWorld({ files: [write('bad.json', content)] }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorldFileError)) throw new Error('expected a WorldFileError');
  return error;
};

describe('a world file', () => {
  it('adds an invented state with its people, outlets and places', async () => {
    const world = await loadWorld({
      files: [
        write('invented.json', {
          states: [{ iso3: 'XCO', name: 'Corrund', adjectives: ['Corrundian'], capital: { name: 'Halvek' } }],
          offices: [
            {
              state: 'XCO',
              office: 'head of state',
              title: 'President',
              name: 'Ilvar Dresk',
              gender: 'male',
              from: '2023-05',
            },
          ],
          media: [{ id: 'halvek-herald', name: 'Halvek Herald', domains: ['herald.example'], state: 'XCO' }],
          disputed: [
            { id: 'tamarisk', name: 'Tamarisk Bank', claimants: ['XCO'], names: { XCO: ['Sel Teras'] } },
          ],
        }),
      ],
    });
    expect(world.meanings('Halvek')).toEqual([{ kind: 'state', state: 'XCO', as: 'capital' }]);
    expect(world.meanings('Dresk Ilvar')).toEqual([{ kind: 'person', person: 'xco.ilvar-dresk' }]);
    expect(world.holders('XCO', 'head of state', '2025-01-01')[0]).toMatchObject({
      name: 'Ilvar Dresk',
      family: 'Dresk',
      gender: 'male',
      to: null,
    });
    expect(world.outletByDomain('www.herald.example')?.name).toBe('Halvek Herald');
    expect(world.meanings('Sel Teras')).toMatchObject([{ kind: 'disputed-place', place: 'tamarisk' }]);
    expect(world.states.get('JPN')?.name).toBe('Japan');
  });

  it('replaces a known record field by field', async () => {
    const world = await loadWorld({
      files: [
        write('more.json', {
          states: [{ iso3: 'JPN', name: 'Japan', adjectives: ['Japanese', 'Nipponese'] }],
        }),
      ],
    });
    expect(world.meanings('Nipponese')).toMatchObject([{ state: 'JPN' }]);
    expect(world.meanings('Tokyo')).toMatchObject([{ state: 'JPN', as: 'capital' }]);
  });

  it('says which field is wrong', async () => {
    expect(await failure({ states: [{ iso3: 'Corrund', name: 'Corrund' }] })).toMatchObject({
      field: 'states[0].iso3',
    });
    expect(
      await failure({ offices: [{ state: 'XCO', office: 'x', title: 'y', name: 'z', from: 'May' }] }),
    ).toMatchObject({ field: 'offices[0].from' });
    expect(await failure({ offices: [{ office: 'x', title: 'y', name: 'z', from: '2020' }] })).toMatchObject({
      field: 'offices[0].state',
    });
    const unknown = await failure({ towns: [] });
    expect(unknown.field).toBe('towns');
    expect(unknown.message).toMatch(/bad\.json: towns: /);
  });

  const state = { iso3: 'XCO', name: 'Corrund' };
  const term = {
    state: 'XCO',
    office: 'head of state',
    title: 'President',
    name: 'Ilvar Dresk',
    from: '2023-05',
  };
  const herald = { id: 'halvek-herald', name: 'Halvek Herald' };
  it.each([
    [{ states: [{ iso3: 'XCO' }] }, 'states[0].name: is missing; docs/world-files.md'],
    [{ states: state }, 'states: is an object where a list should be'],
    [[], 'bad.json: is a list where an object should be'],
    [{ states: [{ ...state, name: '' }] }, 'states[0].name: is empty'],
    [
      { media: [{ ...herald, kind: 'blog' }] },
      'media[0].kind: is "blog" and has to be one of: agency, broadcaster',
    ],
    [{ places: [{ name: 'Osk', lat: 'x', lon: 1 }] }, 'places[0].lat: is a string where a number should be'],
    [{ places: [{ name: 'Osk', lat: 1, lon: 200 }] }, 'places[0].lon: must be 180 or less'],
    [
      { disputed: [{ id: 'a', name: 'b', claimants: ['RUS'], names: { rus: ['x'] } }] },
      'disputed[0].names.rus: must be three capital letters',
    ],
    [{ offices: [{ ...term, from: '2025-02-30' }] }, 'offices[0].from: is a day that does not exist'],
  ])('says in plain words what is wrong with %j', async (content, words) => {
    expect((await failure(content)).message).toContain(words);
  });

  it.each([
    [
      { offices: [term] },
      'offices[0].state: no state has the code XCO (President Ilvar Dresk); add it to "states"',
    ],
    [{ media: [{ ...herald, state: 'XCO' }] }, 'media[0].state: no state has the code XCO (Halvek Herald)'],
    [
      { places: [{ name: 'Osk', lat: 1, lon: 2, states: ['JPN', 'XCO'] }] },
      'places[0].states: no state has the code XCO',
    ],
    [
      { disputed: [{ id: 'a', name: 'Bank', claimants: ['XCO'] }] },
      'disputed[0].claimants: no state has the code XCO',
    ],
    [
      { offices: [{ ...term, state: undefined, org: 'NONE' }] },
      'offices[0].org: no organisation has the id NONE',
    ],
    [
      { states: [state], offices: [{ ...term, to: '2022' }] },
      'offices[0].to: ends on 2022, before it begins on 2023-05 (President Ilvar Dresk)',
    ],
    [
      { states: [{ ...state, valid: { from: '1990', to: '1989-12' } }] },
      'states[0].valid.to: ends on 1989-12, before it begins on 1990 (Corrund)',
    ],
    [
      { states: [state, { ...state, name: 'Vessaria' }] },
      'states[1]: is the same record as states[0] (Vessaria)',
    ],
    [{ states: [state], offices: [term, term] }, 'offices[1]: is the same record as offices[0]'],
    [
      { media: [herald, herald] },
      'media[1]: is the same record as media[0] (Halvek Herald); keep one of them',
    ],
    [
      { states: [{ iso3: 'JPN', name: 'Corrund' }] },
      'states[0]: JPN is Japan already; give Corrund a code of its own',
    ],
    [{ states: [{ iso3: 'XCO', name: 'Japan' }] }, 'states[0].name: Japan is the name of JPN already'],
  ])('that contradicts itself or what is known is refused: %j', async (content, words) => {
    expect((await failure(content)).message).toContain(`bad.json: ${words}`);
  });

  it('may use the states of another file, and a term to the year of its beginning', async () => {
    const files = [
      write('terms.json', { offices: [{ ...term, to: '2023' }] }),
      write('states.json', { states: [state] }),
    ];
    expect((await loadWorld({ files })).holders('XCO', 'head of state', '2023-06-01')).toHaveLength(1);
  });

  it.each(['utf8', 'utf16le'] as const)('is read in %s by its mark', async (encoding) => {
    const file = join(folder, `${encoding}.json`);
    writeFileSync(
      file,
      Buffer.from(
        `\uFEFF${JSON.stringify({ states: [{ ...state, capital: { name: 'Hälvek' } }] })}`,
        encoding,
      ),
    );
    expect((await loadWorld({ files: [file] })).meanings('Hälvek')).toMatchObject([{ state: 'XCO' }]);
  });

  it('says that a file is missing or no JSON', async () => {
    expect((await failure('{"states": [')).message).toMatch(/is not JSON/);
    await expect(loadWorld({ files: [join(folder, 'none.json')] })).rejects.toThrow(
      /none\.json: cannot be read/,
    );
  });
});
