import { functionWords } from '../stories/common-words.ts';
import { meaningsOf } from './meanings.ts';

/** A number with the noun that it counts. */
export interface Figure {
  readonly value: number;
  readonly of: string;
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  hundred: 100,
};
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  percent: 1,
  '%': 1,
};
const BETWEEN = new Set('of the its his her their our other more fewer least and or to'.split(' '));
/** What a number in front of it does not count: days are dates, and "one" counts little. */
const NO_COUNT = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** The value of a number in digits or as a word; null for any other word. */
export const numberOf = (form: string): number | null =>
  /^\d[\d,]*(?:\.\d+)?$/.test(form)
    ? Number(form.replaceAll(',', ''))
    : Object.hasOwn(WORDS, form.toLowerCase())
      ? WORDS[form.toLowerCase()]!
      : null;

/** Figures of a text: digits or number words, each with the last word of the noun phrase that follows ("13 fishing boats": boat). */
export function figuresOf(text: string): Figure[] {
  const found: Figure[] = [];
  const tokens = [...text.matchAll(/[\p{L}\p{M}]+|\d+(?:,\d{3})*(?:\.\d+)?|%|[^\s]/gu)].map(([form]) => form);
  tokens.forEach((token, i) => {
    const base = /^\d/.test(token) ? Number(token.replaceAll(',', '')) : (WORDS[token.toLowerCase()] ?? null);
    if (
      base === null ||
      (token.length === 4 && /^(?:19|20)\d\d$/.test(token)) ||
      NO_COUNT.test(tokens[i - 1] ?? '')
    )
      return;
    let value = base;
    let at = i + 1;
    const scale = SCALES[tokens[at]?.toLowerCase() ?? ''];
    if (scale !== undefined) {
      value *= scale;
      at++;
    }
    const phrase: string[] = scale === 1 ? ['percent'] : [];
    for (; at < tokens.length && phrase.length < 3; at++) {
      const word = tokens[at]!;
      if (!/^\p{L}/u.test(word)) break;
      if (BETWEEN.has(word.toLowerCase()) || functionWords.has(word.toLowerCase())) {
        if (phrase.length) break;
        continue;
      }
      phrase.push(word);
    }
    if (phrase.length)
      for (const word of phrase) found.push({ value, of: meaningsOf(word.toLowerCase())[0]!.term });
  });
  return found;
}
