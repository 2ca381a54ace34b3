import type { Given } from '../../intake/input.ts';
import { type Published, precisionOf, UNDATED } from '../../record/date.ts';
import type { World } from '../../world/world.ts';
import { dateInUrl } from '../dates/url-date.ts';
import { folded } from '../folded.ts';
import { languageOf } from '../language.ts';
import { isSignedCaption } from '../lines/captions.ts';
import { type DateLine, dateLine } from '../lines/dates.ts';
import { isCopyright, isMachinery, isTagList, isTailHeading, isTeaser } from '../lines/labels.ts';
import type { Line } from '../lines/line.ts';
import { isClosed, isProse } from '../lines/prose.ts';
import { repeatedLines } from '../lines/repeated.ts';
import { endOfArticle } from '../lines/tail.ts';
import { outletOf } from '../outlet.ts';
import type { PageLog } from '../page-log.ts';
import type { Parts } from '../parts.ts';
import { creditLine, creditOfDateline, creditsOf } from '../people/credit.ts';
import { peopleOf } from '../people/names.ts';
import { wordCount } from '../words.ts';
import { bannerLines } from './banners.ts';
import { linesOfText } from './text-lines.ts';
import { titleLine } from './text-title.ts';

/** One line that goes, with the rule that says so. */
interface Cut {
  readonly index: number;
  readonly rule: string;
  readonly reason: string;
}

/**
 * A saved page as text: what a browser copies, with navigation, captions and pleas around the article. The order of the
 * steps matters: banners first, since their sentences look like text; the title next, since everything above it goes;
 * captions and dates stand between title and text; the tail last.
 */
export function readTextPage(text: string, given: Given, world: World, log: PageLog): Parts {
  const lines = linesOfText(text);
  const banner = bannerLines(lines);
  const title = titleLine(lines, banner, given.title);
  if (title) log.step(title.rule, lines[title.index]!.text, 'taken as the title');

  const end = endOfArticle(lines);
  const bodyAt = bodyStart(lines, banner, title?.index ?? -1, world);
  const dates: DateLine[] = [];
  const names: string[] = [];
  const credits: string[] = [];
  const repeated = repeatedLines(lines);
  const titleWords = folded(title ? lines[title.index]!.text : (given.title ?? ''));

  const kept: Line[] = [];
  const cut = (line: Line, { rule, reason }: Omit<Cut, 'index'>) => log.remove(line.text, rule, reason);
  for (const [index, line] of lines.entries()) {
    if (index === title?.index) continue;
    const date = index < bodyAt ? dateLine(line.text) : null;
    if (banner.has(index)) cut(line, { rule: 'plea', reason: 'the outlet asks its readers for something' });
    else if (date) {
      dates.push(date);
      names.push(line.text);
      cut(line, { rule: 'date-line', reason: 'day of publication, not text' });
    } else if (index < bodyAt && /^by\s/i.test(line.text) && wordCount(line.text) <= 12) {
      names.push(line.text);
      cut(line, { rule: 'byline', reason: 'names the authors, not text' });
    } else if (index < bodyAt) {
      const credit = title && index > title.index ? creditLine(line.text, world) : null;
      if (credit) credits.push(...creditsOf(credit, world));
      cut(line, headReason(line, index, title?.index ?? -1));
    } else if (index >= end)
      cut(line, { rule: 'end-of-article', reason: 'comments, other pages or the foot of the page follow' });
    else if (repeated.has(index)) cut(line, { rule: 'repeated', reason: 'stands a second time on the page' });
    else if (line.text.length < 400 && folded(line.text) === titleWords)
      cut(line, { rule: 'title-repeated', reason: 'the title is not part of the text' });
    else if (isMachinery(line.text) || isTeaser(line.text) || isTagList(line.text))
      cut(line, { rule: 'machinery', reason: 'a control, a teaser or a list of topics' });
    else if (isCopyright(line.text))
      cut(line, { rule: 'copyright', reason: 'rights of the outlet, not text' });
    else if (!isProse(line.text) && isSignedCaption(line.text, world))
      cut(line, { rule: 'caption', reason: 'describes a picture' });
    else kept.push(line);
  }

  const body = withoutTail(kept, world, log, credits);
  const dateline = body[0] ? creditOfDateline(body[0].text, world) : null;
  if (dateline) credits.push(dateline);
  const outlet = outletOf({ given: given.outlet, named: [], urls: [given.url] }, world);
  const people = peopleOf(names, world, [outlet.name]);
  const date = dates.find(({ changed }) => !changed) ?? dates[0];
  const bodyText = body.map((line) => line.text).join('\n\n');
  return {
    title: title ? lines[title.index]!.text : null,
    outlet,
    byline: people.byline,
    credit: [...new Set([...credits, ...people.credit])],
    published: date ? publishedOn(date.value, 'page') : publishedOn(dateInUrl(given.url), 'url'),
    language: languageOf(null, bodyText),
    text: bodyText,
  };
}

const publishedOn = (value: string | null, basis: 'page' | 'url'): Published =>
  value ? { value, precision: precisionOf(value), basis } : UNDATED;

/** Index of the first line of running text below the title that is neither a banner nor a caption. */
function bodyStart(lines: readonly Line[], banner: ReadonlySet<number>, title: number, world: World): number {
  const repeated = repeatedLines(lines);
  const index = lines.findIndex(
    (line, i) =>
      i > title &&
      line.role !== 'item' &&
      !banner.has(i) &&
      !repeated.has(i) &&
      isProse(line.text) &&
      !isSignedCaption(line.text, world) &&
      !dateLine(line.text),
  );
  if (index >= 0) return index;
  // No running text at all: what stands below the title is the text.
  return title + 1;
}

const headReason = (line: Line, index: number, title: number): Omit<Cut, 'index'> =>
  line.role === 'item'
    ? { rule: 'navigation', reason: 'an item of a list above the text' }
    : index < title
      ? { rule: 'above-title', reason: 'stands above the title' }
      : {
          rule: 'caption-or-label',
          reason: 'stands between title and text and is no running text, or is signed as a caption',
        };

/** Takes credit lines and scraps (short lines that no sentence closes) off the end. */
function withoutTail(lines: readonly Line[], world: World, log: PageLog, credits: string[]): readonly Line[] {
  let end = lines.length;
  while (end > 1) {
    const line = lines[end - 1]!;
    const credit = creditLine(line.text, world);
    if (credit) {
      credits.push(...creditsOf(credit, world));
      log.remove(line.text, 'credit-line', 'names the agency behind the text');
    } else if (
      isTailHeading(line.text) ||
      (wordCount(line.text) <= 5 && !isClosed(line.text) && line.role !== 'quote')
    ) {
      log.remove(line.text, 'tail-scrap', 'a short label below the text');
    } else break;
    end--;
  }
  return lines.slice(0, end);
}
