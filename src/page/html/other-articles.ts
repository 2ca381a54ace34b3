import type { PageLog } from '../page-log.ts';
import { folded } from '../words.ts';

/**
 * Pages that go on without end hold several articles, each with its heading. Only the one that the page is about stays: the
 * one whose heading is the title, else the first.
 */
export function removeOtherArticles(document: Document, title: string | null, log: PageLog): void {
  const articles = new Map<Element, string>();
  for (const heading of document.querySelectorAll('h1')) {
    const article = heading.closest('article,[itemtype$="Article"]');
    if (article?.querySelector('p') && !articles.has(article))
      articles.set(article, folded(heading.textContent ?? ''));
  }
  if (articles.size < 2) return;
  const wanted = folded(title ?? '');
  const own = [...articles].find(([, heading]) => heading === wanted)?.[0] ?? [...articles.keys()][0]!;
  for (const element of articles.keys()) {
    if (element.contains(own)) continue;
    log.remove(element.textContent ?? '', 'other-article', 'another article on the same page');
    element.remove();
  }
}
