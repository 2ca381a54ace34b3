import type { Line } from '../lines/line.ts';
import type { PageElement } from '../tree/element.ts';
import { BLOCK, HEADING, SILENT } from '../tree/tags.ts';
import { oneLine } from '../words.ts';

/** A line of a page in HTML, with the element that it stands in. */
export interface HtmlLine extends Line {
  readonly element: PageElement;
}

/** A break after a closed sentence parts paragraphs; within one it is only white space. */
const CLOSED = /[.!?…:]["'”’»)]*\s*$/;

/** The text of an element as lines: one for each paragraph, item, heading, row of a table. What is gone is left out. */
export function htmlLines(root: PageElement): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let words = '';
  let [linked, links, breaks] = [0, 0, 0];
  let owner = root;
  let role: Line['role'] = 'text';
  const flush = (): void => {
    const text = words.trim() && oneLine(words);
    if (text)
      lines.push({
        text,
        role,
        block: lines.length,
        linkShare: Math.min(1, linked / text.length),
        element: owner,
      });
    words = '';
    linked = 0;
  };
  const walk = (element: PageElement): void => {
    const { name } = element;
    const cell = (name === 'td' || name === 'th') && !holdsLines(element);
    const block = BLOCK.has(name) && !cell;
    const [outer, outerRole] = [owner, role];
    if (block) {
      flush();
      owner = element;
      role = roleOf(name, role);
    } else if (cell) words += ' ';
    if (name === 'a') links++;
    for (const child of element.children) {
      if (typeof child === 'string') {
        words += child;
        const { length } = child.trim();
        if (links) linked += length;
        if (length) breaks = 0;
      } else if (child.name === 'br') {
        if (++breaks > 1 || CLOSED.test(words.slice(-12))) flush();
        else words += ' ';
      } else if (!child.gone && !SILENT.has(child.name)) walk(child);
    }
    if (name === 'a') links--;
    if (block) {
      flush();
      owner = outer;
      role = outerRole;
    }
  };
  walk(root);
  flush();
  return lines;
}

/** Pages of old lay out their text in tables: a cell with lines of its own is no part of a row. */
const holdsLines = ({ children }: PageElement): boolean =>
  children.some(
    (child) =>
      typeof child !== 'string' &&
      !child.gone &&
      (child.name === 'br' || BLOCK.has(child.name) || holdsLines(child)),
  );

/** Of a line by its nearest element that says so: a heading in an item is a heading. */
function roleOf(name: string, around: Line['role']): Line['role'] {
  if (HEADING.has(name)) return 'heading';
  if (name === 'li' || name === 'dt' || name === 'dd') return 'item';
  if (name === 'blockquote') return 'quote';
  return around;
}
