import type { Span } from '../record/span.ts';

/** "HASK, March 12 (Meridian Wire) - ", "TOKYO: ", "Port Averin – " before the first words of a report. */
const DATELINE =
  /^\p{Lu}[\p{L}.’' /]{1,30}(?:,\s*\p{L}[\p{L}.’' ]{1,20})?(?:,?\s*(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?)(?:,?\s\d{4})?)?\s*(?:\([^)]{2,40}\)\s*)?(?:--?|[–—])\s+(?=[\p{L}“"‘\d])/u;
const DATELINE_COLON = /^\p{Lu}{3}[\p{Lu}.’' /]{0,28}:\s+/u;
/** Nothing but a dateline, where the sentence was cut behind it. */
const BARE_DATELINE = /^[^.!?]{3,60}(?:--?|[–—])\s*$/u;
/** Words that stand in a byline without a capital. */
const SMALL = /^(?:in|and|at|of|the|for|from|by|with|al|de|van|von|di|bin|y)$/;
const MOST_BYLINE_WORDS = 10;

/** A sentence of the article without the dateline before it; null where it is a dateline or a byline and nothing else. */
export function bodyOf(text: string, sentence: Span, index: number): Span | null {
  const words = text.slice(sentence.start, sentence.end);
  if (index < 2 && BARE_DATELINE.test(words)) return null;
  if (index < 3 && isByline(words)) return null;
  if (index > 0) return sentence;
  const match = DATELINE.exec(words) ?? DATELINE_COLON.exec(words);
  return match ? { start: sentence.start + match[0].length, end: sentence.end } : sentence;
}

/** "Hedda Lorne in Merrow and Rasmet": names alone and no stop behind them. */
function isByline(words: string): boolean {
  const forms = words.trim().split(/\s+/);
  return (
    forms.length >= 2 &&
    forms.length <= MOST_BYLINE_WORDS &&
    !/[.!?:”"]$/.test(words.trim()) &&
    /^\p{Lu}/u.test(forms[0]!) &&
    forms.every((form) => SMALL.test(form) || /^\p{Lu}[\p{L}.,’'-]*$/u.test(form))
  );
}
