import { isProse } from '../lines/prose.ts';
import type { PageLog } from '../page-log.ts';
import {
  attribute,
  closest,
  holds,
  inOrder,
  labelOf,
  named,
  type PageElement,
  type PageTree,
  takeOut,
} from '../tree/element.ts';
import { bitsOfNames } from '../tree/known-names.ts';
import { wordBits } from '../tree/label-words.ts';
import { type Measure, measure } from '../tree/measure.ts';
import { BLOCK } from '../tree/tags.ts';
import { textOf } from '../tree/text.ts';
import { wordCount } from '../words.ts';
import { PRUNINGS, type Pruning } from './prunings.ts';

/** Elements that hold the page or its text whatever they are called. */
const FRAME = new Set(['body', 'main', 'article', 'h1']);
/** Characters of a removal that are kept. */
const SHOWN = 400;

/** Which prunings a word belongs to, as bits by their place. */
type Bits = ReadonlyMap<string, number>;
const bitsBy = (field: 'words' | 'elements' | 'topElements' | 'roles' | 'items'): Bits => {
  const bits = new Map<string, number>();
  for (const [index, { [field]: words }] of PRUNINGS.entries())
    for (const word of words?.split(' ') ?? []) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  return bits;
};
const BY_WORD = bitsOfNames(bitsBy('words'));
const BY_ELEMENT = bitsBy('elements');
const BY_TOP_ELEMENT = bitsBy('topElements');
const BY_ROLE = bitsBy('roles');
const BY_ITEM = bitsBy('items');

/**
 * Takes out of a page what by its element, class or id is not of the article. What holds much of the page's running
 * text stays: pages call their whole body "has-sidebar" or "article-with-comments".
 */
export function prune(tree: PageTree, log: PageLog): Measure {
  settleHidden(tree, log);
  const measured = measure(tree);
  const candidates = candidatesOf(tree);
  const keep = kept(tree);
  for (const [index, pruning] of PRUNINGS.entries()) {
    const found = candidates[index]!;
    if (found.length > 0) pruneBy(pruning, found, keep, measured, tree, log);
  }
  return measured;
}

function pruneBy(
  { rule, reason, atMost }: Pruning,
  candidates: readonly PageElement[],
  { always, embeds }: Kept,
  measured: Measure,
  tree: PageTree,
  log: PageLog,
): void {
  const most = Math.max(1, measured.prose(tree.root)) * atMost;
  for (const element of candidates) {
    if (element.gone || always.has(element)) continue;
    if (rule !== 'comments' && embeds.has(element)) continue;
    if (measured.prose(element) > most || isWithinSentence(element, measured)) continue;
    log.remove(textOf(element, SHOWN), rule, reason);
    takeOut(tree, element);
    measured.without(element);
  }
}

/** A link or a mark that is a small part of a line of running text, such as a linked topic in a sentence. */
function isWithinSentence(element: PageElement, { prose }: Measure): boolean {
  if (isBlock(element)) return false;
  const line = closest(element, isBlock);
  return (
    line !== null &&
    !line.children.some((child) => typeof child !== 'string' && isBlock(child)) &&
    prose(line) > 2 * textOf(element, SHOWN).length
  );
}

const isBlock = ({ is }: PageElement): boolean => (is & BLOCK) !== 0;

/** For each pruning the elements that it may take, in the order of the page. */
function candidatesOf(tree: PageTree): readonly (readonly PageElement[])[] {
  const found: PageElement[][] = PRUNINGS.map(() => []);
  tree.labels.forEach((elements, label) => {
    addAll(found, elements, wordBits(label, BY_WORD));
  });
  BY_ELEMENT.forEach((bits, name) => {
    addAll(found, named(tree, name), bits);
  });
  BY_TOP_ELEMENT.forEach((bits, name) => {
    const top = named(tree, name).filter(({ parent }) => parent === tree.root);
    addAll(found, top, bits);
  });
  addByAttributes(found, tree.attributed);
  return found.map(inOrder);
}

function addAll(found: readonly PageElement[][], elements: readonly PageElement[], bits: number): void {
  if (bits === 0) return;
  for (let at = 0; at < elements.length; at++) add(found, elements[at]!, bits);
}

function addByAttributes(found: readonly PageElement[][], elements: readonly PageElement[]): void {
  for (let at = 0; at < elements.length; at++) {
    const bits = bitsOfAttributes(elements[at]!);
    if (bits !== 0) add(found, elements[at]!, bits);
  }
}

function add(found: readonly PageElement[][], element: PageElement, bits: number): void {
  if (element.gone || FRAME.has(element.name)) return;
  for (let index = 0; bits >> index; index++) if (bits & (1 << index)) found[index]!.push(element);
}

function bitsOfAttributes(element: PageElement): number {
  const [role, item] = [attribute(element, 'role'), attribute(element, 'itemprop')];
  return (
    (role === null ? 0 : (BY_ROLE.get(role.toLowerCase()) ?? 0)) |
    (item === null ? 0 : (BY_ITEM.get(item) ?? 0))
  );
}

interface Kept {
  readonly always: ReadonlySet<PageElement>;
  readonly embeds: ReadonlySet<PageElement>;
}

const EMBEDDED = /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed)(?:\s|$)/;

/**
 * What is never taken by its name: what holds the heading of the page or is marked as its text. And posts of networks that
 * the article quotes, with what is in them and their close frames, since those say "social".
 */
function kept(tree: PageTree): Kept {
  const always = new Set<PageElement>();
  const embeds = new Set<PageElement>();
  const bodies = tree.attributed.filter((element) => attribute(element, 'itemprop') === 'articleBody');
  for (const { gone, parent } of [...named(tree, 'h1'), ...bodies])
    if (!gone) for (let at = parent; at && !always.has(at); at = at.parent) always.add(at);
  for (const element of named(tree, 'blockquote')) {
    if (element.gone || !EMBEDDED.test(labelOf(element))) continue;
    for (let at = element.parent; at; at = at.parent) embeds.add(at);
    for (let at = element.order; at < element.end; at++) embeds.add(tree.elements[at]!);
  }
  return { always, embeds };
}

/** Labels of where articles stand; what a page hides outside of these is a menu or a dialog. */
const TEXT_FRAME = /article|content|story|post/;
const holdsText = (element: PageElement): boolean =>
  element.name === 'article' ||
  element.name === 'main' ||
  attribute(element, 'itemprop') === 'articleBody' ||
  TEXT_FRAME.test(attribute(element, 'class') ?? '');

/** What a page hides goes, but not sentences of the article: pages hide their text until a reader has paid or clicked. */
function settleHidden(tree: PageTree, log: PageLog): void {
  for (const element of tree.attributed) {
    if (element.gone || FRAME.has(element.name) || !isHidden(element)) continue;
    const text = textOf(element, 3000);
    if (holds(tree, element, isParagraph) && isProse(text) && closest(element.parent, holdsText)) continue;
    if (wordCount(text) > 150) continue;
    log.remove(text.slice(0, SHOWN), 'hidden', 'the page does not show it');
    takeOut(tree, element);
  }
}

const isParagraph = ({ name }: PageElement): boolean => name === 'p';

function isHidden(element: PageElement): boolean {
  const style = attribute(element, 'style');
  return (
    attribute(element, 'hidden') !== null ||
    (style !== null && style !== '' && /display\s*:\s*none/i.test(style))
  );
}
