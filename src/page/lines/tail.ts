import { isCommentForm, isCommentHeading, isEndHeading } from './labels.ts';
import type { Line } from './line.ts';
import { isProse } from './prose.ts';

/** Characters of running text in some lines; a line that is mostly a link tells of another page. */
const proseLength = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + proseOf(line), 0);
const proseOf = ({ text, linkShare }: Line): number => (linkShare < 0.5 && isProse(text) ? text.length : 0);

/** How much of the running text must stand above a heading for it to end the article: readers' comments are long, lists of pages are not. */
const SHARE = { comments: 0.5, others: 0.85 };

/**
 * Index of the line with which comments, lists of other pages or the page's foot begin; the number of lines where none
 * does. A heading like "Related" in the middle of a text, with much of the text still to come, ends nothing.
 */
export function endOfArticle(lines: readonly Line[]): number {
  const all = proseLength(lines);
  let above = 0;
  for (const [index, line] of lines.entries()) {
    // Asked only where it would end the article.
    if (line.role !== 'quote' && above > 0 && above >= all * SHARE.comments) {
      const comments = isCommentForm(line.text) || isCommentHeading(line.text);
      if (comments || (above >= all * SHARE.others && isEndHeading(line.text))) return index;
    }
    above += proseOf(line);
  }
  return lines.length;
}
