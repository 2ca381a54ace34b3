import type { Article } from '../record/article.ts';

/** What stands over an article, and where the article under it begins (offset into its text). */
export interface Headline {
  readonly title: string | null;
  readonly start: number;
}

/** Paragraphs in which a page without a title may still carry one. */
const PARAGRAPHS = 6;
const LONGEST = 140;
const FEWEST_WORDS = 4;
const ENDS_SENTENCE = /[.!?…:;,]["”’)]*$/;

/**
 * Title of an article; where its page told none, a paragraph near its beginning that is written like one (short, no sentence's end),
 * under which sentences follow. What stands above that is the page's own, not the article's.
 */
export function headlineOf({ title, text }: Pick<Article, 'title' | 'text'>): Headline {
  if (title !== null) return { title, start: 0 };
  let start = 0;
  for (let i = 0; i < PARAGRAPHS; i++) {
    const end = text.indexOf('\n\n', start);
    if (end < 0) break;
    const paragraph = text.slice(start, end).trim();
    const words = paragraph.split(/\s+/).length;
    if (paragraph.length <= LONGEST && words >= FEWEST_WORDS && !ENDS_SENTENCE.test(paragraph))
      return { title: paragraph, start: end + 2 };
    start = end + 2;
  }
  return { title: null, start: 0 };
}
