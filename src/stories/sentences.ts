import { type Span, trimmed } from '../record/span.ts';

// Abbreviations of titles, months and names after which a sentence goes on.
const GOES_ON =
  /(?:^|[\s("“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|U\.S|U\.N|U\.K|E\.U|a\.m|p\.m|D\.C)$/;
const END = /[.!?…]+[)\]"”’']*(?=\s|$)|\n\s*\n/g;

/** Sentences of a text by its signs alone, in order; a blank line always ends one. Spans hold no white space at their ends. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trimmed(text, { start, end });
    if (span.end > span.start) spans.push(span);
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!match[0].startsWith('\n')) {
      const next = /\S/.exec(text.slice(end, end + 40))?.[0] ?? '';
      if (match[0] === '.' && GOES_ON.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
      if (/[a-z]/.test(next)) continue;
    }
    close(end);
  }
  close(text.length);
  return spans;
}
