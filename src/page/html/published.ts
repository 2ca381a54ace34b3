import { type Published, precisionOf, UNDATED } from '../../record/date.ts';
import { type DateHabits, dateOf, findDates } from '../dates/find-date.ts';
import { dateInUrl } from '../dates/url-date.ts';
import { dateLine } from '../lines/dates.ts';
import { oneLine } from '../one-line.ts';
import type { PageLog } from '../page-log.ts';
import {
  attribute,
  closest,
  labelled,
  labelOf,
  named,
  type PageElement,
  type PageTree,
} from '../tree/element.ts';
import { textOf, wholeTextOf } from '../tree/text.ts';
import { MODIFIED, PUBLISHED } from './date-names.ts';
import type { IsElsewhere } from './elsewhere.ts';
import type { LinkedData } from './json-ld.ts';
import { localDay } from './local-day.ts';
import { type Metas, metaValues } from './metas.ts';

const DATED =
  /(?:^|[\s_-])(?:date|dates|time|timestamp|datetime|published|publish|pubdate|posted|post-?date|dateline|datum|fecha|meta|byline|info|submitted|created|entry-?date|article-?date|article__date|post-?meta|postmetadata|news-?date|updated|datePublished)(?=$|[\s_-])/i;

export interface DateSigns {
  readonly tree: PageTree;
  readonly isElsewhere: IsElsewhere;
  readonly metas: Metas;
  readonly linked: LinkedData;
  readonly urls: readonly (string | null | undefined)[];
  /** Asked only where a day may be read in two ways. */
  readonly language: () => string | null;
  /** Days of a change count, too: where nothing tells the day of publication. */
  readonly changed?: boolean;
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
    log.step(rule, candidate.value, `day of publication from ${candidate.basis}`);
    const { value, basis } = inOwnZone(candidate, signs, log);
    return { value, precision: precisionOf(value), basis };
  }
  return UNDATED;
}

/** Metadata often give the moment in UTC; the day that counts is the one that the outlet's own clock showed. */
function inOwnZone(candidate: Found, signs: DateSigns, log: PageLog): Found {
  const local = localDay(candidate.value, signs.tree, shownDays(signs));
  if (!local) return candidate;
  log.step('own-zone', local.value, `the same moment as ${candidate.value} by the outlet's own clock`);
  return { value: local.value, basis: local.basis ?? candidate.basis };
}

/** Days that a reader sees, the surest first; each looked for only when asked. */
function* shownDays(signs: DateSigns): Generator<readonly ['page' | 'url', string | null]> {
  yield ['url', fromUrls(signs.urls, 10)?.value ?? null];
  yield ['page', fromElements(signs, times(signs), shownDate) ?? fromNamedElements(signs)];
}

type Found = Omit<Candidate, 'rule'>;
type Sign = (signs: DateSigns) => Omit<Candidate, 'rule'> | null;

const metadata = (value: string | null): Omit<Candidate, 'rule'> | null =>
  value ? { value, basis: 'metadata' } : null;
const onPage = (value: string | null): Omit<Candidate, 'rule'> | null =>
  value ? { value, basis: 'page' } : null;

const SIGNS: readonly { rule: string; find: Sign }[] = [
  {
    rule: 'linked-data-published',
    find: (signs) => metadata(dateOf(signs.linked.published ?? '', habits(signs))),
  },
  { rule: 'meta-published', find: (signs) => metadata(fromMetas(signs, PUBLISHED)) },
  {
    rule: 'marked-published',
    find: (signs) => onPage(fromElements(signs, marked(signs))),
  },
  { rule: 'url', find: ({ urls }) => fromUrls(urls, 10) },
  { rule: 'time-element', find: (signs) => onPage(fromElements(signs, times(signs))) },
  { rule: 'dated-element', find: (signs) => onPage(fromNamedElements(signs)) },
  { rule: 'posted-on', find: (signs) => onPage(fromPostedOn(signs)) },
  { rule: 'line-near-title', find: (signs) => onPage(fromLines(signs)) },
  { rule: 'script-published', find: (signs) => metadata(fromScripts(signs)) },
  { rule: 'anywhere', find: (signs) => onPage(fromAnywhere(signs)) },
  {
    rule: 'changed',
    find: (signs) => {
      const late = { ...signs, changed: true };
      return onPage(fromElements(late, times(late)) ?? fromNamedElements(late) ?? fromLines(late));
    },
  },
  { rule: 'url-month', find: ({ urls }) => fromUrls(urls, 7) },
  {
    rule: 'picture-address',
    find: ({ metas }) => {
      const value = dateInUrl(metaValues(metas, ['og:image', 'twitter:image'])[0]);
      return value && value.length >= 10 ? { value, basis: 'url' } : null;
    },
  },
  {
    rule: 'linked-data-modified',
    find: (signs) => metadata(dateOf(signs.linked.modified ?? '', habits(signs))),
  },
  { rule: 'meta-modified', find: (signs) => metadata(fromMetas(signs, MODIFIED)) },
];

