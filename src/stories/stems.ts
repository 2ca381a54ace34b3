import { functionWords, newsWords } from './common-words.ts';

/** What the writing and the dictionary of a word tell, as bits of one number. */
export const CAPITAL = 1;
/** First word of a sentence or line: its capital tells nothing. */
export const OPENS = 2;
/** Within quotation marks. */
export const QUOTED = 4;
/** Left out of comparisons. */
export const EMPTY = 8;
/** News at large is full of it. */
export const COMMON = 16;
export const NUMBER = 32;

/** FNV-1a over UTF-16 units, signed 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** A crude stem: endings of plural, past and -ing go. Enough to make "protests", "protested" and "protesting" one. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4) {
    if (stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
    else if (stem.endsWith('sses')) stem = stem.slice(0, -2);
    else if (stem.endsWith('s') && !/[siu]s$/.test(stem)) stem = stem.slice(0, -1);
  }
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  if (stem.length > 4 && /([bdgklmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

const commonStems = new Set([...newsWords].map(stemOf));

/**
 * Forms met lately, each in four numbers: two hashes by which it is known, the hash of its stem (terms are compared as numbers, so that
 * memory stays flat), and what the dictionary tells of it. It only saves time: what it holds follows from the form alone.
 */
const FORMS = 2 ** 16;
export const forms = new Int32Array(FORMS * 4);
/** Offsets from what `formAt` gives. */
export const FORM_HASH = 0;
export const TERM_HASH = 2;
export const TERM_MARKS = 3;

function enter(place: number, form: string): void {
  const lower = form.toLowerCase().replace(/['’]s?$/, '');
  const number = /^\d/.test(lower);
  const stem = number ? lower : stemOf(lower);
  const year = /^(19|20)\d\d$/.test(lower);
  const empty = functionWords.has(lower) || lower.length < 2 || year;
  const common = commonStems.has(stem) || /^\d\d$/.test(lower);
  forms[place + TERM_HASH] = hashOf(stem);
  forms[place + TERM_MARKS] = (empty ? EMPTY : 0) | (common ? COMMON : 0) | (number ? NUMBER : 0);
}

/** Where `forms` holds the form at `start` to `end` of a text, until the next call. */
export function formAt(text: string, start: number, end: number): number {
  let first = end - start;
  let second = 0x9747b28c | 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second + unit, 0x85ebca6b) ^ (second >>> 13);
  }
  const place = ((first ^ (first >>> 15)) & (FORMS - 1)) * 4;
  if (forms[place] !== first || forms[place + 1] !== second) {
    forms[place] = first;
    forms[place + 1] = second;
    enter(place, text.slice(start, end));
  }
  return place;
}
