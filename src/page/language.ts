import { wordCount } from './words.ts';

/** Function words that are frequent in English and not words of its neighbours. */
const ENGLISH = new Set(
  'the of and to that is was for with as his her it on by he at from have has had are were which who will would this they been not but said'.split(
    ' ',
  ),
);

/** Share of English function words above which a text is English; other languages stay below a tenth. */
const ENGLISH_SHARE = 0.2;
const SAMPLE_WORDS = 400;

/** `en` when the words say so, else what the page declares (primary tag, `de` of `de-AT`), else null. */
export function languageOf(declared: string | null | undefined, text: string): string | null {
  if (isEnglish(text)) return 'en';
  const tag = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(declared ?? '')?.[1]?.toLowerCase() ?? null;
  // A page that says English and is not, is of a language that we do not know.
  return tag === 'en' && wordCount(text) > 40 ? null : tag;
}

function isEnglish(text: string): boolean {
  let words = 0;
  let found = 0;
  for (const [word] of text.slice(0, 4000).matchAll(WORD)) {
    if (word.length <= LONGEST && ENGLISH.has(word.toLowerCase())) found++;
    if (++words >= SAMPLE_WORDS) break;
  }
  return words >= 8 && found / words >= ENGLISH_SHARE;
}

const WORD = /[^\s.,;:!?"()“”’'–—-]+/g;
const LONGEST = Math.max(...[...ENGLISH].map((word) => word.length));
