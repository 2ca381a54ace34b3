import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
// @ts-expect-error a script without types
import { contentOf } from '../scripts/kill-add.mjs';
import { openLibsqlStore } from '../src/store/libsql/libsql-store.ts';
import { parley } from './command-line.ts';

const EXAMPLE = fileURLToPath(new URL('../examples/corrund-vessaria/', import.meta.url));
const PAGES = `${EXAMPLE}pages`;
const WORLD = ['--world', `${EXAMPLE}world.json`];

let folder: string;
let store: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-journey-'));
  store = ['--store', join(folder, 'record.db')];
  const { code, stderr } = await parley(['add', PAGES, ...store, ...WORLD]);
  expect([code, stderr]).toEqual([0, '']);
});
afterAll(() => rm(folder, { recursive: true }));

const dossier = async (name: string, ...args: string[]): Promise<Map<string, string>> => {
  const out = join(folder, name);
  const { code } = await parley(['dossier', ...args, '--out', out, ...WORLD]);
  expect(code).toBe(0);
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(out.length), await readFile(path, 'utf8')] as const),
    ),
  );
};

it('gives the dossier of its pages, to the byte', async () => {
  expect(await dossier('of-store', ...store)).toEqual(await dossier('of-pages', PAGES));
});

/** Everything that a store says of its articles, as JSON. */
async function recordOf(path: string): Promise<string> {
  const open = await openLibsqlStore(path, { readonly: true });
  try {
    const articles: unknown[] = [];
    for await (const article of open.articles()) articles.push(article);
    return JSON.stringify([articles, await open.lines(), await open.points()]);
  } finally {
    await open.close();
  }
}

it('reads each page once, and the same again gives the same ids', async () => {
  const before = contentOf(store[1]);
  const record = await recordOf(store[1]!);
  const again = await parley(['add', PAGES, ...store, ...WORLD, '--json']);
  expect(again.lines()).toEqual([{ added: 0, replaced: 0, known: 12, failed: 0, stories: 0 }]);
  expect(contentOf(store[1])).toEqual(before);
  const rebuilt = await parley(['rebuild', ...store, ...WORLD, '--json']);
  expect(rebuilt.lines()).toMatchObject([{ pages: 12, texts: 0, changes: 0 }]);
  const after = contentOf(store[1]);
  for (const table of ['story_line', 'text', 'word', 'change'])
    expect(`${table} ${after[table]}`).toBe(`${table} ${before[table]}`);
  expect(await recordOf(store[1]!)).toBe(record);
});

it('is proved by verify, which fails on a changed row', async () => {
  const sound = await parley(['verify', store[1]!, '--json']);
  expect([sound.code, sound.lines<{ problems: string[] }>()[0]!.problems]).toEqual([0, []]);
  const spoilt = join(folder, 'spoilt.db');
  await writeFile(spoilt, await readFile(store[1]!));
  const { default: Database } = await import('libsql');
  const db = new Database(spoilt);
  db.exec('UPDATE article SET events = events + 1 WHERE seq = 3');
  db.close();
  const broken = await parley(['verify', spoilt]);
  expect([broken.code, broken.stderr]).toEqual([
    1,
    expect.stringContaining('its columns say other than its record'),
  ]);
});

it('takes bad pages once, names them, and keeps the bytes that it is told to keep', async () => {
  const [bad, kept] = [join(folder, 'bad.html'), ['--store', join(folder, 'kept.db')]];
  await writeFile(bad, '<html><title>Nothing</title></html>');
  const page = join(folder, 'page.html');
  await writeFile(
    page,
    `<html><head><title>Vessaria closed the strait</title></head><body><article><h1>Vessaria closed the strait</h1>${'<p>Vessaria closed the Kemm strait to fishing boats on Tuesday, its ministry said. “We had no choice,” Ruta Kessane said in Tolmere after the talks.</p>'.repeat(4)}</article></body></html>`,
  );
  const first = await parley(['add', bad, page, 'missing.html', ...kept, '--keep-pages', '--json']);
  expect([first.code, first.lines()[0]]).toEqual([
    1,
    { added: 1, replaced: 0, known: 0, failed: 2, stories: 1 },
  ]);
  expect(first.stderr).toMatch(/bad\.html[\s\S]*missing\.html/);
  const second = await parley(['add', bad, page, ...kept, '--json']);
  expect(second.lines()[0]).toMatchObject({ added: 0, known: 2 });
  await rm(page);
  const rebuilt = await parley(['rebuild', ...kept, '--json']);
  expect(rebuilt.lines()[0]).toMatchObject({ pages: 1, texts: 0, changes: 0 });
  const status = await parley(['status', ...kept, '--json']);
  expect(status.lines()[0]).toMatchObject({ settled: true, counts: { pages: 3, failed: 2, articles: 1 } });
});

it('gives a line with all that proves it, which fails when a word of it is changed', async () => {
  const [{ hits }] = (await parley(['search', 'kind:statement', '--json', ...store])).lines<{
    hits: { id: string }[];
  }>() as [{ hits: { id: string }[] }];
  const file = join(folder, 'line.json');
  expect((await parley(['passport', hits[0]!.id, ...store, '--out', file])).code).toBe(0);
  const sound = await parley(['verify', file]);
  expect([sound.code, sound.stdout]).toEqual([
    0,
    expect.stringMatching(/holds: 2 hashes, \d+ spans checked/),
  ]);
  await writeFile(file, (await readFile(file, 'utf8')).replace('"words":"', '"words":"x'));
  expect((await parley(['verify', file])).code).toBe(1);
  expect((await parley(['passport', 's-none', ...store])).code).toBe(1);
});

it('answers searches on the command line, and says what is wrong with a store', async () => {
  const found = await parley(['search', '"boundary talks"', 'kind:condition', ...store]);
  expect([found.code, found.stdout]).toEqual([0, expect.stringContaining('[boundary talks]')]);
  expect((await parley(['search', 'talks outlet:nobody', ...store])).stdout).toContain(
    'outlet:nobody emptied the list',
  );
  const none = await parley(['status', '--store', join(folder, 'none.db')]);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('does not exist')]);
});
