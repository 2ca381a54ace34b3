import type { PageLog } from '../page-log.ts';
import { attribute, closest, contains, type PageElement, type PageTree, takeOut } from '../tree/element.ts';
import { textOf } from '../tree/text.ts';
import { folded } from '../words.ts';

const isArticle = (element: PageElement): boolean =>
  element.name === 'article' || /Article$/.test(attribute(element, 'itemtype') ?? '');

/**
 * Pages that go on without end hold several articles, each with its heading. Only the one that the page is about stays: the
 * one whose heading is the title, else the first.
 */
export function removeOtherArticles(tree: PageTree, title: string | null, log: PageLog): void {
  const { elements } = tree;
  const articles = new Map<PageElement, string>();
  for (const heading of elements) {
    if (heading.name !== 'h1') continue;
    const article = closest(heading, isArticle);
    if (!article || articles.has(article)) continue;
    if (elements.slice(article.order, article.end).some(({ name }) => name === 'p'))
      articles.set(article, folded(textOf(heading)));
  }
  if (articles.size < 2) return;
  const wanted = folded(title ?? '');
  const own = [...articles].find(([, heading]) => heading === wanted)?.[0] ?? [...articles.keys()][0]!;
  for (const article of articles.keys()) {
    if (article.gone || contains(article, own)) continue;
    log.remove(textOf(article, 400), 'other-article', 'another article on the same page');
    takeOut(tree, article);
  }
}
