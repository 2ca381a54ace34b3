import { createHash } from 'node:crypto';
import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from 'node:zlib';

/** The same bytes give the same. Texts are short and read often: what takes longest to pack costs nothing to unpack. */
export const packText = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_LGWIN]: 18,
    },
  });

/** Bytes of a page. */
export const packPage = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

/** Throws where the bytes are no brotli stream. */
export const unpackPage = (bytes: Uint8Array): Buffer => brotliDecompressSync(bytes);
export const unpackText = (bytes: Uint8Array): string => unpackPage(bytes).toString('utf8');

/** Rows of the record, packed beside a dictionary that is known when they are read again. */
export const pack = (bytes: Uint8Array, dictionary?: Uint8Array): Buffer =>
  deflateRawSync(bytes, { level: 9, memLevel: 9, ...(dictionary?.length && { dictionary }) });

/** Throws where the bytes are no raw deflate stream of that dictionary. */
export const unpack = (bytes: Uint8Array, dictionary?: Uint8Array): Buffer =>
  inflateRawSync(bytes, dictionary?.length ? { dictionary } : {});

/** A deflate dictionary reaches no further back. */
export const LARGEST_DICTIONARY = 32_768;

/** Eight bytes of the SHA-256 over a value's JSON: shows a changed byte, at a cost that every row can bear. */
export const sealOf = (value: unknown): Buffer =>
  createHash('sha256').update(JSON.stringify(value)).digest().subarray(0, 8);