const times = ({ tree }: DateSigns): readonly PageElement[] => named(tree, 'time');

/** What pages mark as their day of publication. */
const marked = ({ tree }: DateSigns): readonly PageElement[] => tree.elements.filter(isMarked);

const isMarked = (element: PageElement): boolean =>
  element.name !== 'meta' &&
  ((element.attributes !== null &&
    (attribute(element, 'itemprop')?.includes('datePublished') === true ||
      attribute(element, 'property')?.includes('datePublished') === true)) ||
    (element.class?.includes('published') === true && isMarkedByClass(element, ` ${element.class} `)));

const isMarkedByClass = (element: PageElement, names: string): boolean =>
  names.includes(' dt-published ') ||
  (names.includes(' published ') && (element.name === 'abbr' || attribute(element, 'title') !== null));

/** 06/07/2024 is the 7th of June in American English, the 6th of July nearly everywhere else. */
const habits = ({ language, tree }: Pick<DateSigns, 'language' | 'tree'>): DateHabits => ({
  dayFirst: () => language() !== 'en' || /^en-(?!us|ph)/.test((tree.lang ?? '').toLowerCase()),
});

function fromMetas(signs: DateSigns, names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of signs.metas.get(name) ?? []) {
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

type DateIn = (element: PageElement, signs: DateSigns) => string | null;
/** What an element says for programs, else what it shows. */
const writtenDate: DateIn = (element, signs) => {
  const datetime = attribute(element, 'datetime');
  const stated = datetime ?? attribute(element, 'content') ?? attribute(element, 'title') ?? '';
  const written = dateOf(stated, habits(signs));
  if (!written) return shownDate(element, signs);
  // Some systems write the day of a later change for programs; readers see the day of publication.
  const shown = datetime ? shownDate(element, signs) : null;
  return shown && daysApart(shown, written) > 1 ? shown : written;
};
const daysApart = (one: string, two: string): number =>
  Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(two.slice(0, 10))) / 86_400_000;
const shownDate: DateIn = (element, signs) =>
  findDates(textOf(element, 120), habits(signs))[0]?.value ?? null;

function fromElements(
  signs: DateSigns,
  elements: readonly PageElement[],
  dateIn: DateIn = writtenDate,
): string | null {
  let changed: string | null = null;
  for (const element of elements) {
    if (signs.isElsewhere(element)) continue;
    const date = dateIn(element, signs);
    if (!date) continue;
    const label = `${labelOf(element)} ${attribute(element, 'itemprop') ?? ''} ${element.parent ? labelOf(element.parent) : ''}`;
    if (/updat|modif/i.test(label)) changed ??= date;
    else return date;
  }
  return signs.changed ? changed : null;
}

/** What all of these have in them. */
const MAY_BE_DATED = /dat|time|publish|posted|fecha|meta|byline|info|submitted|created/i;
const isDated = (label: string): boolean =>
  MAY_BE_DATED.test(label) && DATED.test(label.replace(/([a-z])([A-Z])/g, '$1-$2'));

function fromNamedElements(signs: DateSigns): string | null {
  let changed: string | null = null;
  for (const element of labelled(signs.tree, isDated)) {
    const name = labelOf(element);
    const text = textOf(element, 320);
    if (!/\d/.test(text) || text.length > 300 || signs.isElsewhere(element)) continue;
    const date = findDates(text, habits(signs))[0];
    if (!date) continue;
    if (/updat|modif|geändert|aktualisiert/i.test(`${name} ${text.slice(0, date.start)}`))
      changed ??= date.value;
    else return date.value;
  }
  return signs.changed ? changed : null;
}

