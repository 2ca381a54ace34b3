import type { Span } from '../../record/span.ts';
import { trimmed } from '../../record/span.ts';

/** Paragraphs of a text: parted by a blank line; without empty ones and the white space around them. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    found.push(trimmed(text, { start, end: gap.index }));
    start = gap.index + gap[0].length;
  }
  found.push(trimmed(text, { start, end: text.length }));
  return found.filter((span) => span.end > span.start);
}
