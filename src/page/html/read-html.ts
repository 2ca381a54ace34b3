import type { Input } from '../../intake/input.ts';
import { type Published, precisionOf, UNDATED } from '../../record/date.ts';
import type { World } from '../../world/world.ts';
import { folded } from '../folded.ts';
import { languageOf } from '../language.ts';
import { outletOf } from '../outlet.ts';
import type { PageLog } from '../page-log.ts';
import type { Parts } from '../parts.ts';
import { creditOfDateline } from '../people/credit.ts';
import { type People, peopleOf } from '../people/names.ts';
import { attribute, contains, named, type PageElement, type PageTree } from '../tree/element.ts';
import { withEntities } from '../tree/entities.ts';
import { MOST_TAGS, parseTree } from '../tree/parse.ts';
import { textOf, wholeTextOf } from '../tree/text.ts';
import { anchored } from './anchor.ts';
import { authorSigns } from './authors.ts';
import { cleanLines } from './clean-lines.ts';
import { elsewhereOf } from './elsewhere.ts';
import { type HtmlLine, htmlLines } from './html-lines.ts';
import { linkedData } from './json-ld.ts';
import { mainElements } from './main-element.ts';
import { metasOf, metaValue } from './metas.ts';
import { removeOtherArticles } from './other-articles.ts';
import { prune } from './prune.ts';
import { publishedOf } from './published.ts';
import { textInState } from './state-text.ts';
import { titleOf } from './title.ts';

const EMPTY: Parts = {
  title: null,
  outlet: { name: null, domain: null },
  byline: [],
  credit: [],
  published: UNDATED,
  language: null,
  text: '',
};

/** A page in HTML. What no page needs and only wears out a reader is left out, with a note. */
export function readHtml(html: string, input: Input, world: World, log: PageLog): Parts {
  const tree = parseTree(html);
  if (tree.dropped)
    log.note(
      'warning',
      'attributes-dropped',
      `${input.name} has ${tree.dropped} elements with hundreds of attributes; they were read without them.`,
    );
  if (tree.flattened)
    log.note(
      'warning',
      'nesting-flattened',
      `${input.name} nests its elements hundreds deep; ${tree.flattened} tags were left out.`,
    );
  if (tree.tags > MOST_TAGS) {
    log.note(
      'error',
      'too-many-elements',
      `${input.name} has more than the ${MOST_TAGS} tags that are read; check that it is an article.`,
    );
    return EMPTY;
  }
  return readTree(tree, input, world, log);
}

/** Lines of one page; articles have hundreds at most. */
const MOST_LINES = 30_000;
/** Headings that are looked at for the title. */
const MOST_HEADINGS = 20;

