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

/** Marks open at once; more are none of a writer's. */
const MOST_NESTED = 8;

const LETTER = /[\p{L}\p{N}]/u;

/** Does a stop, comma or dash stand at its end, within the marks or right behind them ("A", he said)? A phrase has none. */
export const isStopped = (text: string, { inner, end }: Quotation): boolean =>
  /[.,!?…—-]\s*$/.test(text.slice(inner.start, inner.end)) || text[end] === ',';

/** Quotations of a text, outer before inner, in the order of the text. `paragraphs` are its paragraphs; marks pair within one. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let running: Mark | null = null;
  const hasLetter = lettersOf(text);
  paragraphs.forEach((paragraph, i) => {
    const signs = signsOf(text, paragraph);
    const next = paragraphs[i + 1];
    const pair = pairSigns(signs);
    const continued = running;
    running = null;
    // Only the last one that is left open runs on.
    const lastOpen = pair.reduce(
      (most, { open, close, depth }) => (!close && depth === 0 ? Math.max(most, open.at) : most),
      -1,
    );
    for (const { open, close, depth } of pair) {
      const runsOn =
        open.at === lastOpen &&
        !close &&
        depth === 0 &&
        next !== undefined &&
        opensWith(text, next, open.mark);
      if (runsOn) running = open.mark;
      const end = close ? close.at + close.width : paragraph.end;
      if (!close && open.mark === 'single') continue;
      // Marks around no word quote nothing.
      if (!hasLetter(open.at, end)) continue;
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

/** Asks whether a stretch holds a letter or digit. */
function lettersOf(text: string): (from: number, to: number) => boolean {
  const places = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  return (from, to) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < from) low = middle + 1;
      else high = middle;
    }
    return low < places.length && places[low]! < to;
  };
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
    // Turned the wrong way now and then: “ at the end of words, ” at their beginning.
    if (sign === '“' || sign === '„') add('double', mayClose && !mayOpen ? 'close' : 'open');
    else if (sign === '”') add('double', mayOpen && !mayClose ? 'open' : 'close');
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
  const later = laterSigns(signs);
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
      if (loose >= 0 && (sign.role === 'close' || i >= later.lastDouble)) last = loose;
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
    if (sign.mark === 'single' && i >= later.lastSingleClose) return;
    if (last >= 0 && !twoClosings(signs, i, later.next)) settle(last);
    // Marks without end are no quotations of quotations.
    if (stack.length < MOST_NESTED) stack.push({ sign, depth: stack.length });
  });
  settle(0);
  return pairs;
}

/** Places of signs asked for at each of them: the next one of the same kind, the last double mark, the last single one that closes. */
interface LaterSigns {
  readonly next: Int32Array;
  readonly lastDouble: number;
  readonly lastSingleClose: number;
}

function laterSigns(signs: readonly Sign[]): LaterSigns {
  const next = new Int32Array(signs.length).fill(-1);
  const seen = new Map<Mark, number>();
  for (let i = signs.length - 1; i >= 0; i--) {
    const { mark } = signs[i]!;
    next[i] = seen.get(mark) ?? -1;
    seen.set(mark, i);
  }
  return {
    next,
    lastDouble: signs.findLastIndex(({ mark }) => mark === 'double'),
    lastSingleClose: signs.findLastIndex(({ mark, role }) => mark === 'single' && role === 'close'),
  };
}

/** Are the next two marks of the sign's kind both closing ones? */
function twoClosings(signs: readonly Sign[], at: number, next: Int32Array): boolean {
  const first = next[at]!;
  if (first < 0 || signs[first]!.role === 'open') return false;
  const second = next[first]!;
  return second >= 0 && signs[second]!.role === 'close';
}
