import { BASE, type KnownNames, placeOf, withCode } from './known-names.ts';

/** Words of one class that are looked at; generated names are longer. */
const MOST_WORDS = 10;

/**
 * What is known of the words of a class and id, as bits: of each word alone and of it run together with the one or two
 * before it, whatever their case. `post-relatedLinks` has post, related, postrelated, links, relatedlinks, postrelatedlinks.
 */
export function wordBits(label: string, known: KnownNames<number>): number {
  let bits = 0;
  let count = 0;
  // Numbers of this word, of the one before it, and of the two before it run together.
  let number = 0;
  let last = 0;
  let lastTwo = 0;
  /** By what a number grows when the letters of this word follow. */
  let growth = 1;
  let before = 0;
  let inside = false;
  for (let at = 0; at <= label.length; at++) {
    const code = at < label.length ? label.charCodeAt(at) : 32;
    const upper = isUpper(code);
    const inWord = upper || isInWord(code);
    // A word ends where no letter follows, or where a capital follows a small letter.
    if (inside && (!inWord || (upper && before >= 97 && before <= 122))) {
      const two = (Math.imul(last, growth) + number) | 0;
      if (++count <= MOST_WORDS) {
        bits |= bitsAt(known, number, label, at);
        if (count > 1) bits |= bitsAt(known, two, label, at);
        if (count > 2) bits |= bitsAt(known, (Math.imul(lastTwo, growth) + number) | 0, label, at);
      }
      lastTwo = two;
      last = number;
      number = 0;
      growth = 1;
    }
    inside = inWord;
    before = code;
    if (inWord) {
      number = withCode(number, code);
      growth = Math.imul(growth, BASE);
    } else if (code <= 32) count = 0;
  }
  return bits;
}

/** Letters, small or of other scripts, and digits. */
const isInWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

function bitsAt(known: KnownNames<number>, number: number, label: string, end: number): number {
  const place = placeOf(known, number);
  return place >= 0 && endsWith(label, end, known.names[place]!) ? known.things[place]! : 0;
}

/** Do the letters of a label before a place end with a word, whatever stands between them? */
function endsWith(label: string, end: number, word: string): boolean {
  let at = end - 1;
  for (let letter = word.length - 1; letter >= 0; letter--) {
    while (at >= 0 && !isInWord(label.charCodeAt(at)) && !isUpper(label.charCodeAt(at))) at--;
    if (at < 0 || (label.charCodeAt(at--) | 32) !== word.charCodeAt(letter)) return false;
  }
  return true;
}
