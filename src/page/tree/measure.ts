import type { PageElement, PageTree } from './element.ts';
import { BLOCK, SILENT } from './tags.ts';

/** Running text below each element, by its place. */
export interface Measure {
  /** Characters of lines that are no links and long enough for a sentence. */
  readonly prose: (element: PageElement) => number;
  /** An element was taken out: those around it hold less. */
  readonly without: (element: PageElement) => void;
}

/** Characters from which a line may be running text. */
const SENTENCE = 60;

/** Counts the running text of all elements in one pass, without building any strings. */
export function measure({ root, elements }: PageTree): Measure {
  const prose = new Int32Array(elements.length);
  let [run, linked, links] = [0, 0, 0];
  let owner = root;
  const flush = (): void => {
    if (run - linked >= SENTENCE && linked * 2 < run) prose[owner.order]! += run - linked;
    run = 0;
    linked = 0;
  };
  const walk = (element: PageElement): void => {
    const block = BLOCK.has(element.name);
    const outer = owner;
    if (block) {
      flush();
      owner = element;
    }
    if (element.name === 'a') links++;
    for (const child of element.children) {
      if (typeof child === 'string') {
        const { length } = child.trim();
        run += length;
        if (links) linked += length;
      } else if (child.name === 'br') flush();
      else if (!child.gone && !SILENT.has(child.name)) walk(child);
    }
    if (element.name === 'a') links--;
    if (block) {
      flush();
      owner = outer;
    }
  };
  walk(root);
  flush();
  for (let at = elements.length - 1; at > 0; at--) {
    const { parent } = elements[at]!;
    if (parent) prose[parent.order]! += prose[at]!;
  }
  return {
    prose: ({ order }) => prose[order]!,
    without: (element) => {
      for (let at = element.parent; at; at = at.parent) prose[at.order]! -= prose[element.order]!;
    },
  };
}
