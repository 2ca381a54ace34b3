import { type PageElement, type PageTree, valueIn } from './element.ts';
import { withEntities } from './entities.ts';
import { closingTag, newTag, readTag, type Tag } from './tag.ts';
import { BLOCK, FRAME, HEADING, type Kind, kindOf, LINK, LISTED, RAW, SCOPE, VOID } from './tags.ts';

/** Elements within elements. Pages stay below 100; unclosed inline tags of old pages reach some hundreds. Deeper tags are left out. */
const MOST_DEPTH = 400;
/** Tags of one page; the rest is not read. */
export const MOST_TAGS = 200_000;

const [BANG, QUESTION] = [33, 63];
const BODY = kindOf('body');

/** How far the reading of a page has come. */
interface Reading {
  readonly html: string;
  readonly elements: PageElement[];
  readonly listed: Map<string, PageElement[]>;
  readonly labels: Map<string, PageElement[]>;
  readonly attributed: PageElement[];
  /** What is open: the page itself, then each element within the one before. */
  readonly stack: PageElement[];
  current: PageElement;
  /** Inline elements whose end tag came while a block in them was open: they end with the block. */
  readonly ending: Set<PageElement>;
  /** Raw elements that have no end tag in the rest of the page. */
  readonly unclosed: Set<string>;
  lang: string | null;
  dropped: number;
  flattened: number;
  tags: number;
  /** Blocks that were left out and whose end tags are still to come. */
  surplus: number;
}

/**
 * HTML to a tree, in one pass and linear time whatever the page holds. Follows the HTML standard where texts depend on it
 * (elements that end others, scopes, raw text) and is lenient elsewhere: `html` and `head` are no elements here, end tags
 * of the frame end nothing, inline elements that a block leaves open end with it. Nothing of a page is run or fetched.
 */
export function parseTree(html: string): PageTree {
  const root = element(BODY, null, 0);
  const reading: Reading = {
    html,
    elements: [root],
    listed: new Map(),
    labels: new Map(),
    attributed: [],
    stack: [root],
    current: root,
    ending: new Set(),
    unclosed: new Set(),
    lang: null,
    dropped: 0,
    flattened: 0,
    tags: 0,
    surplus: 0,
  };
  readAll(reading);
  close(reading, 1);
  const { elements, listed, labels, attributed, lang, dropped, flattened, tags } = reading;
  root.end = elements.length;
  return { root, elements, listed, labels, attributed, lang, dropped, flattened, tags };
}

function element({ name, is }: Kind, parent: PageElement | null, order: number): PageElement {
  return {
    name,
    is,
    parent,
    children: [],
    class: null,
    id: null,
    attributes: null,
    order,
    end: order + 1,
    gone: false,
    raw: '',
  };
}

function readAll(reading: Reading): void {
  const { html } = reading;
  const tag = newTag();
  let at = 0;
  while (at < html.length && reading.tags <= MOST_TAGS) {
    const mark = html.indexOf('<', at);
    if (mark < 0) {
      text(reading, at, html.length);
      return;
    }
    const next = html.charCodeAt(mark + 1);
    if (next === BANG || next === QUESTION) {
      // Comment, doctype or processing instruction.
      text(reading, at, mark);
      at = endOfMarkup(html, mark);
      continue;
    }
    const end = readTag(html, mark, tag);
    if (end < 0) {
      // "Less than", or the end of a page that was cut: part of the text.
      text(reading, at, mark + 1);
      at = mark + 1;
      continue;
    }
    text(reading, at, mark);
    reading.tags++;
    at = tag.closing ? end : startTag(reading, tag, end);
    if (tag.closing && (tag.kind.is & FRAME) === 0) {
      if (tag.dropped) reading.dropped++;
      if (reading.surplus > 0 && tag.kind.name !== 'p' && (tag.kind.is & BLOCK) !== 0) reading.surplus--;
      else endTag(reading, tag.kind);
    }
  }
}

/** Gives the place where the reading goes on: behind the tag, or behind what an element holds as mere characters. */
function startTag(reading: Reading, tag: Tag, end: number): number {
  const { kind } = tag;
  if ((kind.is & FRAME) !== 0) {
    frameTag(reading, tag);
    return end;
  }
  if (tag.dropped) reading.dropped++;
  endOthers(reading, kind);
  const { stack, current } = reading;
  if (stack.length >= MOST_DEPTH && kind.name !== 'p' && (kind.is & (VOID | RAW)) === 0) {
    reading.flattened++;
    if ((kind.is & BLOCK) !== 0) reading.surplus++;
    current.children.push(' ');
    return end;
  }
  const opened = open(reading, kind);
  setAttributes(reading, opened, tag);
  if ((kind.is & VOID) !== 0) return end;
  if ((kind.is & RAW) !== 0) return rawText(reading, opened, end);
  stack.push(opened);
  reading.current = opened;
  return end;
}

