/** Words of a text: runs of letters, marks and digits, with inner apostrophes and hyphens. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** Chinese, Japanese and Korean signs, each of which says about as much as two letters. */
const WIDE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;

/** Length of a text as a measure of how much it says, whatever its script; in letters. */
export const breadth = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Text without case, accents, punctuation and the sorts of white space: for comparing, never for showing. */
export const folded = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** One line: white space of all sorts collapsed, soft hyphens and zero-width characters gone. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The text outside quotation marks: what the outlet says itself. */
export const unquoted = (text: string): string => text.replace(/[“"«„][^“”"«»„]*[”"»“]/g, ' ');
