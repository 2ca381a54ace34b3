import type { Line } from '../lines/line.ts';
import { oneLine } from '../words.ts';

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL VIDEO'.split(
    ' ',
  ),
);
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'INPUT',
  'AUDIO',
  'CANVAS',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
]);
const [ELEMENT, TEXT] = [1, 3];

/** A line of a page in HTML, with the element that it stands in. */
export interface HtmlLine extends Line {
  readonly element: Element;
}

/**
 * The text of an element as lines: one for each paragraph, item, heading, row of a table. Goes without recursion, since
 * pages may nest deeply.
 */
export function linesOf(root: Element): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let words = '';
  let linked = 0;
  let inLink = 0;
  let owner: Element = root;
  const flush = () => {
    const text = oneLine(words);
    if (text) {
      lines.push({
        text,
        role: roleOf(owner, root),
        block: lines.length,
        linkShare: Math.min(1, linked / text.length),
        element: owner,
      });
    }
    words = '';
    linked = 0;
  };
  const enter = (element: Element): void => {
    if (BLOCK.has(element.tagName)) {
      flush();
      owner = element;
    } else if (element.tagName === 'BR') {
      // A break after a closed sentence parts paragraphs; within one it is only white space.
      if (/[.!?…:]["'”’»)]*\s*$/.test(words)) flush();
      else words += ' ';
    } else if (element.tagName === 'TD' || element.tagName === 'TH') words += ' ';
    if (element.tagName === 'A') inLink++;
  };
  const leave = (element: Element): void => {
    if (BLOCK.has(element.tagName)) {
      flush();
      owner = element.parentElement ?? root;
    }
    if (element.tagName === 'A') inLink--;
  };
  walk(root, enter, leave, (text) => {
    words += text;
    if (inLink) linked += text.trim().length;
  });
  flush();
  return lines;
}

/** Depth first, in the order of the page. Elements that show no text are passed over. */
function walk(
  root: Element,
  enter: (element: Element) => void,
  leave: (element: Element) => void,
  text: (data: string) => void,
): void {
  enter(root);
  let node: Node | null = root.firstChild;
  while (node) {
    let down: Node | null = null;
    if (node.nodeType === TEXT) text((node as Text).data);
    else if (node.nodeType === ELEMENT && !SILENT.has((node as Element).tagName.toUpperCase())) {
      enter(node as Element);
      down = node.firstChild;
      if (!down) leave(node as Element);
    }
    if (down) {
      node = down;
      continue;
    }
    while (node && !node.nextSibling) {
      const parent: Node | null = node.parentNode;
      if (!parent || parent === root) {
        node = null;
        break;
      }
      leave(parent as Element);
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
  leave(root);
}

function roleOf(element: Element, root: Element): Line['role'] {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/^H[1-6]$/.test(at.tagName)) return 'heading';
    if (at.tagName === 'LI' || at.tagName === 'DT' || at.tagName === 'DD') return 'item';
    if (at.tagName === 'BLOCKQUOTE') return 'quote';
    if (at === root) break;
  }
  return 'text';
}
