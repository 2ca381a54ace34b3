import type { TokenRange } from '../../language/layer.ts';
import { spanOf } from '../../language/layer.ts';
import { type Span, trimmed } from '../../record/span.ts';
import type { Desk } from '../draft.ts';

/** Characters of content: outer marks off, the stop or comma before a closing mark too, balanced marks inside kept. */
export function contentSpans(desk: Desk, ranges: readonly TokenRange[]): Span[] {
  return ranges.flatMap((range) => {
    const span = bare(desk, spanOf(desk.language, range));
    // Marks alone are nothing said.
    return /[\p{L}\p{N}]/u.test(desk.article.text.slice(span.start, span.end)) ? [span] : [];
  });
}

const OPENING = /^[“"«„‘'`]/;
const CLOSING = /[”"»’']$/;
/** What alone before a quotation is none of it. */
const LEADING = /^(?:of|as|that|to|with|about|for|over|by)\s+$/i;

/** A piece without the marks around it, with the marks that its own quotations need. */
function bare(desk: Desk, span: Span): Span {
  const { text } = desk.article;
  const near = desk.quotationsAt(span);
  let { start, end } = trimmed(text, span);
  for (let changed = true; changed; ) {
    changed = false;
    const piece = { start, end };
    const around = near.find((one) => one.start === piece.start && one.end === piece.end);
    if (around) {
      ({ start, end } = trimmed(text, around.inner));
      changed = true;
      continue;
    }
    // "accused it of “drawing lines”": the word that leads to the quotation is the reporter's.
    const led = near.find((one) => one.end === end && one.start > start && one.mark !== 'single');
    if (led && LEADING.test(text.slice(start, led.start))) {
      start = led.start;
      changed = true;
      continue;
    }
    // A piece that ends just behind an opening mark or starts with a closing one took a stray mark along.
    if (start < end && /[”»]/.test(text[start]!)) {
      start++;
      changed = true;
    }
    if (end > start && /[“«„]/.test(text[end - 1]!)) {
      end--;
      changed = true;
    }
    const cutOff = near.find((one) => one.inner.start === end && one.start > start);
    if (cutOff) {
      end = cutOff.start;
      changed = true;
    }
    const leftOver = near.find((one) => one.inner.end === start && one.end < end && one.end > start);
    if (leftOver) {
      start = leftOver.end;
      changed = true;
    }
    // An opening mark whose quotation ends outside, or a closing one whose quotation opens outside.
    const opening = near.find((one) => one.start === start && one.end > end);
    if (opening && OPENING.test(text[start]!)) {
      start = opening.inner.start;
      changed = true;
    }
    const closing = near.find((one) => one.end === end && one.start < start);
    if (closing && closing.inner.end < end && CLOSING.test(text[end - 1]!)) {
      end = closing.inner.end;
      changed = true;
    }
    ({ start, end } = trimmed(text, { start, end }));
  }
  while (
    end > start &&
    /[,;:.–—\s]/.test(text[end - 1]!) &&
    !/\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(start, end - 4), end)) &&
    !text.slice(end - 3, end).startsWith('...')
  )
    end--;
  while (start < end && /[,;:–—\s]/.test(text[start]!)) start++;
  // Marks that stand apart from the words at the edge.
  start += /^[\s"“”'‘’`«»()]*\s/.exec(text.slice(start, end))?.[0].length ?? 0;
  end -= /\s[\s"“”'‘’`«»()]*$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return grownToMarks(desk, { start, end });
}

/** Marks, stops and spaces alone. */
const NO_WORD = /[\s,.;:…–—"“”„'‘’`«»()]/;

const isBare = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!NO_WORD.test(text[at]!)) return false;
  return true;
};

/** Content that begins or ends in a quotation which stands within it takes that quotation's marks along. */
function grownToMarks(desk: Desk, span: Span): Span {
  const { text } = desk.article;
  let { start, end } = span;
  for (const { depth, inner, start: from, end: to } of desk.quotationsAt(span)) {
    if (depth > 0) continue;
    if (
      from < start &&
      inner.start <= start &&
      to < end &&
      isBare(text, inner.start, start) &&
      !isBare(text, inner.start, inner.end)
    )
      start = from;
    if (
      from > start &&
      inner.end >= end &&
      inner.start < end &&
      isBare(text, end, inner.end) &&
      !isBare(text, inner.start, inner.end)
    )
      end = to;
  }
  return { start, end };
}
