import type { Span } from '../record/span.ts';

/** A stretch between quotation marks. start and end take the marks in. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** 0: in no other quotation. */
  readonly depth: number;
  /** Has a closing mark, or runs on in the next paragraph, which opens with a mark of its own (the habit of news). */
  readonly sound: boolean;
  /** Continues a quotation that the paragraph before left open. */
  readonly continues: boolean;
  readonly mark: Mark;
}

/** `"`, “ ” (also „ “), « », ‘ ’ or '. */
export type Mark = 'straight' | 'double' | 'angle' | 'single';

interface Sign {
  readonly at: number;
  /** Characters of the mark: two for '' as agencies and archives write it. */
  readonly width: number;
  readonly mark: Mark;
  readonly role: 'open' | 'close' | 'either';
}

interface Open {
  readonly sign: Sign;
  readonly depth: number;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Does a stop, comma or dash stand at its end, within the marks or right behind them ("A", he said)? A phrase has none. */
export const isStopped = (text: string, { inner, end }: Quotation): boolean =>
  /[.,!?…—-]\s*$/.test(text.slice(inner.start, inner.end)) || text[end] === ',';

/** Quotations of a text, outer before inner, in the order of the text. `paragraphs` are its paragraphs; marks pair within one. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let running: Mark | null = null;
  paragraphs.forEach((paragraph, i) => {
    const signs = signsOf(text, paragraph);
    const next = paragraphs[i + 1];
    const pair = pairSigns(signs);
    const continued = running;
    running = null;
    for (const { open, close, depth } of pair) {
      const runsOn = !close && depth === 0 && next !== undefined && opensWith(text, next, open.mark);
      if (runsOn) running = open.mark;
      const end = close ? close.at + close.width : paragraph.end;
      if (!close && open.mark === 'single') continue;
      // Marks around no word quote nothing.
      if (!LETTER.test(text.slice(open.at, end))) continue;
      found.push({
        start: open.at,
        end,
        inner: { start: open.at + open.width, end: close ? close.at : paragraph.end },
        depth,
        sound: close !== null || runsOn,
        continues: continued === open.mark && open.at === paragraph.start,
        mark: open.mark,
      });
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const opensWith = (text: string, { start }: Span, mark: Mark): boolean => {
  const sign = text[start]!;
  return mark === 'straight'
    ? sign === '"' || text.startsWith("''", start) || text.startsWith('``', start)
    : mark === 'double'
      ? /[“„]/.test(sign)
      : mark === 'angle' && sign === '«';
};

/** All marks of a paragraph with what their neighbours let them be; apostrophes are none. */
function signsOf(text: string, { start, end }: Span): Sign[] {
  const signs: Sign[] = [];
  for (let at = start; at < end; at++) {
    const width = at + 1 < end && /^(?:''|``|‘‘|’’)$/.test(text.slice(at, at + 2)) ? 2 : 1;
    // Typed as two single marks, a double one.
    const sign = width === 2 ? '"' : text[at]!;
    const before = at > start ? text[at - 1]! : ' ';
    const after = at + width < end ? text[at + width]! : ' ';
    // After a space or a bracket a mark opens; before one, or behind a stop, it closes.
    const mayOpen = /[\s([{—–\-/“‘"'«„:]/.test(before) && !/\s/.test(after);
    const mayClose = !/[\s([{]/.test(before) && !LETTER.test(after);
    const add = (mark: Mark, role: Sign['role']): void => {
      signs.push({ at, width, mark, role });
    };
    if (sign === '“' || sign === '„') add('double', 'open');
    else if (sign === '”') add('double', 'close');
    else if (sign === '«') add('angle', 'open');
    else if (sign === '»') add('angle', 'close');
    else if (sign === '"')
      add('straight', mayOpen && !mayClose ? 'open' : mayClose && !mayOpen ? 'close' : 'either');
    else if (sign === '‘' && mayOpen) add('single', 'open');
    else if (sign === '’' && mayClose) add('single', 'close');
    else if (sign === "'" && mayOpen !== mayClose) add('single', mayOpen ? 'open' : 'close');
    at += width - 1;
  }
  return signs;
}

/** Pairs of marks by a stack. A mark that opens while one of its kind is open closes the field for that one, unless two closings follow. */
function pairSigns(signs: readonly Sign[]): { open: Sign; close: Sign | null; depth: number }[] {
  const pairs: { open: Sign; close: Sign | null; depth: number }[] = [];
  const stack: Open[] = [];
  const settle = (from: number): void => {
    for (const { sign, depth } of stack.splice(from)) pairs.push({ open: sign, close: null, depth });
  };
  signs.forEach((sign, i) => {
    let last = stack.findLastIndex((open) => open.sign.mark === sign.mark);
    // Typed loosely: a straight mark opens and a curly one closes, or the other way round.
    if (last < 0 && sign.role !== 'open' && sign.mark !== 'single') {
      const loose = stack.findLastIndex(
        ({ sign: open }) => open.mark === 'straight' || open.mark === 'double',
      );
      if (loose >= 0 && (sign.role === 'close' || !signs.slice(i + 1).some(({ mark }) => mark === 'double')))
        last = loose;
    }
    const opens = sign.role === 'open' || (sign.role === 'either' && last < 0);
    if (!opens) {
      if (last < 0) return;
      settle(last + 1);
      const { sign: open, depth } = stack.pop()!;
      pairs.push({ open, close: sign, depth });
      return;
    }
    // A single mark needs its closing one: else it is an apostrophe ("the ’90s").
    if (
      sign.mark === 'single' &&
      !signs.slice(i + 1).some((later) => later.mark === 'single' && later.role === 'close')
    )
      return;
    if (last >= 0 && !twoClosings(signs, i)) settle(last);
    stack.push({ sign, depth: stack.length });
  });
  settle(0);
  return pairs;
}

/** Are the next two marks of the sign's kind both closing ones? */
function twoClosings(signs: readonly Sign[], at: number): boolean {
  const { mark } = signs[at]!;
  const next = signs.slice(at + 1).filter((sign) => sign.mark === mark);
  return next[0]?.role !== 'open' && next[0] !== undefined && next[1]?.role === 'close';
}
