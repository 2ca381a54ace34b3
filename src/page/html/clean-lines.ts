import type { World } from '../../world/world.ts';
import { folded, foldsTo } from '../folded.ts';
import { isSignedCaption } from '../lines/captions.ts';
import { type DateLine, dateLine, isDayWithoutYear } from '../lines/dates.ts';
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
  readonly dates: readonly DateLine[];
}

/** Lines above the text in which authors and days stand. */
const HEAD_LINES = 8;

/** Takes out of the lines of an article what its element still held and what is not of it. */
export function cleanLines(
  lines: readonly Line[],
  title: string | null,
  authors: readonly string[],
  world: World,
  log: PageLog,
): CleanLines {
  const around: Around = {
    titleWords: folded(title ?? ''),
    authors,
    end: endOfArticle(lines),
    repeated: repeatedLines(lines),
    promos: promotions(lines),
    firstProse: lines.findIndex(({ text }) => isProse(text)),
    world,
  };
  const credits: string[] = [];
  const bylines: string[] = [];
  const dates: DateLine[] = [];
  const kept: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const { text } = line;
    const date = dateLine(text);
    const cut = whyNot(line, index, date, around);
    if (!cut) {
      kept.push(line);
      continue;
    }
    log.remove(text, cut[0], cut[1]);
    if (!inHead(index, around)) continue;
    if (cut === DATED && date) dates.push(date);
    if (cut === BYLINE || (cut === DATED && date)) bylines.push(text);
  }
  return {
    lines: withoutTail(withoutHead(kept, world, log, credits), world, log, credits),
    credits,
    bylines,
    dates,
  };
}

/** What the rules have to know beside the line. */
interface Around {
  readonly titleWords: string;
  /** Authors that the page names elsewhere. */
  readonly authors: readonly string[];
  readonly end: number;
  readonly repeated: ReadonlySet<number>;
  readonly promos: ReadonlySet<number>;
  readonly firstProse: number;
  readonly world: World;
}
/** Name of a rule and its reason. */
type Cut = readonly [rule: string, reason: string];

const DATED: Cut = ['date-line', 'day of publication, not text'];
const DAY_ALONE: Cut = ['date-line', 'day of publication, not text'];
const BYLINE: Cut = ['byline', 'names the authors, not text'];
const END: Cut = ['end-of-article', 'comments, other pages or the foot of the page follow'];
const TITLE: Cut = ['title-repeated', 'the title is not part of the text'];
const REPEATED: Cut = ['repeated', 'stands a second time on the page'];

const inHead = (index: number, { firstProse }: Around): boolean => index <= Math.max(firstProse, HEAD_LINES);

/** Why a line is not of the text, by the first rule that says so; null for text. */
function whyNot(line: Line, index: number, date: DateLine | null, around: Around): Cut | null {
  const { text, role } = line;
  const { titleWords } = around;
  if (index >= around.end) return END;
  if (titleWords && text.length < 400 && foldsTo(text, titleWords)) return TITLE;
  if (around.repeated.has(index)) return REPEATED;
  if (date && role !== 'item' && role !== 'quote') return DATED;
  const head = inHead(index, around);
  if (head && isDayWithoutYear(text)) return DAY_ALONE;
  if (head && (isByline(text) || namesAuthors(text, around.authors))) return BYLINE;
  const linked = isLinkedHeading(line);
  if (!linked && !isSuspect(text) && !around.promos.has(index)) return null;
  return whySuspect(line, index, around) ?? (linked ? OTHER_PAGES : null);
}
const OTHER_PAGES: Cut = ['other-pages', 'leads to another article'];

/** The same for lines that are short, or have words in them that texts hardly have. */
function whySuspect(line: Line, index: number, around: Around): Cut | null {
  const { text } = line;
  const { end, promos, firstProse, world } = around;
  if (isPlea(text)) return ['plea', 'the outlet asks its readers for something'];
  if (isCommentForm(text)) return ['comment-form', 'a form for comments'];
  if (isCode(text)) return ['code', 'a style sheet or data, not text'];
  if ((inHead(index, around) || index > end - 4) && isAddress(text)) return ['address', 'an address alone'];
  if (promos.has(index)) return ['promotion', 'leads to other articles amid the text'];
  if (isMachinery(text)) return ['machinery', 'a control of the page'];
  if (line.linkShare > 0.3 && isTeaser(text)) return ['teaser', 'leads to another article'];
  if (isTagList(text)) return ['topics', 'a list of topics'];
  if (index > firstProse && isContact(text)) return ['contact', 'who else wrote, or how to write to them'];
  if (isCopyright(text)) return ['copyright', 'rights of the outlet, not text'];
  if ((index < firstProse || !isProse(text)) && isSignedCaption(text, world))
    return ['caption', 'describes a picture'];
  return null;
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

/** A line of names alone, of which the first is a known author's: "Mara Quill in Tolmere", "Mara Quill and Jon Pell". */
const namesAuthors = (text: string, authors: readonly string[]): boolean =>
  authors.some((author) => text.startsWith(author)) &&
  wordCount(text) <= 14 &&
  /^(?:\p{Lu}[\p{L}’'.-]*|and|in|from|for|of|the|&|[,|\s])+$/u.test(text);

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
