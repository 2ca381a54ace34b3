import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Bytes of an article's text, of a page, of a row's JSON, packed. The same bytes give the same. */
export const pack = (text: string | Uint8Array, dictionary?: Uint8Array): Buffer =>
  deflateRawSync(text, { level: 9, ...(dictionary?.length && { dictionary }) });

/** Throws where the bytes are no raw deflate stream of that dictionary. */
export const unpack = (bytes: Uint8Array, dictionary?: Uint8Array): Buffer =>
  inflateRawSync(bytes, dictionary?.length ? { dictionary } : {});

/** A deflate dictionary reaches no further back. */
export const LARGEST_DICTIONARY = 32_768;

/** Eight bytes of the SHA-256 over a value's JSON: shows a changed byte, at a cost that every row can bear. */
export const sealOf = (value: unknown): Buffer =>
  createHash('sha256').update(JSON.stringify(value)).digest().subarray(0, 8);