/** The first tag of the page and of its body that has attributes gives them. */
function frameTag(reading: Reading, tag: Tag): void {
  const { kind, attributes } = tag;
  const [root] = reading.elements;
  if (kind.name === 'html') {
    if (attributes) reading.lang ??= valueIn(attributes, 'lang');
  } else if (kind.name === 'body' && root!.class === null && root!.id === null && root!.attributes === null) {
    setAttributes(reading, root!, tag);
  }
}

function setAttributes(reading: Reading, element: PageElement, { class: names, id, attributes }: Tag): void {
  if (names) addTo(reading.labels, names, element);
  if (id) addTo(reading.labels, id, element);
  element.class = names;
  element.id = id;
  if (!attributes) return;
  element.attributes = attributes;
  reading.attributed.push(element);
}

function addTo(groups: Map<string, PageElement[]>, name: string, element: PageElement): void {
  const known = groups.get(name);
  if (known) known.push(element);
  else groups.set(name, [element]);
}

function open(reading: Reading, kind: Kind): PageElement {
  const { elements, listed, current } = reading;
  const opened = element(kind, current, elements.length);
  elements.push(opened);
  current.children.push(opened);
  if ((kind.is & LISTED) !== 0) addTo(listed, kind.name, opened);
  return opened;
}

function text({ html, current }: Reading, from: number, to: number): void {
  if (to <= from) return;
  const blank = to - from < BLANKS.length && isBlank(html, from, to);
  current.children.push(blank ? BLANKS[to - from]! : withEntities(html.slice(from, to)));
}

/** Most texts between tags are only the page's indentation: they share their strings. */
const BLANKS: readonly string[] = Array.from({ length: 100 }, (_, length) => ' '.repeat(length));

function isBlank(html: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = html.charCodeAt(at);
    if (code !== 32 && (code < 9 || code > 13)) return false;
  }
  return true;
}

/** Of these only what scripts and titles hold is kept. */
function rawText(reading: Reading, opened: PageElement, from: number): number {
  const { html, unclosed } = reading;
  const { name } = opened;
  const ends = unclosed.has(name) ? -1 : closingTag(html, name, from);
  if (ends < 0) unclosed.add(name);
  // A script without end is all that follows; others are left empty, so that a page that was cut keeps its text.
  const to = ends >= 0 ? ends : name === 'script' || name === 'style' ? html.length : from;
  if (name === 'script' || name === 'title') opened.raw = html.slice(from, to);
  return ends < 0 ? to : html.indexOf('>', ends) + 1 || html.length;
}

/** Closes what is open down to a height of the stack. */
function close(reading: Reading, height: number): void {
  const { stack, elements, ending } = reading;
  while (stack.length > height) stack.pop()!.end = elements.length;
  while (ending.size > 0 && stack.length > 1 && ending.delete(stack[stack.length - 1]!))
    stack.pop()!.end = elements.length;
  reading.current = stack[stack.length - 1]!;
}

/** What a start tag ends: a paragraph by any block, an item by the next item, a link by the next link. */
function endOthers(reading: Reading, kind: Kind): void {
  const { stack } = reading;
  if ((kind.is & BLOCK) !== 0) {
    for (let height = stack.length - 1; height > 0; height--) {
      const above = stack[height]!;
      if (above.name === 'p') close(reading, height);
      if ((above.is & BLOCK) !== 0) break;
    }
  } else if ((kind.is & LINK) !== 0) endTag(reading, kind);
  if (kind.ends === 0) return;
  for (let height = stack.length - 1; height > 0; height--) {
    const { is } = stack[height]!;
    if ((is & kind.upTo) !== 0) return;
    if ((is & kind.ends) !== 0) {
      close(reading, height);
      return;
    }
  }
}

function endTag(reading: Reading, kind: Kind): void {
  const { stack } = reading;
  const { name, is } = kind;
  const block = (is & BLOCK) !== 0;
  const scoped = name !== 'table' && kind.ends === 0;
  let within = false;
  for (let height = stack.length - 1; height > 0; height--) {
    const above = stack[height]!;
    if (above.name === name || (is & above.is & HEADING) !== 0) {
      if (block || !within) close(reading, height);
      else reading.ending.add(above);
      return;
    }
    if (scoped && (above.is & SCOPE) !== 0) break;
    within ||= (above.is & BLOCK) !== 0;
  }
  // An end tag of a paragraph that is not open stands for an empty one, a break one for a break.
  if (name === 'p' || name === 'br') open(reading, kind);
}

/** Index behind a comment, doctype or instruction. A comment without end is all that follows. */
function endOfMarkup(html: string, mark: number): number {
  if (html.startsWith('<!--', mark)) {
    const end = html.indexOf('-->', mark + 2);
    return end < 0 ? html.length : end + 3;
  }
  if (html.startsWith('<![CDATA[', mark)) {
    const end = html.indexOf(']]>', mark);
    return end < 0 ? html.length : end + 3;
  }
  const end = html.indexOf('>', mark);
  return end < 0 ? html.length : end + 1;
}
