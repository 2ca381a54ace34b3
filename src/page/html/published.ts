import { type Published, precisionOf, UNDATED } from '../../record/date.ts';
import { type DateHabits, dateOf, findDates } from '../dates/find-date.ts';
import { dateInUrl } from '../dates/url-date.ts';
import { dateLine } from '../lines/dates.ts';
import type { PageLog } from '../page-log.ts';
import { attribute, labelOf, type PageElement, type PageTree } from '../tree/element.ts';
import { textOf } from '../tree/text.ts';
import type { IsElsewhere } from './elsewhere.ts';
import type { LinkedData } from './json-ld.ts';
import { type Metas, metaValues } from './metas.ts';

/** Names under which pages give their day of publication, the clearest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'og:pubdate',
  'rnews:datepublished',
  'article:published',
  'bt:pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'article.published',
  'article_date_original',
  'article-publication-date',
  'originalpublicationdate',
  'date.published',
  'published_time',
  'published-date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'ptime',
  'displaydate',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'citation_publication_date',
  'citation_date',
  'dc.date.created',
  'dcterms.created',
  'dc.created',
  'datecreated',
  'article:post_date',
  'created',
  'dc.date',
  'dcterms.date',
  'date',
  'timestamp',
  'pub_date',
  'creation_date',
  'release_date',
  'article.created',
  'doc_date',
  'search_date',
  'pdate',
  'dat',
  'dateline',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
  'lastmodified',
  'article:modified',
  'revision_date',
  'modified',
];

const DATED =
  /(?:^|[\s_-])(?:date|dates|time|timestamp|datetime|published|publish|pubdate|posted|post-?date|dateline|datum|fecha|meta|byline|info|submitted|created|entry-?date|article-?date|article__date|post-?meta|postmetadata|news-?date|updated|datePublished)(?=$|[\s_-])/i;

export interface DateSigns {
  readonly tree: PageTree;
  readonly isElsewhere: IsElsewhere;
  readonly metas: Metas;
  readonly linked: LinkedData;
  readonly urls: readonly (string | null | undefined)[];
  readonly language: string | null;
}

interface Candidate {
  readonly value: string;
  readonly basis: 'metadata' | 'page' | 'url';
  readonly rule: string;
}

/**
 * When the page was published, from the surest sign to the weakest; null basis where none is left. Days in comments, lists
 * of other pages, banners and in the text itself are none.
 */
export function publishedOf(signs: DateSigns, log: PageLog): Published {
  for (const { rule, find } of SIGNS) {
    const candidate = find(signs);
    if (!candidate) continue;
    const chosen = { ...candidate, rule };
    log.step(rule, chosen.value, `day of publication from ${chosen.basis}`);
    return { value: chosen.value, precision: precisionOf(chosen.value), basis: chosen.basis };
  }
  return UNDATED;
}

type Sign = (signs: DateSigns) => Omit<Candidate, 'rule'> | null;

const metadata = (value: string | null): Omit<Candidate, 'rule'> | null =>
  value ? { value, basis: 'metadata' } : null;
const onPage = (value: string | null): Omit<Candidate, 'rule'> | null =>
  value ? { value, basis: 'page' } : null;

const SIGNS: readonly { rule: string; find: Sign }[] = [
  {
    rule: 'linked-data-published',
    find: ({ linked, ...rest }) => metadata(linked.published && dateOf(linked.published, habits(rest))),
  },
  { rule: 'meta-published', find: (signs) => metadata(fromMetas(signs, PUBLISHED)) },
  {
    rule: 'marked-published',
    find: (signs) => onPage(fromElements(signs, isMarked)),
  },
  { rule: 'url', find: ({ urls }) => fromUrls(urls, 10) },
  { rule: 'time-element', find: (signs) => onPage(fromElements(signs, ({ name }) => name === 'time')) },
  { rule: 'dated-element', find: (signs) => onPage(fromNamedElements(signs)) },
  { rule: 'line-near-title', find: (signs) => onPage(fromLines(signs)) },
  { rule: 'script-published', find: (signs) => metadata(fromScripts(signs)) },
  { rule: 'posted-on', find: (signs) => onPage(fromPostedOn(signs)) },
  { rule: 'url-month', find: ({ urls }) => fromUrls(urls, 7) },
  {
    rule: 'linked-data-modified',
    find: ({ linked, ...rest }) => metadata(linked.modified && dateOf(linked.modified, habits(rest))),
  },
  { rule: 'meta-modified', find: (signs) => metadata(fromMetas(signs, MODIFIED)) },
];

/** What pages mark as their day of publication. */
const isMarked = (element: PageElement): boolean => {
  const { attributes, name } = element;
  if (!attributes || name === 'meta') return false;
  const label = ` ${attributes.class ?? ''} `;
  return (
    attributes.itemprop?.includes('datePublished') === true ||
    attributes.property?.includes('datePublished') === true ||
    (name === 'time' && attributes.pubdate !== undefined) ||
    label.includes(' dt-published ') ||
    (label.includes(' published ') && (name === 'abbr' || attributes.title !== undefined))
  );
};

