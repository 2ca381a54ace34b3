import { wordsOf } from '../words.ts';
import { isCommentForm, isEndHeading } from './labels.ts';
import type { Line } from './line.ts';
import { isProse } from './prose.ts';

/** Words of running text in some lines. */
const proseWords = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + (isProse(text) ? wordsOf(text).length : 0), 0);

/** How much of the running text must stand above a heading for it to end the article. */
const BODY_SHARE = 0.6;

/**
 * Index of the line with which comments, lists of other pages or the page's foot begin; the number of lines where none
 * does. A heading like "Comments" in the middle of a text, with much of the text still to come, ends nothing.
 */
export function endOfArticle(lines: readonly Line[]): number {
  const all = proseWords(lines);
  for (const [index, line] of lines.entries()) {
    if (!isEndHeading(line.text) && !isCommentForm(line.text)) continue;
    if (line.role === 'quote' || index === 0) continue;
    const above = proseWords(lines.slice(0, index));
    if (above > 0 && above >= all * BODY_SHARE) return index;
  }
  return lines.length;
}
