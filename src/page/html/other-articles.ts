import type { PageLog } from '../page-log.ts';
import { folded } from '../words.ts';

/**
 * Pages that go on without end hold several articles, each with its heading. Only the one that the page is about stays: the
 * one whose heading is the title, else the first.
 */
export function removeOtherArticles(document: Document, title: string | null, log: PageLog): void {
  const whole = [...document.querySelectorAll('article,[itemtype$="Article"]')].filter(
    (element) => element.querySelector('h1') !== null && element.querySelector('p') !== null,
  );
  const articles = whole.filter(
    (element) => !whole.some((other) => other !== element && other.contains(element)),
  );
  if (articles.length < 2) return;
  const wanted = folded(title ?? '');
  const own =
    articles.find((element) => folded(element.querySelector('h1')?.textContent ?? '') === wanted) ??
    articles[0];
  for (const element of articles) {
    if (element === own) continue;
    log.remove(element.textContent ?? '', 'other-article', 'another article on the same page');
    element.remove();
  }
}