/** 06/07/2024 is the 7th of June in American English, the 6th of July nearly everywhere else. */
function habits({ language, tree }: { language: string | null; tree: PageTree }): DateHabits {
  return { dayFirst: language !== 'en' || /^en-(?!us|ph)/.test((tree.lang ?? '').toLowerCase()) };
}

function fromMetas(signs: DateSigns, names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of metaValues(signs.metas, [name])) {
      const date = dateOf(value, habits(signs));
      if (date) return date;
    }
  }
  return null;
}

function fromUrls(urls: DateSigns['urls'], length: number): Omit<Candidate, 'rule'> | null {
  for (const url of urls) {
    const value = dateInUrl(url);
    if (value && value.length >= length) return { value, basis: 'url' };
  }
  return null;
}

function fromElements(signs: DateSigns, is: (element: PageElement) => boolean): string | null {
  let changed: string | null = null;
  for (const element of signs.tree.elements) {
    if (!is(element) || signs.isElsewhere(element)) continue;
    const { datetime, content, title } = element.attributes ?? {};
    const date =
      dateOf(datetime ?? content ?? title ?? '', habits(signs)) ??
      findDates(textOf(element, 120), habits(signs))[0]?.value;
    if (!date) continue;
    const label = `${labelOf(element)} ${attribute(element, 'itemprop') ?? ''} ${element.parent ? labelOf(element.parent) : ''}`;
    if (/updat|modif/i.test(label)) changed ??= date;
    else return date;
  }
  return changed;
}

function fromNamedElements(signs: DateSigns): string | null {
  let changed: string | null = null;
  for (const element of signs.tree.elements) {
    const name = labelOf(element);
    if (!name || !DATED.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'))) continue;
    const text = textOf(element, 320);
    if (!/\d/.test(text) || text.length > 300 || signs.isElsewhere(element)) continue;
    const date = findDates(text, habits(signs))[0];
    if (!date) continue;
    if (/updat|modif|geändert|aktualisiert/i.test(`${name} ${text.slice(0, date.start)}`))
      changed ??= date.value;
    else return date.value;
  }
  return changed;
}

/** What pages hand to their own scripts; read as text, since the scripts are not run. */
const IN_SCRIPT =
  /["']?(?:datePublished|date_published|publishedDate|published_date|publishDate|publish_date|publicationDate|publication_date|publication_time|publishedAt|published_at|firstPublished|createdAt|created_at)["']?\s*[:=]\s*["']([^"']{8,40})["']/;

function fromScripts(signs: DateSigns): string | null {
  for (const script of signs.tree.elements) {
    if (script.name !== 'script' || !script.raw) continue;
    const written = IN_SCRIPT.exec(script.raw.slice(0, 500_000))?.[1];
    const date = written && dateOf(written, habits(signs));
    if (date) return date;
  }
  return null;
}

const POSTED =
  /(?:posted|published|first published|erschienen|veröffentlicht|publié|mis en ligne|publicado|pubblicato|opublikowano|опубликовано)\b.{0,20}$/iu;
const names = (all: string): ReadonlySet<string> => new Set(all.split(' '));
const POSTED_IN = names('p div span li td small em section header');

/** A day behind "posted on" in any short text of the page. */
function fromPostedOn(signs: DateSigns): string | null {
  for (const element of signs.tree.elements) {
    if (!POSTED_IN.has(element.name)) continue;
    const text = textOf(element, 420);
    if (text.length > 400 || text.length < 12 || !/\d/.test(text) || signs.isElsewhere(element)) continue;
    const date = findDates(text, habits(signs)).find(({ start }) => POSTED.test(text.slice(0, start)));
    if (date) return date.value;
  }
  return null;
}

const SHORT_LINES = names(
  'h1 p div span li td dd small em strong b i h2 h3 h4 h5 h6 font a center address section header',
);

/** A short line that is nothing but a date: first below the heading, then anywhere. */
function fromLines(signs: DateSigns): string | null {
  const { elements } = signs.tree;
  const heading = elements.find(({ name }) => name === 'h1');
  let below = heading === undefined;
  let changed: string | null = null;
  let above: string | null = null;
  for (const element of elements) {
    if (element === heading) below = true;
    if (!SHORT_LINES.has(element.name) || element.end - element.order > 30) continue;
    const text = textOf(element, 220);
    if (text.length < 6 || text.length > 200 || !/\d/.test(text) || signs.isElsewhere(element)) continue;
    const date = dateLine(text);
    if (!date) continue;
    const value = findDates(text, habits(signs))[0]?.value ?? date.value;
    if (date.changed) changed ??= value;
    else if (below) return value;
    else above ??= value;
  }
  return above ?? changed;
}
