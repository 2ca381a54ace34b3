import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { startThread } from '../src/cli/start-worker.ts';
import type { Input } from '../src/intake/input.ts';

// The pages of the example, once as files and once as lines, among them some that cannot be read.
const EXAMPLE = fileURLToPath(new URL('../examples/corrund-vessaria/', import.meta.url));
const WORLD = ['--world', path.join(EXAMPLE, 'world.json')];
let folder = '';
let lines = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-workers-'));
  lines = path.join(folder, 'lines.jsonl');
  const pages = readdirSync(path.join(EXAMPLE, 'pages')).map((name) =>
    readFileSync(path.join(EXAMPLE, 'pages', name), 'utf8'),
  );
  const line = (html: string, n: number): string =>
    n % 9 === 4 ? '{"id": ' : JSON.stringify({ id: `p${n}`, html: html.replace('<p>', `<p>${n} `) });
  writeFileSync(lines, [...pages, ...pages, ...pages].map(line).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The built command: threads are programs of their own, which this test's process cannot load. */
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
function read(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const command = [path.join(DIST, 'cli.js'), 'read', ...WORLD, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

describe('the same bytes and messages, whatever the number of threads', () => {
  test('pages alone, from lines', () => {
    const alone = read('--stages', 'page', '--workers', '0', lines);
    expect(alone.code).toBe(1);
    expect(alone.stdout.split('\n').length).toBe(37);
    for (const workers of [[], ['--workers', '1'], ['--workers', '3']]) {
      const { code, stdout, stderr } = read('--stages', 'page', '--explain', ...workers, lines);
      const plain = stdout
        .trimEnd()
        .split('\n')
        .map((one) => JSON.stringify({ ...JSON.parse(one), trace: undefined }))
        .join('\n');
      expect({ code, stdout: `${plain}\n`, stderr }).toEqual(alone);
    }
  });

  test('the model reads in one thread, and asking for more is refused', () => {
    const { code, stderr } = read('--workers', '1', lines);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--workers reads pages alone')]);
  });
});

/** The same as a process to talk with, with two threads. */
const started = (...inputs: string[]) =>
  spawn(process.execPath, [
    path.join(DIST, 'cli.js'),
    'read',
    '--stages',
    'page',
    '--workers',
    '2',
    ...inputs,
  ]);

test('who gives lines one by one and waits for each article gets it', async () => {
  const child = started('-');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ['a', 'b', 'c']) {
    child.stdin.write(
      `${JSON.stringify({ id, html: '<p>Corrund withdrew its boats on Monday, its ministry said.</p>' })}\n`,
    );
    expect(JSON.parse((await answers.next()).value).id).toBe(id);
  }
  child.stdin.end();
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
});

test.each([1, 2])('an interrupt ends it without a word (%i)', async () => {
  const child = started(lines, '-');
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGINT');
  child.stdin.end();
  expect([await code, said.replace(/^parley: .*\n/gm, '')]).toEqual([130, '']);
});

test('a thread reads what it is given', async () => {
  const { startThread: start } = (await import(path.join(DIST, 'cli/start-worker.js'))) as {
    startThread: typeof startThread;
  };
  const thread = start({
    worldFiles: [],
    options: { until: 'page', explain: true },
  });
  const bytes = Buffer.from(
    'xx<p>Corrund withdrew its boats from the strait on Monday, its ministry said.</p>',
  ).subarray(2);
  const page: Input = {
    ...{ name: 'page', uri: null, given: { id: 'p1' }, notes: [] },
    mediaType: 'text/html',
    content: { kind: 'bytes', bytes, charset: null },
  };
  expect(thread.takes(page)).toBe(true);
  const article = await thread.read(page);
  expect([article.id, article.text, article.trace?.[0]?.stage]).toEqual([
    'p1',
    'Corrund withdrew its boats from the strait on Monday, its ministry said.',
    'page',
  ]);
  expect(bytes.toString()).toContain('Corrund');
  await thread.stop();
});

test.each(['x', '-1', '1.5', '1000'])('--workers %s is refused with what it takes', (value) => {
  const { code, stderr } = read('--workers', value, lines);
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining(`'${value}' is no number of threads, 0 to 999`),
  ]);
});
