import { isInWords, isSurrogate } from './signs.ts';

/** Words of a text: runs of letters, marks and digits, with inner apostrophes and hyphens. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

const [APOSTROPHE, CURLED, HYPHEN] = [39, 0x2019, 45];

/** How many words a text has: as `wordsOf(text).length`, without building the words. Counts no further than `enough`. */
export function wordCount(text: string, enough = Number.MAX_SAFE_INTEGER): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSurrogate(code)) return wordsOf(text).length;
    if (isInWords(code)) {
      if (!inside && ++count >= enough) return count;
      inside = true;
      // An apostrophe or a hyphen between letters is part of the word.
    } else if (inside && (code === APOSTROPHE || code === CURLED || code === HYPHEN))
      inside = at + 1 < text.length && isInWords(text.charCodeAt(at + 1));
    else inside = false;
  }
  return count;
}

/**
 * Length of a text as a measure of how much it says, whatever its script; in letters. Chinese, Japanese and Korean signs
 * each say about as much as two letters.
 */
export function breadth(text: string): number {
  let wide = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3040 && isWide(code)) wide++;
  }
  return text.length + wide;
}

const isWide = (code: number): boolean =>
  code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);

/** The text outside quotation marks: what the outlet says itself. */
export const unquoted = (text: string): string => text.replace(/[“"«„][^“”"«»„]*[”"»“]/g, ' ');