/**
 * What is marked or dated in a part of the page that is called a list, a foot or a widget: some pages call their whole text
 * so. Never in comments, banners and the head of the site, and within the month that the address gives, if it does.
 */
function fromAnywhere(signs: DateSigns): string | null {
  const everywhere: DateSigns = { ...signs, isElsewhere: (element) => closest(element, neverDated) !== null };
  const month = fromUrls(signs.urls, 7)?.value ?? '';
  for (const found of [
    () => fromElements(everywhere, marked(everywhere)),
    () => fromElements(everywhere, times(everywhere)),
    () => fromPostedOn(everywhere),
    () => fromNamedElements(everywhere),
    () => fromLines(everywhere),
  ]) {
    const date = found();
    if (date?.startsWith(month)) return date;
  }
  return null;
}

const neverDated = (element: PageElement): boolean =>
  element.name === 'nav' ||
  element.name === 'header' ||
  /comment|related|recent|latest|popular|trending|most-|more-|banner|masthead|top-?bar|header|popup|newsletter|donat|appeal|support|cookie|menu|calendar|events?\b/i.test(
    labelOf(element),
  );

/** What pages hand to their own scripts; read as text, since the scripts are not run. */
const IN_SCRIPT =
  /["']?(?:datePublished|date_published|publishedDate|published_date|publishDate|publish_date|publicationDate|publication_date|publication_time|publishedAt|published_at|firstPublished|createdAt|created_at)["']?\s*[:=]\s*["']([^"']{8,40})["']/;

function fromScripts(signs: DateSigns): string | null {
  for (const script of named(signs.tree, 'script')) {
    if (!script.raw) continue;
    const written = IN_SCRIPT.exec(script.raw.slice(0, 500_000))?.[1];
    const date = written && dateOf(written, habits(signs));
    if (date) return date;
  }
  return null;
}

const POSTED_WORDS =
  'posted|published|\\bstand:|erschienen|erstellt|veröffentlicht|publié|mis en ligne|publicado|pubblicato|opublikowano|опубликовано';
const POSTED = new RegExp(`(?:${POSTED_WORDS})\\b.{0,20}$`, 'iu');
const ANY_POSTED = new RegExp(POSTED_WORDS, 'i');
const names = (all: string): ReadonlySet<string> => new Set(all.split(' '));
const POSTED_IN = names('p div span li td small em section header');

/** A day behind "posted on" in any short text of the page. */
function fromPostedOn(signs: DateSigns): string | null {
  // Hardly any page that has come so far has such words; to look once is quicker than at each element.
  if (!ANY_POSTED.test(wholeTextOf(signs.tree.root, Number.MAX_SAFE_INTEGER))) return null;
  for (const element of signs.tree.elements) {
    if (!POSTED_IN.has(element.name)) continue;
    const text = textOf(element, 420);
    if (text.length > 400 || text.length < 12 || !/\d/.test(text) || signs.isElsewhere(element)) continue;
    const date = postedIn(text, signs);
    if (date) return date;
  }
  // In a long text, where the line itself says so.
  for (const element of signs.tree.elements)
    for (const child of element.children) {
      if (typeof child !== 'string' || child.length < 12 || child.length > 200 || !/\d{4}/.test(child))
        continue;
      const date = signs.isElsewhere(element) ? null : postedIn(oneLine(child), signs);
      if (date) return date;
    }
  return null;
}

const postedIn = (text: string, signs: DateSigns): string | null =>
  findDates(text, habits(signs)).find(({ start }) => POSTED.test(text.slice(0, start)))?.value ?? null;

const SHORT_LINES = names(
  'h1 p div span li td dd small em strong b i h2 h3 h4 h5 h6 font a center address section header',
);

/** A short line that is nothing but a date: first below the heading, then anywhere. */
function fromLines(signs: DateSigns): string | null {
  const { elements } = signs.tree;
  const heading = named(signs.tree, 'h1')[0];
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
  return above ?? (signs.changed ? changed : null);
}
