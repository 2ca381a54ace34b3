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
const known = new Map<string, Term>();
/** The memory of forms is emptied when full: it only saves time, results do not depend on it. */
const MOST_FORMS = 200_000;

/** The term of a written form (without a possessive ending). */
export function termOf(form: string): Term {
  const kept = known.get(form);
  if (kept) return kept;
  const lower = form.toLowerCase().replace(/['’]s?$/, '');
  const number = /^\d/.test(lower);
  const stem = number ? lower.replace(/[.,]+$/, '') : stemOf(lower);
  const empty =
    functionWords.has(lower) ||
    (lower.length < 2 && !number) ||
    (number && (lower.length < 2 || /^(19|20)\d\d$/.test(lower)));
  const term: Term = {
    hash: hashOf(stem),
    stem,
    empty,
    common: commonStems.has(stem) || /^\d\d?$/.test(lower),
    number,
  };
  if (known.size >= MOST_FORMS) known.clear();
  known.set(form, term);
  return term;
}
