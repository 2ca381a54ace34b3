import { oneLine } from '../one-line.ts';
import type { PageElement } from './element.ts';
import { BLOCK, BREAK, SILENT } from './tags.ts';

/** Characters gathered so far and room for more. */
interface Gathered {
  words: string;
  room: number;
  /** Also what is gone. */
  readonly whole: boolean;
}

/**
 * The text of an element on one line, at most some `limit` characters, a space at each border of a block.
 * What is gone is left out.
 */
export function textOf(element: PageElement, limit = 100_000): string {
  const { children } = element;
  if (children.length === 0) return '';
  const only = children[0]!;
  if (children.length === 1 && typeof only === 'string')
    return oneLine(only.length > limit ? only.slice(0, limit) : only);
  const gathered = { words: '', room: limit, whole: false };
  gather(element, gathered);
  return oneLine(gathered.words);
}

/** The same with what is gone: as the page came. */
export function wholeTextOf(element: PageElement, limit: number): string {
  const gathered = { words: '', room: limit, whole: true };
  gather(element, gathered);
  return oneLine(gathered.words);
}

function gather({ children }: PageElement, into: Gathered): void {
  for (let at = 0; at < children.length; at++) {
    if (into.room <= 0) return;
    const child = children[at]!;
    if (typeof child === 'string') {
      into.words += child.length > into.room ? child.slice(0, into.room) : child;
      into.room -= child.length;
    } else if ((into.whole || !child.gone) && (child.is & SILENT) === 0) {
      const apart = (child.is & (BLOCK | BREAK)) !== 0;
      if (apart) into.words += ' ';
      gather(child, into);
      if (apart) into.words += ' ';
    }
  }
}
