import { isSpace } from './one-line.ts';
import { knownName, knownNames, withCode } from './tree/known-names.ts';
import { wordCount } from './words.ts';

/** Function words that are frequent in English and not words of its neighbours. */
const ENGLISH =
  'the of and to that is was for with as his her it on by he at from have has had are were which who will would this they been not but said'.split(
    ' ',
  );
const KNOWN = knownNames(ENGLISH, (word) => word);
/** Share of English function words above which a text is English; other languages stay below a tenth. */
const ENGLISH_SHARE = 0.2;
const SAMPLE_WORDS = 400;
const SAMPLE = 4000;

/** `en` when the words say so, else what the page declares (primary tag, `de` of `de-AT`), else null. */
export function languageOf(declared: string | null | undefined, text: string): string | null {
  if (isEnglish(text)) return 'en';
  const tag = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(declared ?? '')?.[1]?.toLowerCase() ?? null;
  // A page that says English and is not, is of a language that we do not know.
  return tag === 'en' && wordCount(text) > 40 ? null : tag;
}

function isEnglish(text: string): boolean {
  const { length } = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  let [words, found] = [0, 0];
  let [from, number] = [0, 0];
  for (let at = 0; at <= length && words < SAMPLE_WORDS; at++) {
    const code = at < length ? text.charCodeAt(at) : 32;
    if (!partsWords(code)) {
      number = withCode(number, code);
      continue;
    }
    if (at > from) {
      words++;
      if (at - from <= LONGEST && knownName(KNOWN, number, text, from, at) !== null) found++;
    }
    from = at + 1;
    number = 0;
  }
  return words >= 8 && found / words >= ENGLISH_SHARE;
}
const LONGEST = Math.max(...ENGLISH.map((word) => word.length));

const SIGNS = new Set([...'.,;:!?"()“”’\'–—-'].map((sign) => sign.charCodeAt(0)));
/** White space and punctuation. */
const partsWords = (code: number): boolean =>
  code < 128
    ? code === 32 || (code >= 9 && code <= 13) || (code < 64 && SIGNS.has(code))
    : SIGNS.has(code) || isSpace(code);
