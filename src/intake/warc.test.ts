import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { gunzip } from './gunzip.ts';
import type { Input } from './input.ts';
import { LIMITS, type Limits } from './limits.ts';
import { inputsOfWarc } from './warc.ts';

const page = (n: number) => `<!doctype html><p>The harbour talks resumed in Velm for the ${n}th time.</p>`;

const record = (n: number, block: string | Buffer, length = Buffer.byteLength(block)): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://velm.example/${n}>\r\nContent-Type: application/http;\r\n msgtype=response\r\nContent-Length: ${length}\r\n\r\n`,
    ),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);
const http = (body: string | Buffer, fields = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${fields}\r\n`),
    Buffer.from(body),
  ]);
const three = [1, 2, 3].map((n) => record(n, http(page(n))));

async function* inPieces(bytes: Uint8Array, size = 100): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function read(source: Uint8Array | AsyncIterable<Uint8Array>, limits: Partial<Limits> = {}) {
  const inputs: Input[] = [];
  const stream = source instanceof Uint8Array ? inPieces(source) : source;
  for await (const input of inputsOfWarc(stream, 'crawl.warc', { ...LIMITS, ...limits })) inputs.push(input);
  return inputs.map(({ uri, content, notes }) =>
    content.kind === 'bytes'
      ? [uri, Buffer.from(content.bytes).toString()]
      : [uri, notes[0]!.code, notes[0]!.message],
  );
}
const whole = (...numbers: number[]) => numbers.map((n) => [`https://velm.example/${n}`, page(n)]);

describe('what stands before a cut is read, and the cut is named', () => {
  it('in the second member of a gzip file', async () => {
    const packed = Buffer.concat([gzipSync(three[0]!), gzipSync(three[1]!).subarray(0, 60)]);
    const [first, cut, ...rest] = await read(gunzip(inPieces(packed, 65536)));
    expect(first).toEqual(whole(1)[0]);
    expect(cut?.[1]).toBe('gzip-cut-short');
    expect(cut?.[2]).toMatch(
      /^crawl\.warc ends in the middle of its gzip stream.*record 1 and before was read/,
    );
    expect(rest).toEqual([]);
  });

  it.each([
    ['block', three[0]!.length + three[1]!.length - 30],
    ['header', three[0]!.length + 40],
    ['header, after a line', three[0]!.length + 'WARC/1.0\r\n'.length],
    ['first line', three[0]!.length + 6],
  ])('in the %s of the second record', async (_, length) => {
    const [first, cut, ...rest] = await read(Buffer.concat(three).subarray(0, length));
    expect(first).toEqual(whole(1)[0]);
    expect(cut?.[1]).toBe('warc-cut-short');
    expect(cut?.[2]).toMatch(/^crawl\.warc, record 2 .*is cut off/);
    expect(rest).toEqual([]);
  });

  it('and a file without the line breaks at its end is whole', async () => {
    expect(await read(Buffer.concat(three).subarray(0, -4))).toEqual(whole(1, 2, 3));
  });
});

describe('a record that says a wrong length is named, and the others are read', () => {
  const block = http(page(2));
  it.each([
    ['too small', block.length - 20],
    ['too large', block.length + 60],
    ['larger than the file', block.length + 100_000],
  ])('%s', async (_, length) => {
    const [console_, error] = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const found = await read(Buffer.concat([three[0]!, record(2, block, length), three[2]!]));
    expect([found[0], found[2]]).toEqual(whole(1, 3));
    expect(found[1]?.slice(0, 2)).toEqual(['https://velm.example/2', 'bad-record']);
    expect(found).toHaveLength(3);
    expect(console_).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('none at all', async () => {
    const broken = Buffer.from(three[1]!.toString().replace(/Content-Length: \d+/, 'Content-Length: some'));
    const found = await read(Buffer.concat([three[0]!, broken, three[2]!]));
    expect(found.map(([, code]) => code)).toEqual([page(1), 'bad-record', page(3)]);
  });
});

describe('bodies', () => {
  const chunked = (body: Buffer) =>
    Buffer.concat([
      Buffer.from('5;x=1\r\n'),
      body.subarray(0, 5),
      Buffer.from(`\r\n${(body.length - 5).toString(16)}\r\n`),
      body.subarray(5),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
  const body = Buffer.from(page(1));
  it.each([
    ['chunked', http(chunked(body), 'Transfer-Encoding: chunked\r\n')],
    ['gzip', http(gzipSync(body), 'Content-Encoding: gzip\r\n')],
    [
      'gzip, chunked',
      http(chunked(gzipSync(body)), 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n'),
    ],
    ['deflate without its header', http(deflateRawSync(body), 'Content-Encoding: deflate\r\n')],
    ['br', http(brotliCompressSync(body), 'Content-Encoding: br\r\n')],
    ['not encoded as it says', http(body, 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n')],
  ])('%s', async (_, block) => expect(await read(record(1, block))).toEqual(whole(1)));

  it('are not unpacked beyond the limit of a page', async () => {
    const bomb = http(gzipSync(Buffer.alloc(2 ** 20, 'words ')), 'Content-Encoding: gzip\r\n');
    const found = await read(Buffer.concat([record(1, bomb), three[1]!]), { pageBytes: 2 ** 16 });
    expect(found.map(([, code]) => code)).toEqual(['page-too-large', page(2)]);
  });
});

it('says that a file is no WARC', async () => {
  const [found] = await read(Buffer.from('The talks resumed.\n'));
  expect(found?.[1]).toBe('bad-warc');
});
