/** Class and id words of what is on a page and not of its article. */
const OTHER_MATTER =
  /comment|related|sidebar|footer|recent|popular|teaser|widget|promo|trending|more-|latest|(?:^|[\s_-])(?:nav|menu|banner|archive|calendar|events?|card|reply|recommend|copyright|donat|masthead|top-?bar|site-header)/i;

/** Elements by name that are beside the article. */
const OTHER_ELEMENTS = new Set(['ASIDE', 'NAV', 'FOOTER']);

/**
 * Does an element stand in comments, in lists of other pages or in the page's frame? What holds the heading of the page
 * is none of these whatever it is called: pages call their whole text "with-sidebar".
 */
export function isElsewhere(element: Element, also?: RegExp): boolean {
  for (let at: Element | null = element; at && at.tagName !== 'BODY'; at = at.parentElement) {
    if (OTHER_ELEMENTS.has(at.tagName)) return true;
    if (at.tagName === 'ARTICLE' || at.tagName === 'MAIN') continue;
    // The head of the site shows today's date, that of an article holds its heading.
    if (at.tagName === 'HEADER' && at.querySelector('h1,h2') === null && !at.closest('article,main'))
      return true;
    const name = `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`;
    if ((OTHER_MATTER.test(name) || also?.test(name)) && at.querySelector('h1') === null) return true;
  }
  return false;
}
