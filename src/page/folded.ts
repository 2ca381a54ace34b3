import { isLetterOrNumber, isMark, isSurrogate } from './signs.ts';

/** Where plain texts are folded; grows with the longest one up to a limit. */
let room = Buffer.allocUnsafe(4096);
const MOST_ROOM = 1_000_000;

/**
 * Text without case, accents, punctuation and the sorts of white space: words of letters and digits with a space between them.
 * For comparing, never for showing.
 */
export function folded(text: string): string {
  if (text.length > room.length) {
    if (text.length > MOST_ROOM) return foldedWords(text);
    room = Buffer.allocUnsafe(Math.min(MOST_ROOM, text.length * 2));
  }
  let length = 0;
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    const code = plainCode(text.charCodeAt(at));
    if (code < 0) return foldedWords(text);
    if (code === 0) gap = length > 0;
    else {
      if (gap) room[length++] = 32;
      gap = false;
      room[length++] = code;
    }
  }
  // No gap at the end, and one letter a character: it always fits.
  return room.toString('latin1', 0, length);
}

/** Is `folded(text)` these words? Most texts differ in their first letters. */
export function foldsTo(text: string, words: string): boolean {
  let length = 0;
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    const code = plainCode(text.charCodeAt(at));
    if (code < 0) return folded(text) === words;
    if (code === 0) gap = length > 0;
    else {
      if (gap && words.charCodeAt(length++) !== 32) return false;
      gap = false;
      if (words.charCodeAt(length++) !== code) return false;
    }
  }
  return length === words.length;
}

/** A number that texts with the same `folded` have in common, and others hardly ever. */
export function foldedNumber(text: string): number {
  let number = 0;
  let [started, gap] = [false, false];
  for (let at = 0; at < text.length; at++) {
    const code = plainCode(text.charCodeAt(at));
    if (code < 0) return numberOf(folded(text));
    if (code === 0) gap = started;
    else {
      if (gap) number = withSign(number, 32);
      number = withSign(number, code);
      gap = false;
      started = true;
    }
  }
  return number;
}

function numberOf(words: string): number {
  let number = 0;
  for (let at = 0; at < words.length; at++) number = withSign(number, words.charCodeAt(at));
  return number;
}

/** FNV-1a, a sign at a time. */
const withSign = (number: number, code: number): number => Math.imul(number ^ code, 16_777_619);

/**
 * A small letter or a digit as its code; 0 for what parts words in ASCII and among the marks that news sets beside it
 * (quotation marks, dashes, dots, hard spaces); -1 for what has to be looked at more closely.
 */
function plainCode(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  if (code >= 65 && code <= 90) return code + 32;
  return code < 128 || code === 0xa0 || (code >= 0x2010 && code <= 0x2027) ? 0 : -1;
}

/** The same for texts of any script, whose letters lose their accents. */
function foldedWords(text: string): string {
  const apart = text.toLowerCase().normalize('NFKD');
  let words = '';
  let gap = false;
  let at = 0;
  while (at < apart.length) {
    const from = at;
    while (at < apart.length && isLetterOrNumber(apart.charCodeAt(at))) at++;
    if (at > from) {
      words += gap ? ` ${apart.slice(from, at)}` : apart.slice(from, at);
      gap = false;
      continue;
    }
    const code = apart.charCodeAt(at++);
    if (isSurrogate(code)) return foldedByPattern(apart);
    // An accent parts no word.
    if (!isMark(code)) gap = words !== '';
  }
  return words.toLowerCase();
}

const foldedByPattern = (apart: string): string =>
  (
    apart
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
