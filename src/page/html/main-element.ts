import { dateLine } from '../lines/dates.ts';
import { isProse } from '../lines/prose.ts';
import type { PageLog } from '../page-log.ts';
import {
  attribute,
  closest,
  contains,
  inOrder,
  labelOf,
  named,
  type PageElement,
  type PageTree,
} from '../tree/element.ts';
import { bitsOfNames } from '../tree/known-names.ts';
import { wordBits } from '../tree/label-words.ts';
import { BLOCK } from '../tree/tags.ts';
import { breadth } from '../words.ts';
import type { HtmlLine } from './html-lines.ts';

/** Words of class and id with which pages call what holds their text, and what does not. */
const TEXT_WORDS =
  'article articlebody articlecontent articletext body bodytext content entry entrycontent hentry hentry main maincontent page post postbody postcontent text blog story storybody storycontent news';
const OTHER_WORDS =
  'ad banner comment comments combx contact footer gdpr masthead media meta outbrain promo related scroll share shoutbox sidebar skyscraper sponsor shopping tags tag tool widget hidden author authors bio policy about profile plea support';
const [SAYS_TEXT, SAYS_OTHER] = [1, 2];
const BY_WORD = bitsOfNames(
  new Map([
    ...TEXT_WORDS.split(' ').map((word) => [word, SAYS_TEXT] as const),
    ...OTHER_WORDS.split(' ').map((word) => [word, SAYS_OTHER] as const),
  ]),
);
/** What a name says, beside the lines: about as much as ten paragraphs. */
const BY_NAME = 25;
/** Shorter lines tell nothing. */
const SHORTEST = 25;
/** Elements around a line that it speaks for. */
const LEVELS = 6;

/** Sums over the lines below each element, by its place. */
interface Sums {
  readonly score: Float64Array;
  readonly running: Float64Array;
  readonly all: Float64Array;
  readonly linked: Float64Array;
  /** What has a score, in the order of the page. */
  readonly scored: readonly PageElement[];
}

/**
 * The elements that together hold the article, in the order of the page: the one whose lines speak most for it, and those
 * beside it that look like more of the same. Empty for a page without running text. `known` tells lines that the page's
 * metadata give as its text.
 */
export function mainElements(
  tree: PageTree,
  lines: readonly HtmlLine[],
  known: (line: HtmlLine) => boolean,
  log: PageLog,
): readonly PageElement[] {
  const sums = sumsOf(tree, lines, known);
  const core = coreOf(sums);
  if (!core) return [];
  log.step('main-element', shown(core), 'its paragraphs, commas and few links speak most for it');
  const found = withNeighbours(tree, core, sums, log);
  found.push(...leads(tree, core, lines, log));
  return found.toSorted((a, b) => a.order - b.order);
}

/** What a line says for the elements around it: one, and more for commas and length. */
function speaksFor({ text, role, linkShare }: HtmlLine): number {
  if (linkShare >= 0.5) return 0;
  const own = breadth(text) * (1 - linkShare);
  if (own < SHORTEST) return 0;
  const commas = text.match(/[,、，،]/g)?.length ?? 0;
  return (
    (1 + Math.min(commas, 10) + Math.min(own / 100, 3)) *
    (role === 'item' ? 0.4 : role === 'heading' ? 0.3 : 1)
  );
}

function sumsOf(
  { elements }: PageTree,
  lines: readonly HtmlLine[],
  known: (line: HtmlLine) => boolean,
): Sums {
  const zeros = () => new Float64Array(elements.length);
  const sums = { score: zeros(), running: zeros(), all: zeros(), linked: zeros() };
  const scored = new Set<PageElement>();
  for (let index = 0; index < lines.length; index++) {
    const value = countLine(lines[index]!, sums) * (known(lines[index]!) ? 2 : 1);
    if (value > 0) speak(value, lines, index, sums, scored);
  }
  // A name says no more than the lines do.
  const { score } = sums;
  const byLabel = new Map<string, number>();
  for (const element of scored)
    score[element.order]! += Math.min(score[element.order]!, byName(element, byLabel));
  addUp(elements, sums);
  return { ...sums, scored: inOrder([...scored].filter(({ order }) => score[order] !== 0)) };
}

type Counts = Omit<Sums, 'scored'>;

/** Gives what the line says for the elements around it. */
function countLine(line: HtmlLine, { all, linked }: Counts): number {
  const { order } = line.element;
  all[order]! += line.text.length;
  linked[order]! += line.text.length * line.linkShare;
  return speaksFor(line);
}

/**
 * Text that an element holds itself, beside blocks or parted by breaks, speaks for it; a paragraph speaks for what holds it.
 * What is farther around has less of it.
 */
function speak(
  value: number,
  lines: readonly HtmlLine[],
  index: number,
  { running, score }: Counts,
  scored: Set<PageElement>,
): void {
  const { element } = lines[index]!;
  running[element.order]! += value;
  const own =
    lines[index + 1]?.element === element || lines[index - 1]?.element === element || holdsBlocks(element);
  let level = 0;
  for (let at: PageElement | null = own ? element : element.parent; at && level < LEVELS; at = at.parent) {
    if ((at.is & BLOCK) === 0) continue;
    scored.add(at);
    score[at.order]! += value / (level < 2 ? level + 1 : level * 3);
    level++;
  }
}

/** What an element holds counts for those around it. An element without characters holds nothing. */
function addUp(elements: readonly PageElement[], { running, all, linked }: Counts): void {
  for (let at = elements.length - 1; at > 0; at--) {
    if (all[at] === 0) continue;
    const { order } = elements[at]!.parent!;
    running[order]! += running[at]!;
    all[order]! += all[at]!;
    linked[order]! += linked[at]!;
  }
}

