/** Words of a text: runs of letters, marks and digits, with inner apostrophes and hyphens. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** How many words a text has: as `wordCount(text)`, for texts of plain letters without building the words. */
export function wordCount(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (
      code > 127 &&
      code !== 0x2019 &&
      code !== 0x201c &&
      code !== 0x201d &&
      code !== 0x2013 &&
      code !== 0x2014
    )
      return wordsOf(text).length;
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (letter && !inside) count++;
    // An apostrophe or a hyphen between letters is part of the word.
    inside =
      letter || (inside && (code === 39 || code === 0x2019 || code === 45) && isLetterAt(text, at + 1));
  }
  return count;
}

const isLetterAt = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));

/** Chinese, Japanese and Korean signs, each of which says about as much as two letters. */
const WIDE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;

/** Length of a text as a measure of how much it says, whatever its script; in letters. */
export const breadth = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** ASCII and the marks that news sets beside it: quotation marks, dashes, dots, hard spaces. */
const PLAIN = /^[\u0000-\u007F\u00A0\u2010-\u2027]*$/;

/** Text without case, accents, punctuation and the sorts of white space: for comparing, never for showing. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  const words = PLAIN.test(text)
    ? lower.match(/[a-z0-9]+/g)
    : lower
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).join(' ');
}

/** Soft hyphens, zero-width characters and control characters, which no line of text has. */
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200D\u2060\uFEFF\uFFFE\uFFFF]/;
const EACH_UNSEEN = new RegExp(UNSEEN, 'g');
const [NON_JOINER, JOINER] = ['\u200C', '\u200D'];

/** Joiners stay where they make what is seen: between emoji, and between letters of scripts that join them. */
const staysAt = (text: string, at: number): boolean =>
  (text[at] === JOINER || text[at] === NON_JOINER) &&
  isJoined(text.charCodeAt(at - 1)) &&
  isJoined(text.charCodeAt(at + 1));
const isJoined = (code: number): boolean => code > 0x24f && (code < 0x2000 || code > 0x206f);

/** Those that pages have. To search a whole page for each is quicker than to look at each of its characters. */
const FREQUENT = ['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u0000'];

/** How many characters of a page are not seen and go when its lines are read. */
export function unseenCount(text: string): number {
  if (!FREQUENT.some((sign) => text.includes(sign))) return 0;
  let count = 0;
  for (const { index } of text.matchAll(EACH_UNSEEN)) if (!staysAt(text, index)) count++;
  return count;
}

const withoutUnseen = (text: string): string =>
  text.replace(EACH_UNSEEN, (sign, at: number) => (staysAt(text, at) ? sign : ''));

const UNEVEN =
  /[\t-\r]|[ \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]{2}|[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

/** One line: white space of all sorts collapsed, characters that are not seen gone. */
export function oneLine(text: string): string {
  const seen = UNSEEN.test(text) ? withoutUnseen(text) : text;
  return (UNEVEN.test(seen) ? seen.replace(/\s+/g, ' ') : seen).trim();
}

/** The text outside quotation marks: what the outlet says itself. */
export const unquoted = (text: string): string => text.replace(/[“"«„][^“”"«»„]*[”"»“]/g, ' ');
