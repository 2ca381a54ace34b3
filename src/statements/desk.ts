import type { ReadingContext } from '../actors/context.ts';
import { tokensIn } from '../language/layer.ts';
import type { Desk } from './draft.ts';
import { type Quotation, quotationsOf } from './quotations.ts';

/** Prepares what the steps look at. */
export function deskOf(context: ReadingContext): Desk {
  const { language } = context;
  const quotations = quotationsOf(language.text, language.paragraphs);
  const outer = new Array<Quotation | null>(language.tokens.length).fill(null);
  for (const quotation of quotations) {
    if (quotation.depth > 0 || !quotation.sound) continue;
    const { from, to } = tokensIn(language, quotation.inner);
    outer.fill(quotation, from, to);
  }
  return {
    ...context,
    tokens: language.tokens,
    quotations,
    quotationOf: (token) => outer[token] ?? null,
    wordsOf: ({ inner }) => tokensIn(language, inner),
  };
}
