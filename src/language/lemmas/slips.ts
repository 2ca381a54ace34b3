/** What was meant by an unknown word: drawn out, or a slip of the pen by one letter. */

/** Words that may be meant, by word class; `sound`: right words that only look like slips. */
export interface Meant {
  readonly known: (word: string) => boolean;
  readonly common: Readonly<Record<string, ReadonlySet<string>>>;
  readonly sound: ReadonlySet<string>;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const put = (word: string, at: number, count: number, letters = ''): string =>
  word.slice(0, at) + letters + word.slice(at + count);
/** One try at every place behind the first letter. */
const at = (word: string, make: (i: number) => string | null): string[] =>
  Array.from({ length: word.length - 1 }, (_, i) => make(i + 1)).filter((made) => made !== null);

/**
 * Kinds of slips, the surest first. Doubled l and final -re, -le are no slips but British spelling. Wrong letters are left alone:
 * in cross-validation over the treebanks most of such words were right.
 */
const SLIPS: readonly (readonly [shortest: number, meant: (word: string) => string[]])[] = [
  [
    4,
    (word) =>
      at(word, (i) =>
        i + 1 < word.length && !/(?:re|le)$/.test(word) ? put(word, i, 2, word[i + 1]! + word[i]!) : null,
      ),
  ],
  [5, (word) => at(word, (i) => (word[i] === word[i + 1] && word[i] !== 'l' ? put(word, i, 1) : null))],
  [5, (word) => at(word, (i) => (word[i] !== 'l' ? put(word, i, 1, word[i]! + word[i]!) : null))],
  [5, (word) => LETTERS.flatMap((letter) => at(word, (i) => put(word, i, 0, letter)))],
];

/** The word of class `kind` that an unknown lemma is a slip of; null where none is near or the word may be right. */
export function slipOf(lemma: string, kind: string, { known, common, sound }: Meant): string | null {
  const words = common[kind];
  if (!words || !/^[a-z]{4,}$/.test(lemma) || known(lemma) || sound.has(lemma)) return null;
  for (const [shortest, meant] of SLIPS) {
    const found = lemma.length >= shortest && meant(lemma).find((word) => word !== lemma && words.has(word));
    if (found) return found;
  }
  return null;
}

/** Do three of the same unit stand side by side, but for case? Most words are through with this. */
function hasTriple(form: string): boolean {
  for (let at = 2; at < form.length; at++) {
    const code = form.charCodeAt(at) | 32;
    if (code === (form.charCodeAt(at - 1) | 32) && code === (form.charCodeAt(at - 2) | 32)) return true;
  }
  return false;
}

/** A drawn-out word as it is written else: "sooo", "VERYYY"; null where it is not drawn out or is no known word then. */
export function shortened(form: string, known: (word: string) => boolean): string | null {
  if (!hasTriple(form)) return null;
  const lower = form.toLowerCase();
  if (!/(\p{L})\1\1/u.test(lower) || known(lower)) return null;
  const tries = ['$1', '$1$1'].map((letters) => lower.replace(/(\p{L})\1{2,}/gu, letters));
  return tries.find(known) ?? null;
}
