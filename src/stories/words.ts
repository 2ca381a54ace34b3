import { type Term, termOf } from './stems.ts';

/** A word of a text, with what its writing tells. */
export interface Word {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** First word of a sentence or line: its capital tells nothing. */
  readonly opens: boolean;
  /** Within quotation marks. */
  readonly quoted: boolean;
}

// Letters of the Latin, Greek and Cyrillic blocks; dotted abbreviations and numbers with separators stay whole.
const WORD =
  /(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*|[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]+(?:['’][A-Za-z]+)?/g;
const OPENS = /[.!?:…“"\n(•—][)\]”"'’\s]*[“"'‘]?$/;

/** Words of a text in order. Quotation marks that are not closed end with their paragraph. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let quoted = false;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const form = match[0];
    const opens = last === 0 || (start - last > 1 && OPENS.test(text.slice(last, start)));
    for (let i = last; i < start; i++) {
      const sign = text.charCodeAt(i);
      if (sign === 0x201c) quoted = true;
      else if (sign === 0x201d) quoted = false;
      else if (sign === 0x22) quoted = !quoted;
      else if (sign === 0x0a && text.charCodeAt(i + 1) === 0x0a) quoted = false;
    }
    const first = form.charCodeAt(0);
    const capital = (first >= 65 && first <= 90) || (first > 0xbf && form[0] !== form[0]!.toLowerCase());
    words.push({ term: termOf(form), start, end: start + form.length, capital, opens, quoted });
    last = start + form.length;
  }
  return words;
}
