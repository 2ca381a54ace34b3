import { oneLine } from '../one-line.ts';
import { attribute, labelled, type PageElement, type PageTree } from '../tree/element.ts';
import { textOf } from '../tree/text.ts';
import type { IsElsewhere } from './elsewhere.ts';
import type { LinkedData } from './json-ld.ts';
import type { Metas } from './metas.ts';

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
/** Class and id of where authors are named. */
const NAMED = /byline|author|contributor|(?:^|\s)(?:by|writer|submitted)(?:\s|$)/;
/** Also not by the article's authors, or about them rather than their names. */
const ABOUT = /bio|avatar|social/i;
/** Characters of a byline. */
const LONGEST = 150;

/** Lists of entries that may name the authors, the surest first; the reader of names takes the first list with a name in it. */
export function* authorSigns(
  tree: PageTree,
  isElsewhere: IsElsewhere,
  metas: Metas,
  linked: LinkedData,
): Generator<{ rule: string; entries: readonly string[] }> {
  yield { rule: 'linked-data-author', entries: linked.authors };
  for (const name of METAS) {
    const entries = (metas.get(name) ?? []).filter(
      (value) => !/^https?:/i.test(value) && (name !== 'twitter:data1' || !/\d|min/i.test(value)),
    );
    yield { rule: `meta-${name}`, entries };
  }
  yield { rule: 'marked-author', entries: namesIn(tree.attributed.filter(isMarked), isElsewhere) };
  const named = labelled(tree, (label) => NAMED.test(label));
  for (const text of namesIn(named, isElsewhere).slice(0, 5)) yield { rule: 'named-author', entries: [text] };
}

const isMarked = (element: PageElement): boolean =>
  attribute(element, 'itemprop') === 'author' ||
  /(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel') ?? '');

function namesIn(elements: readonly PageElement[], isElsewhere: IsElsewhere): string[] {
  return elements
    .filter((element) => !isElsewhere(element, ABOUT))
    .map((element) =>
      oneLine(attribute(element, 'content') ?? (element.name === 'link' ? '' : textOf(element, 400))),
    )
    .filter((text) => text && text.length <= LONGEST);
}
