import { isProse } from '../lines/prose.ts';
import type { PageLog } from '../page-log.ts';
import { attribute, closest, labelOf, type PageElement, type PageTree, takeOut } from '../tree/element.ts';
import { labelWords } from '../tree/label-words.ts';
import { type Measure, measure } from '../tree/measure.ts';
import { BLOCK } from '../tree/tags.ts';
import { textOf } from '../tree/text.ts';
import { wordCount } from '../words.ts';
import { PRUNINGS } from './prunings.ts';

/** Elements that hold the page or its text whatever they are called. */
const FRAME = new Set(['body', 'main', 'article', 'h1']);
/** Characters of a removal that are kept. */
const SHOWN = 400;

/** Which prunings a word of a label belongs to, as bits by their place. */
const BY_WORD: ReadonlyMap<string, number> = PRUNINGS.reduce((bits, { words }, index) => {
  for (const word of words?.split(' ') ?? []) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  return bits;
}, new Map<string, number>());

const BY_ELEMENT = PRUNINGS.flatMap(({ is }, index) => (is ? [{ is, bit: 1 << index }] : []));

/**
 * Takes out of a page what by its element, class or id is not of the article. What holds much of the page's running
 * text stays: pages call their whole body "has-sidebar" or "article-with-comments".
 */
export function prune(tree: PageTree, log: PageLog): Measure {
  settleHidden(tree, log);
  const measured = measure(tree);
  const named = namedElements(tree);
  const keep = kept(tree);
  let all = Math.max(1, measured.prose(tree.root));
  for (const [index, { rule, reason, atMost }] of PRUNINGS.entries()) {
    for (const element of named[index]!) {
      if (element.gone || keep.always.has(element)) continue;
      if (rule !== 'comments' && keep.embeds.has(element)) continue;
      if (measured.prose(element) > all * atMost || isWithinSentence(element, measured)) continue;
      log.remove(textOf(element, SHOWN), rule, reason);
      takeOut(tree, element);
      measured.without(element);
    }
    all = Math.max(1, measured.prose(tree.root));
  }
  return measured;
}

/** A link or a mark that is a small part of a line of running text, such as a linked topic in a sentence. */
function isWithinSentence(element: PageElement, { prose }: Measure): boolean {
  if (BLOCK.has(element.name)) return false;
  const line = closest(element, ({ name }) => BLOCK.has(name));
  return (
    line !== null &&
    !line.children.some((child) => typeof child !== 'string' && BLOCK.has(child.name)) &&
    prose(line) > 2 * textOf(element, SHOWN).length
  );
}

/** For each pruning the elements that it may take, in the order of the page. */
function namedElements({ elements }: PageTree): readonly PageElement[][] {
  const found: PageElement[][] = PRUNINGS.map(() => []);
  const known = new Map<string, number>();
  const bitsOf = (label: string | undefined): number => {
    if (!label) return 0;
    let bits = known.get(label);
    if (bits === undefined) {
      bits = labelWords(label).reduce((sum, word) => sum | (BY_WORD.get(word) ?? 0), 0);
      known.set(label, bits);
    }
    return bits;
  };
  for (const element of elements) {
    if (element.gone || FRAME.has(element.name)) continue;
    const { attributes } = element;
    let bits = attributes ? bitsOf(attributes.class) | bitsOf(attributes.id) : 0;
    for (const { is, bit } of BY_ELEMENT) if (is(element)) bits |= bit;
    for (let index = 0; bits >> index; index++) if (bits & (1 << index)) found[index]!.push(element);
  }
  return found;
}

const EMBEDDED = /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed)(?:\s|$)/;

/**
 * What is never taken by its name: what holds the heading of the page or is marked as its text. And posts of networks that
 * the article quotes, with what is in them and their close frames, since those say "social".
 */
function kept({ elements }: PageTree): { always: Set<PageElement>; embeds: Set<PageElement> } {
  const always = new Set<PageElement>();
  const embeds = new Set<PageElement>();
  for (const element of elements) {
    if (element.gone) continue;
    if (element.name === 'h1' || attribute(element, 'itemprop') === 'articleBody')
      for (let at = element.parent; at && !always.has(at); at = at.parent) always.add(at);
    if (element.name === 'blockquote' && EMBEDDED.test(labelOf(element))) {
      for (let at = element.parent; at; at = at.parent) embeds.add(at);
      for (let at = element.order; at < element.end; at++) embeds.add(elements[at]!);
    }
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
  for (const element of tree.elements) {
    if (element.gone || !element.attributes || FRAME.has(element.name)) continue;
    const { hidden, style } = element.attributes;
    if (hidden === undefined && !(style && /display\s*:\s*none/i.test(style))) continue;
    const text = textOf(element, 3000);
    const paragraphs =
      element.name === 'p' ||
      tree.elements.slice(element.order, element.end).some(({ name }) => name === 'p');
    if (paragraphs && isProse(text) && closest(element.parent, holdsText)) continue;
    if (wordCount(text) > 150) continue;
    log.remove(text.slice(0, SHOWN), 'hidden', 'the page does not show it');
    takeOut(tree, element);
  }
}
