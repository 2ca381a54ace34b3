import type { Input } from '../../intake/input.ts';
import { type Published, precisionOf, UNDATED } from '../../record/date.ts';
import type { World } from '../../world/world.ts';
import { languageOf } from '../language.ts';
import { outletOf } from '../outlet.ts';
import type { PageLog } from '../page-log.ts';
import type { Parts } from '../parts.ts';
import { creditOfDateline } from '../people/credit.ts';
import { type People, peopleOf } from '../people/names.ts';
import { anchored } from './anchor.ts';
import { authorSigns } from './authors.ts';
import { type HtmlLine, linesOf } from './blocks.ts';
import { cleanLines } from './clean-lines.ts';
import { guard, MOST_TAGS } from './guard.ts';
import { linkedData } from './json-ld.ts';
import { mainElement } from './main-text.ts';
import { metasOf, metaValue } from './metas.ts';
import { removeOtherArticles } from './other-articles.ts';
import { parseDocument } from './parse.ts';
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

/** A page in HTML. What would break a parser is left out before, with a note. */
export function readHtml(html: string, input: Input, world: World, log: PageLog): Parts {
  const guarded = guard(html);
  if (guarded.dropped)
    log.note(
      'warning',
      'attributes-dropped',
      `${input.name} has ${guarded.dropped} elements with hundreds of attributes; they were read without them.`,
    );
  if (guarded.flattened)
    log.note(
      'warning',
      'nesting-flattened',
      `${input.name} nests its elements hundreds deep; ${guarded.flattened} tags were left out.`,
    );
  if (guarded.tags > MOST_TAGS) {
    log.note(
      'error',
      'too-many-elements',
      `${input.name} has ${guarded.tags} tags, more than the ${MOST_TAGS} that are read; check that it is an article.`,
    );
    return EMPTY;
  }
  return readDocument(parseDocument(guarded.html), input, world, log);
}

/** Metadata first, since finding the text takes the document apart. */
function readDocument(document: Document, input: Input, world: World, log: PageLog): Parts {
  const metas = metasOf(document);
  const linked = linkedData(document);
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const urls = [input.given.url, canonical, metaValue(metas, ['og:url'])];
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
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
    documentTitle: document.querySelector('title')?.textContent ?? '',
    outlet: ownNames,
  });
  if (title) log.step(title.rule, title.title, 'taken as the title');
  const declared =
    document.documentElement?.getAttribute('lang') ??
    metaValue(metas, ['content-language', 'og:locale', 'language']);
  const language = languageOf(declared, document.body?.textContent?.slice(0, 20_000) ?? '');
  const published = publishedOf({ document, metas, linked, urls, language }, log);
  const signs = [...authorSigns(document, metas, linked)];

  const state = textInState(document);
  removeOtherArticles(document, title?.title ?? null, log);
  prune(document, log);
  const before = document.body ? linesOf(document.body) : [];
  const main = mainElement(document);
  const lines = anchored(main ? linesOf(main) : [], linked.body ?? state, log);
  logOutside(before, [...lines, { text: title?.title ?? '' }], log);
  const clean = cleanLines(lines, title?.title ?? null, world, log);

  const text = clean.lines.map((line) => line.text).join('\n\n');
  const people = firstPeople([...signs, { rule: 'byline', entries: clean.bylines }], world, ownNames, log);
  const dateline = clean.lines[0] ? creditOfDateline(clean.lines[0].text, world) : null;
  return {
    title: title?.title ?? null,
    outlet,
    byline: people.byline,
    credit: [...new Set([...clean.credits, ...people.credit, ...(dateline ? [dateline] : [])])],
    published: published.value ? published : fromLines(clean.dates),
    language: languageOf(declared, text) ?? language,
    text,
  };
}

const domainName = (domain: string | null): string | null => domain?.split('.').at(-2) ?? null;

/** Names of the first sign that has any; agencies of all signs up to it. */
function firstPeople(
  signs: readonly { rule: string; entries: readonly string[] }[],
  world: World,
  own: readonly (string | null)[],
  log: PageLog,
): People {
  const credit: string[] = [];
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

/** What stood on the page beside the main element: stretches of lines, each one removal. */
function logOutside(before: readonly HtmlLine[], inside: readonly { text: string }[], log: PageLog): void {
  const kept = new Set(inside.map(({ text }) => text));
  let stretch: string[] = [];
  const flush = () => {
    log.remove(stretch.join(' '), 'outside-main-text', 'stands beside the main text of the page');
    stretch = [];
  };
  for (const { text } of before) {
    if (!kept.has(text)) stretch.push(text);
    else if (stretch.length) flush();
  }
  flush();
}
