import type { ReadingContext } from '../actors/context.ts';
import type { Token, TokenRange } from '../language/layer.ts';
import { childrenOf } from '../language/tree.ts';
import type { Span } from '../record/span.ts';
import type { Quotation } from './quotations.ts';

/** A statement in the making: words of the article instead of characters. */
export interface Draft {
  /** Word that carries the cue; null for a quotation without one. */
  readonly cue: number | null;
  readonly content: readonly TokenRange[];
  readonly speaker: TokenRange | null;
  /** 0 to 1: how sure its finder is. */
  readonly probability: number;
  readonly conditional: boolean;
  readonly negated: boolean;
  readonly background: boolean;
  readonly rules: readonly string[];
}

/** A draft that a rule found over the tree, less sure than any of the model. */
export const foundByRule = (
  cue: number,
  content: readonly TokenRange[],
  rule: string,
  { language, tokens }: Pick<Desk, 'language' | 'tokens'>,
): Draft => ({
  cue,
  content,
  speaker: null,
  probability: 0.4,
  conditional: false,
  negated: childrenOf(language, cue).some((child) => ['not', 'never'].includes(tokens[child]!.lemma)),
  background: false,
  rules: [rule],
});

/** What all steps look at. */
export interface Desk extends ReadingContext {
  readonly tokens: readonly Token[];
  /** Quotations of the article, outer before inner. */
  readonly quotations: readonly Quotation[];
  /** Sound outermost quotation that holds a word between its marks; null outside. */
  quotationOf(token: number): Quotation | null;
  /** Quotations with a mark at or in a piece of the text, and few others, in the order of `quotations`. */
  quotationsAt(span: Span): readonly Quotation[];
  /** Sound quotations that lie in no other one, in the order of the text. */
  readonly outermost: readonly Quotation[];
  /** Those of them that may have words between the first and the last word of some ranges: all that have, and few others. */
  outermostIn(ranges: readonly TokenRange[]): readonly Quotation[];
  /** Words between the marks of a quotation. */
  wordsOf(quotation: Quotation): TokenRange;
}

/** One step on the way from the model's attributions to statements. `name` stands in the rules of what it makes or changes. */
export interface Step {
  readonly name: string;
  readonly apply: (drafts: readonly Draft[], desk: Desk) => readonly Draft[];
}

/** Number of words that two ranges share. */
export const sharedWords = (a: TokenRange, b: TokenRange): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

export const lengthOf = (ranges: readonly TokenRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);

/** Words that two lists of ranges share. */
export const sharedOf = (a: readonly TokenRange[], b: readonly TokenRange[]): number =>
  a.reduce((sum, one) => sum + b.reduce((own, other) => own + sharedWords(one, other), 0), 0);

/** Share of the words of both that both have. */
export const overlapOf = (a: readonly TokenRange[], b: readonly TokenRange[]): number => {
  const both = sharedOf(a, b);
  return both / (lengthOf(a) + lengthOf(b) - both || 1);
};

/** Ranges in order, without those of length 0, joined where they touch. */
export function merged(ranges: readonly TokenRange[]): TokenRange[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (from >= to) continue;
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** Ranges without the words of `out`. */
export const without = (ranges: readonly TokenRange[], out: TokenRange): TokenRange[] =>
  merged(
    ranges.flatMap(({ from, to }) =>
      out.from >= to || out.to <= from
        ? [{ from, to }]
        : [
            { from, to: out.from },
            { from: out.to, to },
          ],
    ),
  );
