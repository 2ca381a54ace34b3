import { createReadStream } from 'node:fs';
import { gunzip } from './gunzip.ts';
import { sizeInWords } from './limits.ts';
import { Unreadable } from './nothing.ts';

/** The bytes of a file as a stream, unpacked where its name ends in `.gz`. Errors are those of the file system and zlib, and come after what could be read. */
export function bytesOf(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 2 ** 16 });
  return /\.gz$/i.test(path) ? gunzip(file) : file;
}

/**
 * All bytes of a stream, at most `limit`.
 * @throws Unreadable `page-too-large` as soon as there are more; the rest is not read.
 */
export async function collect(
  source: AsyncIterable<Uint8Array>,
  limit: number,
  name: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) {
      throw new Unreadable(
        'page-too-large',
        `${name} has more than ${sizeInWords(limit)}, the limit of one page; leave it out or cut it down to the article.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
