import type { PageElement, PageTree } from './element.ts';
import { withEntities } from './entities.ts';
import { closingTag, readTag, type Tag } from './tag.ts';
import { BLOCK, ENDED_BY, HEADING, RAW, SCOPE, VOID } from './tags.ts';

/** Elements within elements. Pages stay below 100; unclosed inline tags of old pages reach some hundreds. Deeper tags are left out. */
const MOST_DEPTH = 400;
/** Tags of one page; the rest is not read. */
export const MOST_TAGS = 200_000;
/** A page has one of these at most, wherever its tags stand. */
const FRAME = new Set(['html', 'head', 'body']);

/**
 * HTML to a tree, in one pass and linear time whatever the page holds. Follows the HTML standard where texts depend on it
 * (elements that end others, scopes, raw text) and is lenient elsewhere: `html` and `head` are no elements here, end tags
 * of the frame end nothing, inline elements that a block leaves open end with it. Nothing of a page is run or fetched.
 */
export function parseTree(html: string): PageTree {
  const root: PageElement = {
    name: 'body',
    parent: null,
    children: [],
    attributes: null,
    order: 0,
    end: 0,
    gone: false,
    raw: '',
  };
  const elements: PageElement[] = [root];
  const stack: PageElement[] = [root];
  /** Inline elements whose end tag came while a block in them was open: they end with the block. */
  const ending = new Set<PageElement>();
  /** Raw elements that have no end tag in the rest of the page. */
  const unclosed = new Set<string>();
  let [lang, dropped, flattened, tags, surplus]: [string | null, number, number, number, number] = [
    null,
    0,
    0,
    0,
    0,
  ];
  let current = root;

  const close = (height: number): void => {
    while (stack.length > height) stack.pop()!.end = elements.length;
    while (ending.size && stack.length > 1 && ending.has(stack.at(-1)!)) {
      ending.delete(stack.at(-1)!);
      stack.pop()!.end = elements.length;
    }
    current = stack.at(-1)!;
  };
  const open = ({ name, attributes }: Tag): PageElement => {
    const element: PageElement = {
      name,
      parent: current,
      children: [],
      attributes,
      order: elements.length,
      end: elements.length + 1,
      gone: false,
      raw: '',
    };
    elements.push(element);
    current.children.push(element);
    return element;
  };
  const text = (from: number, to: number): void => {
    if (to <= from) return;
    const characters = html.slice(from, to);
    current.children.push(withEntities(characters));
  };

  let at = 0;
  while (at < html.length && tags <= MOST_TAGS) {
    const mark = html.indexOf('<', at);
    if (mark < 0) {
      text(at, html.length);
      break;
    }
    const next = html.charCodeAt(mark + 1);
    if (next === 33 || next === 63) {
      // Comment, doctype or processing instruction.
      text(at, mark);
      at = endOfMarkup(html, mark);
      continue;
    }
    const tag = readTag(html, mark);
    if (!tag) {
      // "Less than", or the end of a page that was cut: part of the text.
      text(at, mark + 1);
      at = mark + 1;
      continue;
    }
    text(at, mark);
    at = tag.end;
    tags++;
    const { name } = tag;
    if (FRAME.has(name)) {
      if (!tag.closing && name === 'html') lang ??= tag.attributes?.lang ?? null;
      if (!tag.closing && name === 'body') root.attributes ??= tag.attributes;
      continue;
    }
    if (tag.dropped) dropped++;
    if (tag.closing) {
      if (surplus > 0 && name !== 'p' && BLOCK.has(name)) surplus--;
      else endTag(name);
      continue;
    }
    endOthers(name);
    if (stack.length >= MOST_DEPTH && name !== 'p' && !VOID.has(name) && !RAW.has(name)) {
      flattened++;
      if (BLOCK.has(name)) surplus++;
      current.children.push(' ');
      continue;
    }
    const element = open(tag);
    if (VOID.has(name)) continue;
    if (RAW.has(name)) {
      const ends = unclosed.has(name) ? -1 : closingTag(html, name, at);
      if (ends < 0) unclosed.add(name);
      // A script without end is all that follows; others are left empty, so that a page that was cut keeps its text.
      const to = ends >= 0 ? ends : name === 'script' || name === 'style' ? html.length : at;
      if (name === 'script' || name === 'title') element.raw = html.slice(at, to);
      at = ends < 0 ? to : html.indexOf('>', ends) + 1 || html.length;
      continue;
    }
    stack.push(element);
    current = element;
  }
  close(1);
  root.end = elements.length;
  return { root, elements, lang, dropped, flattened, tags };

  /** What a start tag ends: a paragraph by any block, an item by the next item, a link by the next link. */
  function endOthers(name: string): void {
    if (BLOCK.has(name)) {
      for (let height = stack.length - 1; height > 0; height--) {
        const above = stack[height]!.name;
        if (above === 'p') close(height);
        if (BLOCK.has(above)) break;
      }
    } else if (name === 'a') endTag('a');
    const rule = ENDED_BY.get(name);
    if (!rule) return;
    for (let height = stack.length - 1; height > 0; height--) {
      const above = stack[height]!.name;
      if (rule.upTo.has(above)) return;
      if (rule.ends.has(above)) {
        close(height);
        return;
      }
    }
  }

  function endTag(name: string): void {
    const block = BLOCK.has(name);
    let within = false;
    for (let height = stack.length - 1; height > 0; height--) {
      const above = stack[height]!;
      if (above.name === name || (HEADING.has(name) && HEADING.has(above.name))) {
        if (block || !within) close(height);
        else ending.add(above);
        return;
      }
      if (SCOPE.has(above.name) && !(name === 'table' || ENDED_BY.has(name))) break;
      within ||= BLOCK.has(above.name);
    }
    // An end tag of a paragraph that is not open stands for an empty one, a break one for a break.
    if (name === 'p' || name === 'br')
      open({ name, attributes: null, closing: false, dropped: false, end: 0 });
  }
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
