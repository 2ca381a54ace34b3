import type { Line } from '../lines/line.ts';
import { oneLine } from '../one-line.ts';
import type { PageElement } from '../tree/element.ts';
import { BLOCK, BREAK, HEADING, LINK, SILENT } from '../tree/tags.ts';

/** A line of a page in HTML, with the element that it stands in. */
export interface HtmlLine extends Line {
  readonly element: PageElement;
}

/** A break after a closed sentence parts paragraphs; within one it is only white space. */
const CLOSED = /[.!?…:]["'”’»)]*\s*$/;

/** The line that is being read. */
interface Reading {
  readonly lines: HtmlLine[];
  words: string;
  /** Characters of links so far; open links; breaks in a row. */
  linked: number;
  links: number;
  breaks: number;
  owner: PageElement;
  role: Line['role'];
}

/** The text of an element as lines: one for each paragraph, item, heading, row of a table. What is gone is left out. */
export function htmlLines(root: PageElement): HtmlLine[] {
  const reading: Reading = {
    lines: [],
    words: '',
    linked: 0,
    links: 0,
    breaks: 0,
    owner: root,
    role: 'text',
  };
  readElement(root, reading);
  endLine(reading);
  return reading.lines;
}

function endLine(reading: Reading): void {
  const { lines, words, linked, role, owner } = reading;
  if (words === '') return;
  const text = oneLine(words);
  if (text !== '') {
    const linkShare = Math.min(1, linked / text.length);
    lines.push({ text, role, block: lines.length, linkShare, element: owner });
  }
  reading.words = '';
  reading.linked = 0;
}

function readElement(element: PageElement, reading: Reading): void {
  const { name, is, children } = element;
  const cell = (name === 'td' || name === 'th') && !holdsLines(element);
  const block = (is & BLOCK) !== 0 && !cell;
  const { owner, role } = reading;
  if (block) {
    endLine(reading);
    reading.owner = element;
    reading.role = roleOf(element, role);
  } else if (cell) reading.words += ' ';
  if ((is & LINK) !== 0) reading.links++;
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!;
    if (typeof child === 'string') readText(child, reading);
    else if ((child.is & BREAK) !== 0) readBreak(reading);
    else if (!child.gone && (child.is & SILENT) === 0) readElement(child, reading);
  }
  if ((is & LINK) !== 0) reading.links--;
  if (block) {
    endLine(reading);
    reading.owner = owner;
    reading.role = role;
  }
}

function readText(text: string, reading: Reading): void {
  const { length } = text.trim();
  // No line begins with white space.
  if (length === 0 && reading.words === '') return;
  reading.words += text;
  if (reading.links > 0) reading.linked += length;
  if (length > 0) reading.breaks = 0;
}

function readBreak(reading: Reading): void {
  if (++reading.breaks > 1 || CLOSED.test(reading.words.slice(-12))) endLine(reading);
  else reading.words += ' ';
}

/** Pages of old lay out their text in tables: a cell with lines of its own is no part of a row. */
const holdsLines = ({ children }: PageElement): boolean =>
  children.some(
    (child) =>
      typeof child !== 'string' && !child.gone && ((child.is & (BREAK | BLOCK)) !== 0 || holdsLines(child)),
  );

/** Of a line by its nearest element that says so: a heading in an item is a heading. */
function roleOf({ name, is }: PageElement, around: Line['role']): Line['role'] {
  if ((is & HEADING) !== 0) return 'heading';
  if (name === 'li' || name === 'dt' || name === 'dd') return 'item';
  if (name === 'blockquote') return 'quote';
  return around;
}
