const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

const ONES = SMALL.slice(1, 10).join('|');
const SMALL_WORD = `(?:(?:${TENS.join('|')})(?:[-\\s](?:${ONES}))?|${[...SMALL].reverse().join('|')})`;
const LARGE_WORD = `(?:(?:${SMALL_WORD}|an?)\\s(?:hundred|thousand)(?:\\s(?:and\\s)?${SMALL_WORD})?)`;

/** A number in digits or words, from "2 1/2" to "a hundred and twenty". */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?:[- ]1/2)?|${LARGE_WORD}|${SMALL_WORD})`;
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINALS.join('|')}|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)`;
/** Years as they are spoken: "nineteen ninety-six", "two thousand and one". */
export const SPOKEN_YEAR = `(?:(?:nineteen|eighteen)[-\\s](?:(?:${TENS.join('|')})(?:[-\\s](?:${ONES}))?|(?:hundred)|oh[-\\s](?:${ONES})|(?:${SMALL.slice(10).join('|')}))|twenty[-\\s](?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[-\\s](?:${ONES}))?)|two[-\\s]thousand(?:\\s(?:and\\s)?(?:${ONES}))?)`;

/** Value of a number in digits or words; null when it is none. */
export function numberOf(text: string): number | null {
  const clean = text
    .toLowerCase()
    .replace(/,(?=\d{3})/g, '')
    .trim();
  const digits = clean.match(/^(\d+(?:\.\d+)?)(?:[- ](1\/2))?$/);
  if (digits) return Number(digits[1]) + (digits[2] ? 0.5 : 0);
  let total = 0;
  for (const word of clean.split(/[-\s]+/)) {
    if (word === 'and') continue;
    if (word === 'a' || word === 'an') total += 1;
    else if (word === 'hundred') total *= 100;
    else if (word === 'thousand') total *= 1000;
    else if (SMALL.includes(word)) total += SMALL.indexOf(word);
    else if (TENS.includes(word)) total += (TENS.indexOf(word) + 2) * 10;
    else return null;
  }
  return total;
}

/** Value of an ordinal in digits or words up to the twenty-first; null when it is none. */
export function ordinalOf(text: string): number | null {
  const digits = text.match(/^(\d+)/);
  if (digits) return Number(digits[1]);
  const word = text.toLowerCase();
  if (word === 'twenty-first') return 21;
  if (word === 'twentieth') return 20;
  if (word === 'twelfth') return 12;
  const index = ORDINALS.indexOf(word);
  return index >= 0 ? index + 1 : numberOf(word.replace(/th$/, '').replace(/^eigh$/, 'eight'));
}

/** Year in digits or as it is spoken; null when it is none. */
export const yearOfWords = (text: string): number | null =>
  /^\d{4}$/.test(text) ? Number(text) : spokenYear(text);

function spokenYear(text: string): number | null {
  const words = text.toLowerCase().split(/[-\s]+/);
  if (words[1] === 'thousand') return numberOf(text);
  const century = numberOf(words[0] ?? '');
  if (century === null) return null;
  const rest = words
    .slice(1)
    .filter((word) => word !== 'oh')
    .join(' ');
  const year = rest === 'hundred' ? 0 : numberOf(rest);
  return year === null ? null : century * 100 + year;
}
