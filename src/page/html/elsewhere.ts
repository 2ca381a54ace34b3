import { closest, labelOf, named, type PageElement, type PageTree } from '../tree/element.ts';

/** Class and id words of what is on a page and not of its article. */
const OTHER_MATTER =
  /comment|related|sidebar|footer|recent|popular|teaser|widget|promo|trending|more-|latest|(?:^|[\s_-])(?:nav|menu|banner|archive|calendar|events?|card|reply|recommend|copyright|donat|masthead|top-?bar|site-header)/i;

/** Elements by name that are beside the article. */
const OTHER_ELEMENTS = new Set(['aside', 'nav', 'footer']);

/** Does an element stand in comments, in lists of other pages or in the page's frame? */
export type IsElsewhere = (element: PageElement, also?: RegExp) => boolean;

/**
 * Tells for the elements of one page. What holds the heading of the page is not elsewhere whatever it is called: pages call
 * their whole text "with-sidebar".
 */
export function elsewhereOf(tree: PageTree): IsElsewhere {
  const [holdsFirst, holdsAny] = [new Set<PageElement>(), new Set<PageElement>()];
  for (const heading of named(tree, 'h1')) {
    for (let at = heading.parent; at && !holdsFirst.has(at); at = at.parent) holdsFirst.add(at);
    for (let at = heading.parent; at && !holdsAny.has(at); at = at.parent) holdsAny.add(at);
  }
  for (const heading of named(tree, 'h2'))
    for (let at = heading.parent; at && !holdsAny.has(at); at = at.parent) holdsAny.add(at);
  const known = new Map<PageElement, boolean>();
  const is = (at: PageElement, also?: RegExp): boolean => {
    if (OTHER_ELEMENTS.has(at.name)) return true;
    if (at.name === 'article' || at.name === 'main') return false;
    // The head of the site shows today's date, that of an article holds its heading.
    if (at.name === 'header' && !holdsAny.has(at) && !closest(at, inArticle)) return true;
    const label = labelOf(at);
    return label !== '' && (OTHER_MATTER.test(label) || also?.test(label) === true) && !holdsFirst.has(at);
  };
  const isElsewhere = (element: PageElement): boolean => {
    const path: PageElement[] = [];
    let found = false;
    for (let at: PageElement | null = element; at && at.name !== 'body'; at = at.parent) {
      const before = known.get(at);
      if (before !== undefined) {
        found = before;
        break;
      }
      path.push(at);
    }
    for (const inner of path.reverse()) {
      found ||= is(inner);
      known.set(inner, found);
    }
    return found;
  };
  return (element, also) =>
    isElsewhere(element) ||
    (also !== undefined && closest(element, (at) => at.name !== 'body' && is(at, also)) !== null);
}

const inArticle = ({ name }: PageElement): boolean => name === 'article' || name === 'main';
