import { oneLine } from '../words.ts';
import type { PageElement } from './element.ts';
import { BLOCK, SILENT } from './tags.ts';

/**
 * The text of an element on one line, at most some `limit` characters, a space at each border of a block.
 * What is gone is left out.
 */
export function textOf(element: PageElement, limit = 100_000): string {
  if (element.children.length === 1 && typeof element.children[0] === 'string')
    return oneLine(
      element.children[0].length > limit ? element.children[0].slice(0, limit) : element.children[0],
    );
  const pieces: string[] = [];
  let room = limit;
  const walk = ({ children }: PageElement): void => {
    for (const child of children) {
      if (room <= 0) return;
      if (typeof child === 'string') {
        pieces.push(child.length > room ? child.slice(0, room) : child);
        room -= child.length;
      } else if (!child.gone && !SILENT.has(child.name)) {
        const apart = BLOCK.has(child.name) || child.name === 'br';
        if (apart) pieces.push(' ');
        walk(child);
        if (apart) pieces.push(' ');
      }
    }
  };
  walk(element);
  return oneLine(pieces.join(''));
}
