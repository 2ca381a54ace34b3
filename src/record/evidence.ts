import type { Article } from './article.ts';
import { sha256 } from './ids.ts';
import type { Span } from './span.ts';

/** What a line of the record rests on: characters of one article's text, with the hash of that text. */
export interface Evidence extends Span {
  readonly article: string;
  /** SHA-256 of the article's text (UTF-8), hexadecimal. */
  readonly textHash: string;
}

/** Evidence for a span of an article. Throws a RangeError when the span is not within its text. */
export function evidenceOf(article: Pick<Article, 'id' | 'text'>, span: Span): Evidence {
  if (!(span.start >= 0 && span.end > span.start && span.end <= article.text.length))
    throw new RangeError(
      `span ${span.start}–${span.end} lies outside the text of ${article.id} (${article.text.length} characters)`,
    );
  return { article: article.id, start: span.start, end: span.end, textHash: sha256(article.text) };
}
