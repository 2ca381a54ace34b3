import { functionWords, newsWords } from './common-words.ts';

/** What a written form counts as. `hash` is a 32-bit number of the stem: terms are compared as numbers, so that memory stays flat. */
export interface Term {
  readonly hash: number;
  readonly stem: string;
  /** Left out of comparisons. */
  readonly empty: boolean;
  /** News at large is full of it. */
  readonly common: boolean;
  readonly number: boolean;
}

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

/** Forms met lately, each known by two hashes. It only saves time: what it holds follows from the form alone. */
const FORMS = 2 ** 17;
const firsts = new Int32Array(FORMS);
const seconds = new Int32Array(FORMS);
const known: (Term | undefined)[] = new Array(FORMS).fill(undefined);

/** The term of a written form. */
function termOf(form: string): Term {
  const lower = form.toLowerCase().replace(/['’]s?$/, '');
  const number = /^\d/.test(lower);
  const stem = number ? lower : stemOf(lower);
  const year = /^(19|20)\d\d$/.test(lower);
  const empty = functionWords.has(lower) || lower.length < 2 || year;
  return { hash: hashOf(stem), stem, empty, common: commonStems.has(stem) || /^\d\d$/.test(lower), number };
}

/** The term of the form at `start` to `end` of a text. */
export function termAt(text: string, start: number, end: number): Term {
  let first = end - start;
  let second = 0x9747b28c | 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second + unit, 0x85ebca6b) ^ (second >>> 13);
  }
  const place = (first ^ (first >>> 15)) & (FORMS - 1);
  const kept = known[place];
  if (kept && firsts[place] === first && seconds[place] === second) return kept;
  const term = termOf(text.slice(start, end));
  firsts[place] = first;
  seconds[place] = second;
  known[place] = term;
  return term;
}
