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
  return known !== 0 ? known : askPattern(code);
}

function askPattern(code: number): number {
  const found = SIGN.exec(String.fromCharCode(code));
  const kind = found?.[1] !== undefined ? LETTER : found?.[2] !== undefined ? MARK : found ? NUMBER : 0;
  kinds[code] = kind | KNOWN;
  return kind | KNOWN;
}
const SIGN = /(\p{L})|(\p{M})|\p{N}/u;

/** ASCII, and the quotation marks and dashes of news, which need no pattern. */
for (let code = 0; code < 128; code++) {
  const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  kinds[code] = KNOWN | (letter ? LETTER : code >= 48 && code <= 57 ? NUMBER : 0);
}
for (let code = 0x2010; code <= 0x2027; code++) kinds[code] = KNOWN;

export const isLetter = (code: number): boolean => (kindOf(code) & LETTER) !== 0;
export const isInWords = (code: number): boolean => (kindOf(code) & IN_WORDS) !== 0;
export const isLetterOrNumber = (code: number): boolean => (kindOf(code) & (LETTER | NUMBER)) !== 0;
export const isMark = (code: number): boolean => (kindOf(code) & MARK) !== 0;
export const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
