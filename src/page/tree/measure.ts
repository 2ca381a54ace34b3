import type { PageElement, PageTree } from './element.ts';
import { BLOCK, BREAK, LINK, SILENT } from './tags.ts';

/** Running text below each element, by its place. */
export interface Measure {
  /** Characters of lines that are no links and long enough for a sentence. */
  readonly prose: (element: PageElement) => number;
  /** An element was taken out: those around it hold less. */
  readonly without: (element: PageElement) => void;
}

/** Characters from which a line may be running text. */
const SENTENCE = 60;

/** The line that is being counted. */
interface Counting {
  readonly prose: Int32Array;
  /** Characters of the line so far, and those of them that are links. */
  run: number;
  linked: number;
  /** Open links. */
  links: number;
  owner: PageElement;
}

/** Counts the running text of all elements in one pass, without building any strings. */
export function measure({ root, elements }: PageTree): Measure {
  const prose = new Int32Array(elements.length);
  const counting: Counting = { prose, run: 0, linked: 0, links: 0, owner: root };
  count(root, counting);
  endLine(counting);
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

function endLine(counting: Counting): void {
  const { run, linked, prose, owner } = counting;
  if (run - linked >= SENTENCE && linked * 2 < run) prose[owner.order]! += run - linked;
  counting.run = 0;
  counting.linked = 0;
}

function count(element: PageElement, counting: Counting): void {
  const block = (element.is & BLOCK) !== 0;
  const link = (element.is & LINK) !== 0;
  const outer = counting.owner;
  if (block) {
    endLine(counting);
    counting.owner = element;
  }
  if (link) counting.links++;
  const { children } = element;
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!;
    if (typeof child === 'string') {
      const { length } = child.trim();
      counting.run += length;
      if (counting.links > 0) counting.linked += length;
    } else if ((child.is & BREAK) !== 0) endLine(counting);
    else if (!child.gone && (child.is & SILENT) === 0) count(child, counting);
  }
  if (link) counting.links--;
  if (block) {
    endLine(counting);
    counting.owner = outer;
  }
}