/** Metadata first, since finding the text takes the tree apart. */
function readTree(tree: PageTree, input: Input, world: World, log: PageLog): Parts {
  const metas = metasOf(tree);
  const linked = linkedData(tree);
  const canonical = named(tree, 'link').find((link) => attribute(link, 'rel')?.toLowerCase() === 'canonical');
  const urls = [input.given.url, canonical && attribute(canonical, 'href'), metaValue(metas, ['og:url'])];
  const outlet = outletOf(
    {
      given: input.given.outlet,
      named: [metaValue(metas, ['og:site_name']), linked.publisher, metaValue(metas, ['application-name'])],
      urls,
    },
    world,
  );
  const ownNames = [outlet.name, outlet.domain, linked.publisher, domainName(outlet.domain)];
  const title = titleOf({
    headline: linked.headline,
    shared: metaValue(metas, ['og:title', 'twitter:title', 'dc.title', 'title']),
    headings: named(tree, 'h1')
      .slice(0, MOST_HEADINGS)
      .map((heading) => textOf(heading, 1000)),
    documentTitle: withEntities(named(tree, 'title')[0]?.raw ?? ''),
    outlet: ownNames,
  });
  if (title) log.step(title.rule, title.title, 'taken as the title');
  const declared = tree.lang ?? metaValue(metas, ['content-language', 'og:locale', 'language']);
  let known: string | null | undefined;
  const language = (): string | null => {
    if (known === undefined) known = languageOf(declared, wholeTextOf(tree.root, 8000));
    return known;
  };
  const isElsewhere = elsewhereOf(tree);
  const published = publishedOf({ tree, isElsewhere, metas, linked, urls, language }, log);
  const authors = firstPeople(authorSigns(tree, isElsewhere, metas, linked), world, ownNames, log);

  const state = linked.body ? null : textInState(tree);
  removeOtherArticles(tree, title?.title ?? null, log);
  prune(tree, log);
  const all = htmlLines(tree.root);
  if (all.length > MOST_LINES) {
    log.note(
      'warning',
      'lines-dropped',
      `${input.name} has ${all.length} lines; the first ${MOST_LINES} were read, so check that it is an article.`,
    );
    all.length = MOST_LINES;
  }
  const main = mainElements(tree, all, givenIn(linked.body), log);
  const inMain = linesIn(all, main);
  const lines = anchored(inMain, linked.body ?? state, log);
  logOutside(all, [...lines, { text: title?.title ?? '' }], log);
  const clean = cleanLines(lines, title?.title ?? null, authors.byline, world, log);

  const text = clean.lines.map((line) => line.text).join('\n\n');
  const bylines = [{ rule: 'byline', entries: clean.bylines }];
  const people = authors.byline.length ? authors : firstPeople(bylines, world, ownNames, log, authors.credit);
  const dateline = clean.lines[0] ? creditOfDateline(clean.lines[0].text, world) : null;
  return {
    title: title?.title ?? null,
    outlet,
    byline: people.byline,
    credit: [...new Set([...clean.credits, ...people.credit, ...(dateline ? [dateline] : [])])],
    published: published.value ? published : fromLines(clean.dates),
    language: languageOf(declared, text) ?? language(),
    text,
  };
}

/** The lines in some elements. */
function linesIn(lines: readonly HtmlLine[], elements: readonly PageElement[]): readonly HtmlLine[] {
  const found: HtmlLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    for (let part = 0; part < elements.length; part++) {
      if (!contains(elements[part]!, line.element)) continue;
      found.push(line);
      break;
    }
  }
  return found;
}

/** Tells lines that a text holds, by their beginnings. */
function givenIn(body: string | null): (line: HtmlLine) => boolean {
  if (!body || body.length < 400) return () => false;
  const given = folded(body);
  return ({ text }) => text.length >= 40 && given.includes(folded(text.slice(0, 60)).slice(0, 40));
}

const domainName = (domain: string | null): string | null => domain?.split('.').at(-2) ?? null;

/** Names of the first sign that has any; agencies of all signs up to it. */
function firstPeople(
  signs: Iterable<{ rule: string; entries: readonly string[] }>,
  world: World,
  own: readonly (string | null)[],
  log: PageLog,
  known: readonly string[] = [],
): People {
  const credit: string[] = [...known];
  for (const { rule, entries } of signs) {
    const people = peopleOf(entries, world, own);
    credit.push(...people.credit);
    if (!people.byline.length) continue;
    log.step(rule, people.byline.join(', '), 'taken as the authors');
    return { byline: people.byline, credit };
  }
  return { byline: [], credit };
}

function fromLines(dates: readonly { readonly value: string; readonly changed: boolean }[]): Published {
  const date = dates.find(({ changed }) => !changed) ?? dates[0];
  return date ? { value: date.value, precision: precisionOf(date.value), basis: 'page' } : UNDATED;
}

/** Characters of a removal that are kept at most. */
const SHOWN = 400;

/** What stood on the page beside the main element: stretches of lines, each one removal. */
function logOutside(before: readonly HtmlLine[], inside: readonly { text: string }[], log: PageLog): void {
  const kept = new Set(inside.map(({ text }) => text));
  let stretch = '';
  const flush = () => {
    log.remove(stretch, 'outside-main-text', 'stands beside the main text of the page');
    stretch = '';
  };
  for (const { text } of before) {
    if (kept.has(text)) flush();
    else if (stretch.length < SHOWN) stretch += `${text} `;
  }
  flush();
}
