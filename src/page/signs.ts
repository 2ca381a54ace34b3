/** What a character is, as bits. */
const LETTER = 1;
const MARK = 2;
const NUMBER = 4;
/** Letters, marks and digits make words. */
const IN_WORDS = LETTER | MARK | NUMBER;
const KNOWN = 8;

/** Of all UTF-16 code units; filled in as texts need it, since to ask a pattern for each sign of a text is slow. */
const kinds = new Uint8Array(0x10000);

/** What a code unit is by itself; half of a surrogate pair is nothing. */
function kindOf(code: number): number {
  const known = kinds[code]!;
  if (known !== 0) return known;
  const sign = String.fromCharCode(code);
  const kind = /\p{L}/u.test(sign) ? LETTER : /\p{M}/u.test(sign) ? MARK : /\p{N}/u.test(sign) ? NUMBER : 0;
  kinds[code] = kind | KNOWN;
  return kind | KNOWN;
}

export const isLetter = (code: number): boolean => (kindOf(code) & LETTER) !== 0;
export const isInWords = (code: number): boolean => (kindOf(code) & IN_WORDS) !== 0;
export const isLetterOrNumber = (code: number): boolean => (kindOf(code) & (LETTER | NUMBER)) !== 0;
export const isMark = (code: number): boolean => (kindOf(code) & MARK) !== 0;
export const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
