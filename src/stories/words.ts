import { CAPITAL, FORM_HASH, formAt, forms, OPENS, QUOTED, TERM_HASH, TERM_MARKS } from './stems.ts';

/** Words of a text in order, as lists of one length: a text has hundreds, and most are looked at once. */
export interface Words {
  /** Hash of each word's stem. */
  readonly terms: number[];
  /** Hash of what is written. */
  readonly forms: number[];
  /** `CAPITAL`, `OPENS`, `QUOTED`, `EMPTY`, `COMMON`, `NUMBER`. */
  readonly marks: number[];
  readonly starts: number[];
  readonly ends: number[];
}

const LETTER = 1;
const DIGIT = 2;
/** A sign after which a capital tells nothing: end of sentence, line, bracket, dash, quotation mark. */
const OPENER = 4;
const kinds = new Uint8Array(0x10000);
// Letters of the Latin, Greek and Cyrillic blocks.
for (const [from, to] of [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const)
  kinds.fill(LETTER, from, to + 1); // prettier-ignore
kinds.fill(DIGIT, 0x30, 0x3a);
for (const sign of '.!?:…“"‘\n(•—') kinds[sign.charCodeAt(0)] = OPENER;

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
const isCapital = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit > 0xbf && isUpper(unit));
const isUpper = (unit: number): boolean => {
  const sign = String.fromCharCode(unit);
  return sign !== sign.toLowerCase();
};

/** End of the word that starts at `start`: numbers keep their separators, "U.S." its dots, "don't" its apostrophe. */
function endOf(text: string, start: number): number {
  let end = start + 1;
  if (kinds[text.charCodeAt(start)] === DIGIT) {
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (kinds[unit] === DIGIT) continue;
      if ((unit === 0x2e || unit === 0x2c) && kinds[text.charCodeAt(end + 1)] === DIGIT) continue;
      break;
    }
    return end;
  }
  if (text.charCodeAt(end) === 0x2e && isCapital(text.charCodeAt(start))) {
    let dotted = end + 1;
    while (isCapital(text.charCodeAt(dotted)) && text.charCodeAt(dotted + 1) === 0x2e) dotted += 2;
    if (dotted > end + 1) return dotted;
  }
  while (end < text.length && kinds[text.charCodeAt(end)] === LETTER) end++;
  if (isApostrophe(text.charCodeAt(end)) && kinds[text.charCodeAt(end + 1)] === LETTER) {
    end += 2;
    while (end < text.length && kinds[text.charCodeAt(end)] === LETTER) end++;
  }
  return end;
}

/** Words of a text in order. Quotation marks that are not closed end with their paragraph. */
export function wordsOf(text: string): Words {
  const words: Words = { terms: [], forms: [], marks: [], starts: [], ends: [] };
  let quoted = 0;
  let opens = OPENS;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit]!;
    if (kind === LETTER || kind === DIGIT) {
      const end = endOf(text, i);
      const form = formAt(text, i, end);
      words.terms.push(forms[form + TERM_HASH]!);
      words.forms.push(forms[form + FORM_HASH]!);
      words.marks.push(forms[form + TERM_MARKS]! | quoted | opens | (isCapital(unit) ? CAPITAL : 0));
      words.starts.push(i);
      words.ends.push(end);
      opens = 0;
      i = end;
      continue;
    }
    if (kind === OPENER) opens = OPENS;
    if (unit === 0x201c) quoted = QUOTED;
    else if (unit === 0x201d) quoted = 0;
    else if (unit === 0x22) quoted = QUOTED - quoted;
    else if (unit === 0x0a && text.charCodeAt(i + 1) === 0x0a) quoted = 0;
    i++;
  }
  return words;
}
