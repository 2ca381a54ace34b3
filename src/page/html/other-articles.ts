import { folded } from '../folded.ts';
import type { PageLog } from '../page-log.ts';
import {
  attribute,
  closest,
  contains,
  holds,
  named,
  type PageElement,
  type PageTree,
  takeOut,
} from '../tree/element.ts';
import { textOf } from '../tree/text.ts';

const isArticle = (element: PageElement): boolean =>
  element.name === 'article' || /Article$/.test(attribute(element, 'itemtype') ?? '');
const isParagraph = ({ name }: PageElement): boolean => name === 'p';

/**
 * Pages that go on without end hold several articles, each with its heading. Only the one that the page is about stays: the
 * one whose heading is the title, else the first.
 */
export function removeOtherArticles(tree: PageTree, title: string | null, log: PageLog): void {
  const headings = named(tree, 'h1');
  if (headings.length < 2) return;
  const articles = new Map<PageElement, string>();
  for (const heading of headings) {
    const article = closest(heading, isArticle);
    if (!article || articles.has(article)) continue;
    if (holds(tree, article, isParagraph)) articles.set(article, folded(textOf(heading)));
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
