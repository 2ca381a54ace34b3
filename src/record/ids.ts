import { createHash } from 'node:crypto';

/** SHA-256 of bytes or of a text's UTF-8, hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** An id that follows from content alone, so that a second run gives the same: a prefix and 10 hexadecimal digits. */
export const contentId = (prefix: string, ...parts: readonly (string | number | null)[]): string =>
  `${prefix}-${sha256(parts.map((part) => part ?? '').join('\u0000')).slice(0, 10)}`;
