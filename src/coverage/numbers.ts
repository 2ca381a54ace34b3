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

/** Lengths of time in hours, so that twelve months are a year. */
const HOURS: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8760,
};
/** "Two days ago" is a date. */
const NO_LENGTH = /^(?:ago|later|earlier|before|after|old|from)$/i;

/** Shares that are told as a word: "a quarter less" is 25 percent less. */
const SHARES: Readonly<Record<string, number>> = { third: 100 / 3, quarter: 25, fifth: 20, tenth: 10 };

/**
 * Figures of a text: digits or number words, each with the last word of the noun phrase that follows ("13 fishing boats": boat). Number
 * words that belong together are one number ("two hundred thousand").
 */
export function figuresOf(text: string): Figure[] {
  const found: Figure[] = [];
  const tokens = [...text.matchAll(/[\p{L}\p{M}]+|\d+(?:,\d{3})*(?:\.\d+)?|%|[^\s]/gu)].map(([form]) => form);
  for (let i = 0; i < tokens.length; i++) {
    const length = tokens[i]!.toLowerCase() === 'for' && /^an?$/i.test(tokens[i + 1] ?? '');
    const unit = length ? HOURS[tokens[i + 2]?.toLowerCase() ?? ''] : undefined;
    if (unit !== undefined) {
      found.push({ value: unit, of: 'time' });
      i += 2;
      continue;
    }
    const share = SHARES[tokens[i]!.toLowerCase()];
    if (share !== undefined && isChange(tokens, i)) {
      found.push({ value: share, of: 'percent' });
      continue;
    }
    if (
      baseOf(tokens[i]!) === null ||
      (tokens[i]!.length === 4 && /^(?:19|20)\d\d$/.test(tokens[i]!)) ||
      NO_COUNT.test(tokens[i - 1] ?? '')
    )
      continue;
    const number = numberAt(tokens, i);
    const hours = HOURS[tokens[number.end]?.toLowerCase().replace(/s$/, '') ?? ''];
    if (hours !== undefined) {
      if (!NO_LENGTH.test(tokens[number.end + 1] ?? ''))
        found.push({ value: number.value * hours, of: 'time' });
      i = number.end;
      continue;
    }
    const phrase: string[] = number.percent ? ['percent'] : [];
    for (let at = number.end; at < tokens.length && phrase.length < 3; at++) {
      const word = tokens[at]!;
      if (!/^\p{L}/u.test(word)) break;
      if (BETWEEN.has(word.toLowerCase()) || functionWords.has(word.toLowerCase())) {
        if (phrase.length) break;
        continue;
      }
      phrase.push(word);
    }
    for (const word of phrase)
      found.push({ value: number.value, of: meaningsOf(word.toLowerCase())[0]!.term });
    i = number.end - 1;
  }
  return found;
}

/** "A quarter less", "by a third": how much something changes; "a quarter of the trade" is a part of it. */
const isChange = (tokens: readonly string[], i: number): boolean =>
  /^(?:a|an|one)$/i.test(tokens[i - 1] ?? '') &&
  (/^by$/i.test(tokens[i - 2] ?? '') ||
    /^(?:less|more|fewer|smaller|lower|higher|larger)$/i.test(tokens[i + 1] ?? ''));

const baseOf = (token: string): number | null =>
  /^\d/.test(token) ? Number(token.replaceAll(',', '')) : (WORDS[token.toLowerCase()] ?? null);

/** The number that begins at a token: "two hundred thousand", "twenty-five", "1.5 million", "40 per cent". */
function numberAt(
  tokens: readonly string[],
  from: number,
): { readonly value: number; readonly end: number; readonly percent: boolean } {
  let value = baseOf(tokens[from]!)!;
  let end = from + 1;
  for (; end < tokens.length; end++) {
    const word = tokens[end]!.toLowerCase();
    if (word === '%' || word === 'percent') return { value, end: end + 1, percent: true };
    if (word === 'per' && tokens[end + 1]?.toLowerCase() === 'cent')
      return { value, end: end + 2, percent: true };
    const more = WORDS[word];
    if (word === 'hundred') value *= 100;
    else if (SCALES[word] !== undefined) value *= SCALES[word];
    else if (word === '-' && WORDS[tokens[end + 1]?.toLowerCase() ?? '']! < 10) continue;
    else if (more !== undefined && more < 10 && value >= 20 && value % 10 === 0) value += more;
    else break;
  }
  return { value, end, percent: false };
}

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER = new RegExp(
  String.raw`\b(?:(?:${TENS})-(?:${ONES})|(?:${ONES}|${TEENS}|${TENS}|hundred|thousand|a (?=hundred|thousand)|\d+(?:[,.]\d+)*(?= ?(?:thousand|million|billion))))(?:[ -](?:hundred|thousand|million|billion|${TENS}|${ONES})\b)*`,
  'g',
);

/** Numbers of a text in lower case as digits, however they are written: "two hundred thousand" and "200,000" are one. */
export const withDigits = (text: string): string =>
  text
    .replace(/\d{1,3}(?:,\d{3})+/g, (digits) => digits.replaceAll(',', ''))
    .replace(NUMBER, (words) => {
      const tokens = words.replace(/^a /, 'one ').split(/[ -]/);
      if (baseOf(tokens[0]!) === null) return words;
      const { value, end } = numberAt(tokens, 0);
      return end === tokens.length && value >= 10 ? String(value) : words;
    });
