import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from './gunzip.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What came out, and the code of the error that came after it. */
async function unpacked(bytes: Uint8Array, size: number): Promise<[text: string, code: string | null]> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of gunzip(inPieces(bytes, size))) parts.push(part);
    return [Buffer.concat(parts).toString(), null];
  } catch (error) {
    return [Buffer.concat(parts).toString(), (error as NodeJS.ErrnoException).code ?? String(error)];
  }
}

const [first, second] = ['The first member. '.repeat(3000), 'The second member. '.repeat(9000)];
const noise = Array.from({ length: 300 }, (_, i) => String((i * 7919) % 10007)).join(' ');
const both = Buffer.concat([gzipSync(first), gzipSync(second)]);

describe.each([1000, 65536])('a gzip stream in pieces of %i bytes', (size) => {
  it('gives all members', async () => {
    const [text, code] = await unpacked(both, size);
    expect([text === first + second, code]).toEqual([true, null]);
  });

  it('gives what stands before a cut, then the error', async () => {
    const packed = Buffer.concat([gzipSync(first), gzipSync(noise)]);
    const [text, code] = await unpacked(packed.subarray(0, -40), size);
    expect(code).toBe('Z_BUF_ERROR');
    expect(text.startsWith(`${first}${noise.slice(0, 500)}`)).toBe(true);
  });

  it('gives what stands before damage, then the error', async () => {
    const packed = Buffer.concat([gzipSync(first), gzipSync(noise.repeat(20), { level: 0 })]);
    packed.fill(0xff, packed.length - 300);
    const [text, code] = await unpacked(packed, size);
    expect(code).toBe('Z_DATA_ERROR');
    expect(text.startsWith(first)).toBe(true);
  });

  it('passes zeros behind it over, and says of other bytes', async () => {
    expect((await unpacked(Buffer.concat([both, Buffer.alloc(2000)]), size))[1]).toBeNull();
    expect((await unpacked(Buffer.concat([both, Buffer.from('no gzip')]), size))[1]).toBe('Z_DATA_ERROR');
  });
});

it('says of a file that is none', async () => {
  expect(await unpacked(Buffer.from('plain text'), 100)).toEqual(['', 'Z_DATA_ERROR']);
});
