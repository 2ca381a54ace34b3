import { oneLine } from '../words.ts';
import { isElsewhere } from './elsewhere.ts';
import type { LinkedData } from './json-ld.ts';
import { type Metas, metaValues } from './metas.ts';

const METAS = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'citation_author',
  'cxenseparse:author',
  'article:author_name',
  'authors',
  'twitter:data1',
];
const MARKED = '[itemprop=author] [itemprop=name],[itemprop=author],[rel=author],a[rel~=author]';
const NAMED = '[class*=byline],[class*=author],[id*=byline],[class*=contributor],.by,.writer,.submitted';
/** Also not by the article's authors, or about them rather than their names. */
const ABOUT = /bio|avatar|social/i;

/** Lists of entries that may name the authors, the surest first; the reader of names takes the first list with a name in it. */
export function* authorSigns(
  document: Document,
  metas: Metas,
  linked: LinkedData,
): Generator<{ rule: string; entries: readonly string[] }> {
  yield { rule: 'linked-data-author', entries: linked.authors };
  for (const name of METAS) {
    const entries = metaValues(metas, [name]).filter(
      (value) => !/^https?:/i.test(value) && (name !== 'twitter:data1' || !/\d|min/i.test(value)),
    );
    yield { rule: `meta-${name}`, entries };
  }
  yield { rule: 'marked-author', entries: textsOf(document, MARKED) };
  for (const text of textsOf(document, NAMED).slice(0, 5)) yield { rule: 'named-author', entries: [text] };
}

function textsOf(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .filter((element) => !isElsewhere(element, ABOUT))
    .map((element) => oneLine(element.getAttribute('content') ?? element.textContent ?? ''))
    .filter((text) => text && text.length <= 150);
}
