import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../src/record/article.ts';
import { parley } from './command-line.ts';

const PAGE =
  '<html><head><title>Boats leave</title></head><body><article><h1>Boats leave</h1><p>Corrund withdrew its boats from the strait on Monday, its foreign ministry said in a statement that was read on state radio.</p><p>Vessaria welcomed the step and said that talks could begin within days if nothing else happened.</p></article></body></html>';
const warcRecord = (number: number): string => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
};
let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-bad-'));
  writeFileSync(at('good.html'), PAGE);
  writeFileSync(at('empty.html'), '');
  writeFileSync(at('binary.html'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)));
  mkdirSync(at('hollow'));
  writeFileSync(at('hollow/notes.md'), 'nothing to read');
  writeFileSync(
    at('lines.jsonl'),
    `${JSON.stringify({ id: 'a', html: PAGE })}\n{"id": "b", "text": \n${JSON.stringify({ id: 'c', text: 'Corrund protested.' })}\n`,
  );
  const packed = gzipSync(Buffer.from(PAGE.repeat(50)));
  writeFileSync(at('cut.html.gz'), packed.subarray(0, packed.length - 40));
  writeFileSync(
    at('cut.warc.gz'),
    Buffer.concat([gzipSync(warcRecord(1)), gzipSync(warcRecord(2)).subarray(0, 200)]),
  );
  writeFileSync(at('huge.html'), Buffer.alloc(50 * 2 ** 20, '<p>word </p>'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a bad input must come to: named with a reason, noted in its line, exit code 1, and the good one beside it is read. */
async function readBeside(name: string): Promise<{ bad: Article; stderr: string }> {
  const ended = await parley(['read', '--stages', 'page', at(name), at('good.html')]);
  const lines = ended.lines() as unknown as Article[];
  expect(ended.code).toBe(1);
  expect(lines).toHaveLength(2);
  expect(lines[1]!.title).toBe('Boats leave');
  expect(ended.stderr).toContain(name.split('/')[0]);
  return { bad: lines[0]!, stderr: ended.stderr };
}

describe('a bad input is named with the reason, and the rest goes on', () => {
  test.each(['missing.html', 'empty.html', 'binary.html', 'hollow', 'cut.html.gz', 'huge.html'])(
    '%s',
    async (name) => {
      const { bad, stderr } = await readBeside(name);
      const [note] = bad.notes.filter(({ level }) => level === 'error');
      expect(note).toBeDefined();
      expect(stderr).toContain(note!.message);
      expect(note!.message.length).toBeGreaterThan(20);
      expect(bad.text).toBe('');
    },
  );

  test('what stands before the cut of a WARC is read', async () => {
    const ended = await parley(['read', '--stages', 'page', at('cut.warc.gz'), at('good.html')]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/cut\.warc\.gz ends in the middle/);
    expect(ended.lines().map(({ title }) => title)).toEqual(['Boats leave', null, 'Boats leave']);
  });

  test('broken JSON on line 2 of a JSONL', async () => {
    const ended = await parley(['read', '--stages', 'page', at('lines.jsonl')]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/lines\.jsonl.*line 2|line 2.*lines\.jsonl/);
    expect(ended.lines().map(({ id }) => id)).toEqual(['a', expect.any(String), 'c']);
  });
});

describe('wrong usage ends with 2 and says what is possible', () => {
  test.each([
    [['read'], /input/],
    [['read', '--stages', 'pages', 'x.html'], /no stage is called 'pages'.*page, language/s],
    [['read', '--date', 'yesterday', 'x.html'], /'yesterday' is no date/],
    [['read', '--date', '2025-02-30', 'x.html'], /'2025-02-30' is no date, since 2025-02 has 28 days/],
    [['read', '--date', '2025-13-01', 'x.html'], /'2025-13-01' is no date/],
    [['read', '--date', '2025-02-03T25:00', 'x.html'], /no time of day that exists/],
    [['reed', 'x.html'], /unknown command 'reed'/],
    [['dossier', 'x.html'], /--out/],
    [['timeline', '--dates', '0', 'x.html'], /whole number/],
    [['read', '--world', 'no-such-world.json', 'x.html'], /no-such-world\.json/],
  ])('parley %s', async (args, message) => {
    const ended = await parley(args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(message);
    expect(ended.stdout).toBe('');
  });
});

describe('a model that cannot be loaded ends with 3 and one clear sentence', () => {
  test('missing', async () => {
    const ended = await parley(['read', at('good.html')], { env: { PARLEY_MODEL: at('no-model') } });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/manifest\.json is missing from .*no-model/);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('damaged by one byte', async () => {
    const model = at('model');
    mkdirSync(model);
    for (const file of ['manifest.json', 'tokenizer.json', 'tokenizer_config.json', 'labels.json'])
      cpSync(new URL(`../models/reader/${file}`, import.meta.url), path.join(model, file));
    writeFileSync(path.join(model, 'reader.onnx'), 'no weights');
    const ended = await parley(['read', at('good.html')], { env: { PARLEY_MODEL: model } });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/reader\.onnx .* damaged/);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('a folder none of whose pages can be read gives no dossier', async () => {
  const out = at('site');
  const ended = await parley(['dossier', at('empty.html'), '--out', out]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('no dossier was written');
});

describe('two inputs with one id are named, both of them', () => {
  const line = (text: string) => JSON.stringify({ id: 'a', title: 'Talks', text });
  const stdin = `${line('Corrund protested on Monday.')}\n${line('Vessaria said nothing.')}\n`;

  test('the same page twice in a dossier is passed over', async () => {
    const ended = await parley(['dossier', at('good.html'), at('good.html'), '--out', at('twice')]);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toMatch(
      /good\.html has the id \w+ of \S*good\.html and is the same page: it is passed over/,
    );
    expect(ended.stdout).toMatch(/^1 article,/);
  });

  test('parley read writes both, with a note', async () => {
    const ended = await parley(['read', '--stages', 'page', '-'], { stdin });
    expect(ended.code).toBe(0);
    expect(ended.lines<Article>().map(({ notes }) => notes.some(({ code }) => code === 'same-id'))).toEqual([
      false,
      true,
    ]);
    expect(ended.stderr).toMatch(
      /line 2 has the id a of standard input, line 1 and is another page: both are/,
    );
  });

  test.each(['stories', 'coverage'])(
    'parley %s passes the later one over and ends with 1',
    async (command) => {
      const ended = await parley([command, '-'], { stdin });
      expect(ended.code).toBe(1);
      expect(ended.stderr).toMatch(/line 2 has the id a of standard input, line 1 .* passed over/);
    },
  );
});

test('what could not be read has no story, and ids of its own', async () => {
  const names = [at('empty.html'), at('good.html'), at('missing.html')];
  const ended = await parley(['stories', ...names]);
  expect(ended.code).toBe(1);
  expect(ended.lines()).toHaveLength(1);
  expect(ended.stderr).toMatch(/empty\.html is empty.*missing\.html does not exist/s);
  const read = await parley(['read', '--stages', 'page', ...names]);
  expect(new Set(read.lines().map(({ id }) => id)).size).toBe(3);
});

test('a CoNLL-U file without a sentence is named', async () => {
  writeFileSync(at('empty.conllu'), '\n');
  const ended = await parley(['conllu', at('empty.conllu')]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toMatch(/empty\.conllu holds no sentence/);
});

test('a run writes nothing into the home folder: no telemetry of the native runtime', () => {
  const home = at('home');
  mkdirSync(home);
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
  const done = spawnSync('node', [cli, 'read', at('good.html')], {
    env: { ...process.env, HOME: home },
    encoding: 'utf8',
  });
  expect(done.status, done.stderr).toBe(0);
  expect(readdirSync(home)).toEqual([]);
});

test.each([
  ['/dev/null/site', /cannot be written or read/],
  ['.', /is the folder that you are in/],
])('a dossier cannot be written to %s, and says why in one sentence', async (out, message) => {
  const ended = await parley(['dossier', at('good.html'), '--out', out]);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
});
