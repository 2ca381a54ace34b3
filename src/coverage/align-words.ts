import type { Span } from '../record/span.ts';
import { functionWords } from '../stories/common-words.ts';
import { meaningsOf } from './meanings.ts';
import { isNegator } from './negators.ts';

/** A word of a rendering, with its place in the article's text. */
export interface Word extends Span {
  readonly form: string;
  /** The first word of its rendering: a capital there names nobody. */
  readonly opens: boolean;
}

/** Words that stand in one rendering only, between words that both have in one order; one of the two may be empty. */
export interface Exchange {
  readonly lost: readonly Word[];
  readonly won: readonly Word[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*(?<![.,])/gu;

export const wordsOf = (text: string, { start, end }: Span): Word[] =>
  [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: form }, i) => ({
    start: start + index,
    end: start + index + form.length,
    form,
    opens: i === 0,
  }));

/** One form, or two of one meaning ("leave", "abandon"). Words without content are what they are. */
function same(one: Word, two: Word): boolean {
  const [a, b] = [one.form.toLowerCase(), two.form.toLowerCase()];
  if (a === b) return true;
  if (functionWords.has(a) || functionWords.has(b) || /^\d/.test(a) || /^\d/.test(b)) return false;
  if (isNegator(one) !== isNegator(two)) return false;
  const meanings = meaningsOf(b);
  return meaningsOf(a).some((one) =>
    meanings.some(({ term, sign }) => term === one.term && sign === one.sign),
  );
}

/** Aligns two renderings word by word: the exchanges in their order, and how many words both have. */
export function alignWords(
  base: readonly Word[],
  words: readonly Word[],
): { readonly exchanges: Exchange[]; readonly shared: number } {
  const longest = Array.from({ length: base.length + 1 }, () => new Uint16Array(words.length + 1));
  const alike = base.map((one) => words.map((other) => same(one, other)));
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = words.length - 1; j >= 0; j--)
      longest[i]![j] = alike[i]![j]
        ? longest[i + 1]![j + 1]! + 1
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const exchanges: Exchange[] = [];
  let [i, j] = [0, 0];
  const together = (): boolean => i < base.length && j < words.length && alike[i]![j]!;
  while (i < base.length || j < words.length) {
    const [fromI, fromJ] = [i, j];
    while ((i < base.length || j < words.length) && !together()) {
      if (j >= words.length || (i < base.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) i++;
      else j++;
    }
    if (i > fromI || j > fromJ) exchanges.push({ lost: base.slice(fromI, i), won: words.slice(fromJ, j) });
    while (together()) {
      i++;
      j++;
    }
  }
  return { exchanges, shared: longest[0]![0]! };
}
