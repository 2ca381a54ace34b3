import type { Span } from '../../record/span.ts';

/** Words and turns by which a speaker keeps open what is said. "May" the month has a capital. */
const HEDGES =
  /\b(?:may|might|could|possibly|perhaps|maybe|probably|presumably|likely|unlikely|reportedly|allegedly|apparently|supposedly|seemingly|purportedly|appears? to|appeared to|seems? to|seemed to|is believed to|are believed to|was believed to|suspected of|in (?:his|her|my|our|their) (?:view|opinion)|as far as (?:I|we) know|I think|I believe|we believe|not (?:certain|sure)|to some extent|in principle)\b/gu;

/** Hedges within what is said, in the order of the text. */
export const hedgesIn = (text: string, content: readonly Span[]): Span[] =>
  content.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(HEDGES)].map(({ index, 0: words }) => ({
      start: start + index,
      end: start + index + words.length,
    })),
  );