const holdsBlocks = ({ children }: PageElement): boolean =>
  children.some((child) => typeof child !== 'string' && !child.gone && (child.is & BLOCK) !== 0);

function byName(element: PageElement, named: Map<string, number>): number {
  if (attribute(element, 'itemprop') === 'articleBody') return 4 * BY_NAME;
  const label = labelOf(element);
  let value = named.get(label);
  if (value === undefined) {
    const bits = wordBits(label, BY_WORD);
    value = ((bits & SAYS_TEXT) !== 0 ? BY_NAME : 0) - ((bits & SAYS_OTHER) !== 0 ? BY_NAME : 0);
    named.set(label, value);
  }
  const lists = /^(?:ol|ul|dl|li|dd|dt|form|address)$/.test(element.name) ? -3 : 0;
  return value + lists + (element.name === 'div' || element.name === 'article' ? 5 : 0);
}

const linkDensity = ({ order }: PageElement, { all, linked }: Sums): number =>
  all[order]! > 0 ? linked[order]! / all[order]! : 0;

/** The page itself is chosen only where nothing in it stands out. */
const finalScore = (element: PageElement, sums: Sums): number =>
  sums.score[element.order]! * (1 - linkDensity(element, sums)) * (element.parent ? 1 : 0.3);

function coreOf(sums: Sums): PageElement | null {
  let best: PageElement | null = null;
  let most = 0;
  for (const element of sums.scored) {
    if (element.gone) continue;
    const score = finalScore(element, sums);
    if (best && score <= most) continue;
    best = element;
    most = score;
  }
  if (!best) return null;
  // What holds several strong candidates is the article, each of them a part of it.
  const strong = sums.scored.filter(
    (element) => !contains(element, best!) && finalScore(element, sums) >= most * 0.75,
  );
  for (let at = best.parent; at && at.name !== 'body'; at = at.parent)
    if (strong.filter((element) => contains(at, element)).length >= 3) return at;
  return best;
}

/**
 * Running text between the heading of the page and the core, wherever it stands: opening paragraphs often have elements of
 * their own. One line alone is more often a summary above the text than its beginning, unless it has a dateline.
 */
function leads(
  tree: PageTree,
  core: PageElement,
  lines: readonly HtmlLine[],
  log: PageLog,
): readonly PageElement[] {
  const heading = named(tree, 'h1').findLast((element) => !element.gone && element.order < core.order);
  if (!heading) return [];
  const found = lines.filter(
    ({ element, text, linkShare, role }) =>
      element.order > heading.order &&
      element.order < core.order &&
      !contains(element, core) &&
      role === 'text' &&
      linkShare < 0.25 &&
      breadth(text) >= 80 &&
      isProse(text) &&
      !dateLine(text) &&
      !holdsBlocks(element) &&
      !closest(element, (at) => wordBits(labelOf(at), NO_LEAD) !== 0),
  );
  const beginning = found.filter(
    ({ element, text }) =>
      DATELINE.test(text) ||
      found.some((other) => other.element !== element && other.element.parent === element.parent),
  );
  for (const { text } of beginning)
    log.step('lead', text, 'running text between the heading and the main element');
  return [...new Set(beginning.map(({ element }) => element))];
}

/** "OSK, March 4 (Agency) –", "(CNN)". */
const DATELINE = /^(?:\(\p{Lu}{2,}\)|\p{Lu}{3,}[\p{L} ,./()\d]{0,60}\s[–—-]{1,2}\s)/u;
const NO_LEAD = bitsOfNames(
  new Map(
    'deck dek summary subtitle subhead subheading standfirst excerpt description keypoints highlights takeaways author bio caption byline affiliate disclosure disclaimer'
      .split(' ')
      .map((word) => [word, 1]),
  ),
);

/** Adds what stands beside the core, and beside what holds it, where it looks like more of the article. */
function withNeighbours(tree: PageTree, core: PageElement, sums: Sums, log: PageLog): PageElement[] {
  const found = [core];
  const kind = core.class ?? '';
  for (let at = core, level = 0; at.parent && level < LEVELS; at = at.parent) {
    let alone = true;
    for (const sibling of at.parent.children) {
      if (typeof sibling === 'string' || sibling.gone || sibling === at || !sums.all[sibling.order]) continue;
      alone = false;
      if (!belongs(tree, sibling, core, kind, sums, level)) continue;
      log.step('neighbour', shown(sibling), 'beside the main element and of its kind');
      found.push(sibling);
    }
    if (!alone) level++;
  }
  return found;
}

function belongs(
  tree: PageTree,
  element: PageElement,
  core: PageElement,
  kind: string,
  sums: Sums,
  level: number,
): boolean {
  const density = linkDensity(element, sums);
  if (density >= 0.25) return false;
  const running = sums.running[element.order]!;
  if (level === 0 && (element.is & BLOCK) !== 0 && element.name !== 'li' && !holdsBlocks(element)) {
    const length = sums.all[element.order]!;
    return running > 0 && (length > 80 || density === 0);
  }
  if (named(tree, 'h1').some((heading) => !heading.gone && contains(element, heading))) return false;
  if (kind !== '' && holdsKind(tree, element, kind)) return running > 0;
  return level === 0 && finalScore(element, sums) >= Math.max(10, finalScore(core, sums) * 0.2);
}

const holdsKind = ({ labels }: PageTree, element: PageElement, kind: string): boolean =>
  labels.get(kind)?.some((inner) => !inner.gone && inner.class === kind && contains(element, inner)) === true;

const shown = (element: PageElement): string => `${element.name} ${labelOf(element)}`.trim();
