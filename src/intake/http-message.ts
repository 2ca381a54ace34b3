import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { type Headers, headersOf } from './headers.ts';

/** What a header may take beside the page. */
export const HEAD_BYTES = 2 ** 18;

/** A response as a crawler stored it (RFC 9112, 2). */
export interface HttpMessage {
  readonly status: number;
  readonly headers: Headers;
  /**
   * The body, its encodings undone. Crawlers often store it decoded and keep the header that names its encoding, so one that is
   * not encoded as its header says is taken as it is. Errors: `ERR_BUFFER_TOO_LARGE` for more than `limit` bytes.
   */
  body(limit: number): Uint8Array;
}

export function httpMessage(block: Buffer): HttpMessage {
  const end = /\r?\n\r?\n/.exec(block.subarray(0, HEAD_BYTES).toString('latin1'));
  const [status = '', ...lines] = block
    .subarray(0, end?.index ?? HEAD_BYTES)
    .toString('utf8')
    .split(/\r?\n/);
  const headers = headersOf(lines);
  return {
    status: Number(/^HTTP\/\S+ +(\d{3})/.exec(status)?.[1] ?? Number.NaN),
    headers,
    body(limit) {
      const raw = block.subarray(end ? end.index + end[0].length : block.length);
      const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
      const body = (chunked && dechunked(raw)) || raw;
      return decoded(body, headers.get('content-encoding') ?? '', limit);
    },
  };
}

/** A body without its chunk sizes (RFC 9112, 7.1), as far as it goes; null where it is not chunked. */
function dechunked(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(
      body.subarray(at, lineEnd < 0 ? at : Math.min(lineEnd, at + 100)).toString('latin1'),
    )?.[1];
    if (size === undefined) return chunks.length ? Buffer.concat(chunks) : null;
    const start = lineEnd + 2;
    const end = start + Number.parseInt(size, 16);
    if (end === start) break;
    chunks.push(body.subarray(start, end));
    at = end + 2;
  }
  return Buffer.concat(chunks);
}

type Unpack = (body: Uint8Array, limit: number) => Buffer;

/** Bodies that break off give what they have. */
const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = constants;
const UNPACK: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: [(body, limit) => gunzipSync(body, { maxOutputLength: limit, finishFlush: Z_SYNC_FLUSH })],
  deflate: [
    (body, limit) => inflateSync(body, { maxOutputLength: limit, finishFlush: Z_SYNC_FLUSH }),
    (body, limit) => inflateRawSync(body, { maxOutputLength: limit, finishFlush: Z_SYNC_FLUSH }),
  ],
  br: [
    (body, limit) =>
      brotliDecompressSync(body, { maxOutputLength: limit, finishFlush: BROTLI_OPERATION_FLUSH }),
  ],
};

function decoded(body: Uint8Array, encoding: string, limit: number): Uint8Array {
  const names = encoding
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return names.reduceRight(
    (bytes, name) => unpacked(bytes, UNPACK[name.replace(/^x-/, '')] ?? [], limit),
    body,
  );
}

function unpacked(body: Uint8Array, ways: readonly Unpack[], limit: number): Uint8Array {
  for (const way of ways) {
    try {
      return way(body, limit);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error;
    }
  }
  return body;
}
