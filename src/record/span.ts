/** Characters of an article's text: UTF-16 code units, half-open, as `text.slice(start, end)` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of a span. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Do two spans share a character? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Does `outer` hold all of `inner`? */
export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The span without white space at its ends; of length 0 at its start when there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Order of the text: by start, longer first. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
