import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from './input.ts';
import { inputsOf } from './inputs-of.ts';
import type { Limits } from './limits.ts';

const PAGE = '<!doctype html><p>The harbour talks resumed in Velm.</p>';
let folder: string;
const at = (name: string) => join(folder, name);

async function* nobody(): AsyncGenerator<Uint8Array> {}
async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
async function all(
  args: string[],
  stdin: AsyncIterable<Uint8Array> = nobody(),
  limits?: Partial<Limits>,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of inputsOf(args, { stdin, ...(limits && { limits }) })) inputs.push(input);
  return inputs;
}
const codes = (inputs: Input[]) => inputs.flatMap(({ notes }) => notes.map(({ code }) => code));
const kinds = (inputs: Input[]) => inputs.map(({ content }) => content.kind);

const record = (type: string, uri: string, http: string) => {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-06-06T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n`;
  return `${head}${http}\r\n\r\n`;
};
const response = (uri: string, body: string, type = 'text/html; charset=utf-8', status = '200 OK') =>
  record(
    'response',
    uri,
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-intake-'));
  await mkdir(at('pages/b-folder'), { recursive: true });
  await mkdir(at('bare'));
  await writeFile(at('pages/c.txt'), 'Talks resumed\n\nThe talks resumed on Monday.\n');
  await writeFile(at('pages/a.html'), PAGE);
  await writeFile(at('pages/b-folder/x.htm.gz'), gzipSync(PAGE));
  await writeFile(at('pages/notes.pdf'), '%PDF-1.4');
  await writeFile(at('bare/readme.md'), 'nothing here');
  await writeFile(at('empty.html'), '\n \n');
  await writeFile(at('picture.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
  await writeFile(at('cut.html.gz'), gzipSync(PAGE.repeat(50)).subarray(0, 40));
  await writeFile(at('large.html'), PAGE.repeat(100));
  const warc = [
    record('request', 'https://velm.example/1', 'GET /1 HTTP/1.1\r\nHost: velm.example\r\n\r\n'),
    response('https://velm.example/1', PAGE),
    response('https://velm.example/logo.png', 'x', 'image/png'),
    response('https://velm.example/gone', PAGE, 'text/html', '404 Not Found'),
    response('https://velm.example/2', PAGE, 'text/html; charset=windows-1252'),
  ];
  await writeFile(at('crawl.warc'), warc.join(''));
  await writeFile(at('crawl.warc.gz'), Buffer.concat(warc.map((one) => gzipSync(one))));
});
afterAll(() => rm(folder, { recursive: true }));

describe('files and folders', () => {
  it('reads a folder by name, recursively, and files in the order of the arguments', async () => {
    const inputs = await all([at('pages/c.txt'), at('pages')]);
    expect(inputs.map(({ name }) => name.slice(folder.length + 1))).toEqual([
      'pages/c.txt',
      'pages/a.html',
      'pages/b-folder/x.htm.gz',
      'pages/c.txt',
    ]);
    expect(kinds(inputs)).toEqual(['text-page', 'bytes', 'bytes', 'text-page']);
    const packed = inputs[2]!.content;
    expect(packed.kind === 'bytes' && Buffer.from(packed.bytes).toString()).toBe(PAGE);
  });

  it('names each input that cannot be read, with the reason, and goes on', async () => {
    const names = [
      'missing.html',
      'empty.html',
      'picture.html',
      'cut.html.gz',
      'bare',
      'bare/readme.md',
      'pages/a.html',
    ];
    const inputs = await all(names.map(at));
    expect(codes(inputs)).toEqual([
      'missing-file',
      'empty-file',
      'binary-file',
      'gzip-cut-short',
      'no-pages',
      'unknown-format',
    ]);
    expect(kinds(inputs).at(-1)).toBe('bytes');
    for (const [i, input] of inputs.slice(0, -1).entries()) {
      expect(input.content.kind).toBe('nothing');
      expect(input.notes[0]!.message).toContain(at(names[i]!));
    }
  });

  it('does not hold a page above the limit', async () => {
    expect(codes(await all([at('large.html')], nobody(), { pageBytes: 1000 }))).toEqual(['page-too-large']);
  });
});

describe('JSONL', () => {
  it('gives html and text, ids of any sort, and lines cut anywhere by the stream', async () => {
    const lines =
      '{"id":7,"html":"<p>Ü</p>","url":"https://velm.example/7"}\n\n{"id":"b","text":"As is.","title":null}\n';
    const inputs = await all(['-'], pieces(lines.slice(0, 11), lines.slice(11, 30), lines.slice(30)));
    expect(kinds(inputs)).toEqual(['html', 'text']);
    expect(inputs[0]!.given).toEqual({ id: '7', url: 'https://velm.example/7' });
    expect(inputs[1]!.given).toEqual({ id: 'b' });
  });

  it('puts U+FFFD for NUL and half characters in names and ids, and leaves texts and pages alone', async () => {
    const odd = 'x\\u0000y\\ud800z\\ud83d\\ude00';
    const lines = `{"id":"${odd}","title":"${odd}","text":"${odd}"}\n{"id":"b","outlet":"${odd}","html":"${odd}"}\n`;
    const [text, html] = await all(['-'], pieces(lines));
    const [kept, mended] = [JSON.parse(`"${odd}"`), 'x\uFFFDy\uFFFDz😀'];
    expect(text!.given).toEqual({ id: mended, title: mended });
    expect(text!.content).toEqual({ kind: 'text', text: kept });
    expect(html!.given.outlet).toBe(mended);
    expect(html!.content).toEqual({ kind: 'html', html: kept });
  });

  it('names the line that is broken and reads the next', async () => {
    const inputs = await all(['-'], pieces('{"id":\n{"id":"b"}\n[]\n{"id":"c","text":"x"}'));
    expect(codes(inputs)).toEqual(['bad-json', 'bad-line', 'bad-line']);
    expect(inputs.map(({ name }) => name)).toEqual([1, 2, 3, 4].map((n) => `standard input, line ${n}`));
    expect(inputs[1]!.given.id).toBe('b');
    expect(inputs[3]!.content.kind).toBe('text');
  });

  it.each([
    ['[]', 'is no page: it is a list where an object should be. Give'],
    ['{"text":"x"}', 'is no page: "id" is missing. Give'],
    ['{"id":[],"text":"x"}', 'is no page: "id" is a list where a string or a number should be. Give'],
    ['{"id":"a","url":7,"text":"x"}', 'is no page: "url" is the number 7 where a string should be. Give'],
    ['{"id":"a"}', 'is no page: it has neither "html" nor "text". Give'],
    [
      '{"schema":"parley/article@1","id":"a","text":"x","mentions":[{"start":0}]}',
      'says it is an article, but "end" of "mentions", entry 1, is missing; give',
    ],
  ])('says in plain words what is wrong with %s', async (line, words) => {
    const [{ notes } = { notes: [] }] = await all(['-'], pieces(line));
    expect(notes[0]?.message).toContain(words);
  });

  it('reads past a line above the limit without keeping it', async () => {
    const long = Array.from({ length: 50 }, () => 'x'.repeat(1000));
    const inputs = await all(['-'], pieces('{"id":"a","html":"', ...long, '"}\n{"id":"b","text":"x"}\n'), {
      lineBytes: 5000,
    });
    expect(codes(inputs)).toEqual(['line-too-long']);
    expect(kinds(inputs)).toEqual(['nothing', 'text']);
  });

  it('passes articles on, filling in the layers that they lack', async () => {
    const line = JSON.stringify({ schema: 'parley/article@1', id: 'a', text: 'The talks resumed.' });
    const [input, bad] = await all(['-'], pieces(`${line}\n{"schema":"parley/article@1","id":"b"}\n`));
    expect(input!.content.kind === 'article' && input!.content.article).toMatchObject({
      id: 'a',
      statements: [],
      byline: [],
    });
    expect(bad!.notes[0]!.code).toBe('bad-article');
  });

  it('takes the text where html is given too, and says so; a blank text beside html is none', async () => {
    const inputs = await all(
      ['-'],
      pieces('{"id":"a","html":"<p>x","text":"As is."}\n{"id":"b","html":"<p>x","text":" "}'),
    );
    expect(kinds(inputs)).toEqual(['text', 'html']);
    expect(codes(inputs)).toEqual(['html-and-text', 'html-and-text']);
    expect(inputs[0]!.notes[0]!.message).toMatch(/line 1 gives "html" and "text": the text is taken/);
  });

  it.each(['utf16le', 'utf16be', 'utf16le without a mark', 'utf8 with a mark'])(
    'reads %s',
    async (encoding) => {
      const text = `${encoding.includes('without') ? '' : '\uFEFF'}{"id":"ä","text":"Straße 😀"}\n{"id":"b","text":"x"}\n`;
      const bytes = Buffer.from(text, encoding.startsWith('utf16') ? 'utf16le' : 'utf8');
      if (encoding === 'utf16be') bytes.swap16();
      async function* source(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
      }
      const inputs = await all(['-'], source());
      expect(inputs.map(({ given }) => given.id)).toEqual(['ä', 'b']);
      const { content } = inputs[0]!;
      expect(content.kind === 'text' && content.text).toBe('Straße 😀');
    },
  );

  it('says once of a binary file that it is none', async () => {
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256));
    async function* source(): AsyncGenerator<Uint8Array> {
      yield bytes;
    }
    const inputs = await all(['-'], source());
    expect(codes(inputs)).toEqual(['binary-file']);
    expect(inputs[0]!.notes[0]!.message).toMatch(/^standard input is a binary file, not lines of JSON/);
  });

  it('reads the lines before a cut of the gzip stream, and names the cut', async () => {
    const lines = ['a', 'b'].map((id) => gzipSync(`${JSON.stringify({ id, text: 'The talks resumed.' })}\n`));
    await writeFile(at('cut.jsonl.gz'), Buffer.concat(lines).subarray(0, -15));
    const inputs = await all([at('cut.jsonl.gz')]);
    expect(inputs[0]!.given.id).toBe('a');
    expect(codes(inputs)).toEqual(['gzip-cut-short']);
    expect(inputs.at(-1)!.notes[0]!.message).toMatch(/What stands in line \d and before was read/);
  });

  it('says that there is nothing', async () => {
    expect(codes(await all(['-']))).toEqual(['empty-file']);
  });
});

describe('WARC', () => {
  it.each(['crawl.warc', 'crawl.warc.gz'])('takes the pages of %s', async (name) => {
    const inputs = await all([at(name)]);
    expect(inputs.map(({ uri }) => uri)).toEqual(['https://velm.example/1', 'https://velm.example/2']);
    const { content } = inputs[1]!;
    expect(content.kind === 'bytes' && [content.charset, Buffer.from(content.bytes).toString()]).toEqual([
      'windows-1252',
      PAGE,
    ]);
  });
});
