import type { ReadingContext } from '../actors/context.ts';
import type { Token, TokenRange } from '../language/layer.ts';
import type { Span } from '../record/span.ts';
import type { Desk } from './draft.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { touchingBy } from './touching.ts';

/** The first number below `count` for which a condition holds that holds for all later ones too; `count` where there is none. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Tokens that lie at least partly within a span, both ends looked for by halves: quotations may be thousands and long. */
function tokensBetween(tokens: readonly Token[], { start, end }: Span): TokenRange {
  const from = firstWhere(tokens.length, (i) => tokens[i]!.end > start);
  return {
    from,
    to: Math.max(
      from,
      firstWhere(tokens.length, (i) => tokens[i]!.start >= end),
    ),
  };
}

/** Marks and spaces between a piece and its quotation's edge are fewer. */
const NEAR = 64;

/** Prepares what the steps look at. */
export function deskOf(context: ReadingContext): Desk {
  const { language } = context;
  const quotations = quotationsOf(language.text, language.paragraphs);
  const outer = new Array<Quotation | null>(language.tokens.length).fill(null);
  for (const quotation of quotations) {
    if (quotation.depth > 0 || !quotation.sound) continue;
    const { from, to } = tokensBetween(language.tokens, quotation.inner);
    outer.fill(quotation, from, to);
  }
  const outermost = quotations.filter(({ depth, sound }) => depth === 0 && sound);
  // One that was left open may hold later ones: so far do the words of all up to each reach.
  const reach: number[] = [];
  const words = new Map<Quotation, TokenRange>();
  const wordsOf = (quotation: Quotation): TokenRange => {
    const range = words.get(quotation) ?? tokensBetween(language.tokens, quotation.inner);
    words.set(quotation, range);
    return range;
  };
  for (const quotation of outermost) reach.push(Math.max(reach.at(-1) ?? 0, wordsOf(quotation).to));
  // By their marks: those left open run to the ends of their paragraphs, thousands over one another in odd texts.
  const marks = touchingBy<Quotation>(({ start, inner, end }) => [
    [start, inner.start],
    [inner.end, Math.max(end, inner.end + 1)],
  ]);
  for (const quotation of quotations) marks.add(quotation);
  return {
    ...context,
    tokens: language.tokens,
    quotations,
    quotationOf: (token) => outer[token] ?? null,
    wordsOf,
    quotationsAt: ({ start, end }) => marks.near([[Math.max(0, start - NEAR), end + NEAR]]),
    outermost,
    outermostIn: (ranges) => {
      if (!ranges.length) return [];
      const from = ranges.reduce((least, range) => Math.min(least, range.from), Number.POSITIVE_INFINITY);
      const to = ranges.reduce((most, range) => Math.max(most, range.to), 0);
      const first = firstWhere(outermost.length, (i) => reach[i]! > from);
      const end = firstWhere(outermost.length, (i) => wordsOf(outermost[i]!).from >= to);
      return outermost.slice(first, end);
    },
  };
}
