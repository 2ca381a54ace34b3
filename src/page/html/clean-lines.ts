import type { World } from '../../world/world.ts';
import { folded, foldsTo } from '../folded.ts';
import { isSignedCaption } from '../lines/captions.ts';
import { dateLine, isDayWithoutYear } from '../lines/dates.ts';
import {
  isAddress,
  isCode,
  isCommentForm,
  isContact,
  isCopyright,
  isMachinery,
  isSuspect,
  isTagList,
  isTailHeading,
  isTeaser,
} from '../lines/labels.ts';
import type { Line } from '../lines/line.ts';
import { isPlea } from '../lines/pleas.ts';
import { isClosed, isProse } from '../lines/prose.ts';
import { repeatedLines } from '../lines/repeated.ts';
import { endOfArticle } from '../lines/tail.ts';
import type { PageLog } from '../page-log.ts';
import { creditLine, creditsOf } from '../people/credit.ts';
import { wordCount } from '../words.ts';

/** What lines tell beside the text. */
export interface CleanLines {
  readonly lines: readonly Line[];
  readonly credits: readonly string[];
  readonly bylines: readonly string[];
  readonly dates: readonly { readonly value: string; readonly changed: boolean }[];
}

/** Lines above the text in which authors and days stand. */
const HEAD_LINES = 8;

/** Takes out of the lines of an article what its element still held and what is not of it. */
export function cleanLines(
  lines: readonly Line[],
  title: string | null,
  world: World,
  log: PageLog,
): CleanLines {
  const titleWords = folded(title ?? '');
  const end = endOfArticle(lines);
  const repeated = repeatedLines(lines);
  const promos = promotions(lines);
  const firstProse = lines.findIndex(({ text }) => isProse(text));
  const credits: string[] = [];
  const bylines: string[] = [];
  const dates: { value: string; changed: boolean }[] = [];
  const kept: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const inHead = index <= Math.max(firstProse, HEAD_LINES);
    const cut = (rule: string, reason: string) => log.remove(text, rule, reason);
    const date = dateLine(text);
    if (index >= end) cut('end-of-article', 'comments, other pages or the foot of the page follow');
    else if (titleWords && text.length < 400 && foldsTo(text, titleWords))
      cut('title-repeated', 'the title is not part of the text');
    else if (repeated.has(index)) cut('repeated', 'stands a second time on the page');
    else if (date && line.role !== 'item' && line.role !== 'quote') {
      if (inHead) {
        dates.push(date);
        bylines.push(text);
      }
      cut('date-line', 'day of publication, not text');
    } else if (inHead && isDayWithoutYear(text)) {
      cut('date-line', 'day of publication, not text');
    } else if (inHead && isByline(text)) {
      bylines.push(text);
      cut('byline', 'names the authors, not text');
    } else if (!isSuspect(text) && !isLinkedHeading(line) && !promos.has(index)) kept.push(line);
    else if (isPlea(text)) cut('plea', 'the outlet asks its readers for something');
    else if (isCommentForm(text)) cut('comment-form', 'a form for comments');
    else if (isCode(text)) cut('code', 'a style sheet or data, not text');
    else if (isAddress(text) && (inHead || index > end - 4)) cut('address', 'an address alone');
    else if (promos.has(index)) cut('promotion', 'leads to other articles amid the text');
    else if (isMachinery(text)) cut('machinery', 'a control of the page');
    else if (isTeaser(text) && line.linkShare > 0.3) cut('teaser', 'leads to another article');
    else if (isTagList(text)) cut('topics', 'a list of topics');
    else if (index > firstProse && isContact(text)) cut('contact', 'who else wrote, or how to write to them');
    else if (isCopyright(text)) cut('copyright', 'rights of the outlet, not text');
    else if (isSignedCaption(text, world) && (!isProse(text) || index < firstProse))
      cut('caption', 'describes a picture');
    else if (isLinkedHeading(line)) cut('other-pages', 'leads to another article');
    else kept.push(line);
  }
  return {
    lines: withoutTail(withoutHead(kept, world, log, credits), world, log, credits),
    credits,
    bylines,
    dates,
  };
}

/** Headings such as "Editor's picks" within the text, with the titles of other articles below them. */
function promotions(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (!isTailHeading(line.text) || found.has(index)) continue;
    let end = index + 1;
    let linked = 0;
    for (; end < lines.length && end - index < MOST_PROMOTED; end++) {
      const { text, linkShare, role } = lines[end]!;
      if (linkShare > 0.5) linked++;
      else if (isProse(text) || role === 'heading') break;
    }
    found.add(index);
    if (linked) for (let at = index; at < end; at++) if (lines[at]!.linkShare > 0.5) found.add(at);
  }
  return found;
}
const MOST_PROMOTED = 9;

/** A line of some words that is one link and no sentence: the title of another article amid the text. */
const isLinkedHeading = ({ text, role, linkShare }: Line): boolean =>
  linkShare > 0.9 &&
  role !== 'item' &&
  role !== 'quote' &&
  !isClosed(text) &&
  (isTailHeading(text) || wordCount(text) >= 3);

const isByline = (text: string): boolean =>
  wordCount(text) <= 14 &&
  !isProse(text) &&
  /^\W*(?:by|written by|reporting by|story by|words by|von|par|por)\b[\s:]+\p{Lu}/iu.test(text) &&
  !/[.!?]$/.test(text);

/** Takes an agency's name and linked labels off the beginning. */
function withoutHead(lines: readonly Line[], world: World, log: PageLog, credits: string[]): readonly Line[] {
  let start = 0;
  for (; start < lines.length - 1 && start < 3; start++) {
    const line = lines[start]!;
    const credit = creditLine(line.text, world);
    if (credit) {
      credits.push(...creditsOf(credit, world));
      log.remove(line.text, 'credit-line', 'names the agency behind the text');
    } else if (line.linkShare > 0.8 && !isClosed(line.text))
      log.remove(line.text, 'linked-label', 'a link above the text');
    else break;
  }
  return lines.slice(start);
}

/** Takes credits, links to other pages, headings without text and scraps off the end. */
function withoutTail(lines: readonly Line[], world: World, log: PageLog, credits: string[]): readonly Line[] {
  let end = lines.length;
  while (end > 1) {
    const line = lines[end - 1]!;
    const credit = creditLine(line.text, world);
    if (credit) {
      credits.push(...creditsOf(credit, world));
      log.remove(line.text, 'credit-line', 'names the agency behind the text');
    } else if (line.role === 'heading' || isTailHeading(line.text))
      log.remove(line.text, 'tail-heading', 'a heading with no text below it');
    else if (line.linkShare > 0.7) log.remove(line.text, 'tail-links', 'links below the text');
    else if (wordCount(line.text) <= 3 && !isClosed(line.text) && line.role === 'text')
      log.remove(line.text, 'tail-scrap', 'a short label below the text');
    else break;
    end--;
  }
  return lines.slice(0, end);
}
