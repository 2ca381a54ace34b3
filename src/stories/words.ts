import { type Term, termAt } from './stems.ts';

/** A word of a text, with what its writing tells. */
export interface Word {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** First word of a sentence or line: its capital tells nothing. */
  readonly opens: boolean;
  /** Within quotation marks. */
  readonly quoted: boolean;
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
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let quoted = false;
  let opens = true;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit]!;
    if (kind === LETTER || kind === DIGIT) {
      const end = endOf(text, i);
      words.push({ term: termAt(text, i, end), start: i, end, capital: isCapital(unit), opens, quoted });
      opens = false;
      i = end;
      continue;
    }
    if (kind === OPENER) opens = true;
    if (unit === 0x201c) quoted = true;
    else if (unit === 0x201d) quoted = false;
    else if (unit === 0x22) quoted = !quoted;
    else if (unit === 0x0a && text.charCodeAt(i + 1) === 0x0a) quoted = false;
    i++;
  }
  return words;
}
