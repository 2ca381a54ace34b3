/** How much of one page is held in memory. Everything larger ends in a note and is read past, not stored. */
export interface Limits {
  /** Bytes of one page, unpacked. */
  readonly pageBytes: number;
  /** Bytes of one line of JSONL: a page with the escapes of JSON can take twice its size. */
  readonly lineBytes: number;
}

export const LIMITS: Limits = { pageBytes: 16 * 2 ** 20, lineBytes: 32 * 2 ** 20 };

/** "16 MiB" for messages; bytes below one MiB are given as bytes. */
export const sizeInWords = (bytes: number): string =>
  bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MiB` : `${bytes} bytes`;
