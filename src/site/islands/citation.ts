/** Text of an element as a source has it: without labels, tags of marks and struck words. */
export function wordsOf(element: Element): string {
  const clone = element.cloneNode(true) as Element;
  for (const extra of clone.querySelectorAll('.mode, .tag, del, .vh, summary')) extra.remove();
  return (clone.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const absolute = (link: HTMLAnchorElement): string =>
  new URL(link.getAttribute('href') ?? '', location.href).href;

/** "“We will return”, Hask Today, 12 Mar 2025, characters 209–280, file:///…": words, outlet, date, characters, link. */
export function citation(link: HTMLAnchorElement, words: string | null): string {
  const { outlet, date, chars } = link.dataset;
  return [
    words,
    outlet,
    date?.replaceAll('\u00a0', ' '),
    chars ? `characters ${chars}` : null,
    absolute(link),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The words that a reference proves: those beside it in its row, on the page of the article the mark that it points to. */
export function wordsBeside(link: HTMLAnchorElement): string | null {
  const href = link.getAttribute('href') ?? '';
  const mark = href.startsWith('#c') ? document.getElementById(href.slice(1)) : null;
  if (mark) return wordsOf(mark);
  const home = link.closest('.evd, .vars > li, .hits > li, .seq > li, td, li');
  const all = [...(home?.querySelectorAll('.said') ?? [])];
  // A long span stands cut first and whole in the fold after it: the whole one is cited. Other folds of a row are not its words.
  const whole = all[0]?.nextElementSibling?.matches('details')
    ? all[0].nextElementSibling.querySelector('.said')
    : null;
  const words = whole ?? all[0] ?? home?.querySelector('.deed');
  return words ? wordsOf(words) : null;
}

/** Citation of a row; null where it has no reference. */
export function citationOf(item: Element): string | null {
  const link = item.matches('a.ref')
    ? (item as HTMLAnchorElement)
    : item.querySelector<HTMLAnchorElement>('a.ref');
  return link ? citation(link, wordsBeside(link)) : null;
}

/** Both sentences of a comparison, each with its outlet, date and characters. */
export const comparisonOf = (block: Element): string =>
  [...block.querySelectorAll('.vars > li')].flatMap((row) => citationOf(row) ?? []).join('\n');
