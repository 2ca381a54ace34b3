import type { TokenRange } from '../layer.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Gap, gapsOf, sentencesOf } from './sentences.ts';
import { styleOf } from './text-style.ts';
import { type RawToken, tokensOf } from './tokens.ts';

/** A text cut into words and paragraphs, before the reading model sees it. */
export interface SplitText {
  readonly text: string;
  readonly tokens: readonly RawToken[];
  readonly paragraphs: readonly SplitParagraph[];
}

export interface SplitParagraph {
  /** Ranges of the text's tokens, as far as the surface tells; they cover the paragraph. */
  readonly sentences: readonly TokenRange[];
  /** Gaps behind each of its tokens but the last; null where the sentences are given and stay. */
  readonly gaps: readonly Gap[] | null;
}

/** Paragraphs, sentences and tokens of a text. */
export function splitText(text: string): SplitText {
  const tokens: RawToken[] = [];
  const paragraphs: SplitParagraph[] = [];
  const style = styleOf(text);
  for (const { start, end } of paragraphsOf(text)) {
    const first = tokens.length;
    const own = tokensOf(text.slice(start, end), start);
    if (!own.length) continue;
    const gaps = gapsOf(own, text, style);
    paragraphs.push({ sentences: sentencesOf(gaps).map((range) => moved(range, first)), gaps });
    for (const token of own) tokens.push(token);
  }
  return { text, tokens, paragraphs };
}

/** A range so many tokens further on. */
export const moved = <T extends TokenRange>(range: T, by: number): T => ({
  ...range,
  from: range.from + by,
  to: range.to + by,
});
