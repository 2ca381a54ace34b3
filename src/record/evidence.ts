import type { Span } from './span.ts';

/** What a line of the record rests on: characters of one article's text, with the hash of that text. */
export interface Evidence extends Span {
  readonly article: string;
  /** SHA-256 of the article's text (UTF-8), hexadecimal. */
  readonly textHash: string;
}
