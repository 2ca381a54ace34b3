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

/** Forms met lately, by their hash. It only saves time: what it holds follows from the form alone. */
const FORMS = 2 ** 17;
const known: ({ readonly form: string; readonly term: Term } | undefined)[] = new Array(FORMS);

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
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const place = (hash ^ (hash >>> 15)) & (FORMS - 1);
  const kept = known[place];
  if (kept && kept.form.length === end - start && text.startsWith(kept.form, start)) return kept.term;
  const form = text.slice(start, end);
  const term = termOf(form);
  known[place] = { form, term };
  return term;
}
