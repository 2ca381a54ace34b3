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

  it('says that a file is missing or no JSON', async () => {
    expect((await failure('{"states": [')).message).toMatch(/is not JSON/);
    await expect(loadWorld({ files: [join(folder, 'none.json')] })).rejects.toThrow(
      /none\.json: cannot be read/,
    );
  });
});
