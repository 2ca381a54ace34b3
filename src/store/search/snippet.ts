import type { Span } from '../../record/span.ts';
import type { Term } from './query.ts';
import { folded, tokensOf } from './tokens.ts';

/** Places of a text that match a word or phrase of a query, in order, overlapping ones joined. */
export function matchesIn(text: string, terms: readonly Term[]): Span[] {
  const wanted = terms.flatMap((term) =>
    term.field === 'words' ? [{ words: tokensOf(term.value), open: term.value.endsWith('*') }] : [],
  );
  if (!wanted.length) return [];
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)].map(({ 0: word, index }) => ({
    word: folded(word),
    start: index,
    end: index + word.length,
  }));
  const found: Span[] = [];
  for (let at = 0; at < words.length; at++)
    for (const { words: phrase, open } of wanted) {
      const last = phrase.length - 1;
      const holds = phrase.every((word, i) => {
        const here = words[at + i]?.word;
        return here === word || (open && i === last && here?.startsWith(word));
      });
      if (holds && last >= 0) found.push({ start: words[at]!.start, end: words[at + last]!.end });
    }
  return joined(found);
}

function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

const AROUND = 110;
const LONGEST = 320;

/** Characters of a text to show for a match: a row's own where they are few, else those around the first match, cut between words. */
export function windowOf(text: string, row: Span, matches: readonly Span[]): Span {
  if (row.end - row.start <= LONGEST) return row;
  const first = matches.find(({ start }) => start >= row.start && start < row.end);
  const middle = first ?? { start: row.start, end: row.start };
  let start = Math.max(row.start, middle.start - AROUND);
  let end = Math.min(row.end, Math.max(middle.end + AROUND, start + 2 * AROUND));
  while (start > row.start && start < middle.start && /\S/.test(text[start - 1]!)) start++;
  while (end < row.end && end > middle.end && /\S/.test(text[end]!)) end--;
  return { start, end };
}
