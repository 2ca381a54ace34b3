import type { Span } from '../../record/span.ts';

/** A word or sign as it stands in the text. */
export interface RawToken extends Span {
  readonly form: string;
}

/** Prefixes that Universal Dependencies (EWT, GUM) keep with their word: "non-nuclear", "re-elected", but "peace - treaty". */
const AFFIXES =
  'e|anti|co|counter|cross|de|ex|extra|hyper|inter|intra|mega|meta|micro|mid|mini|multi|neo|non|over|pan|para|post|pre|pro|proto|pseudo|psycho|quasi|re|semi|socio|sub|super|trans|ultra|un|under|uni|vice';

/** Abbreviations that keep their full stop. */
const ABBREVIATIONS =
  'Mr|Mrs|Ms|Dr|Prof|St|Ft|Mt|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Brig|Sen|Rep|Reps|Sens|Gov|Rev|Hon|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|No|Nos|vs|etc|al|approx|ca|cf|esp|vol|pp|fig|Ave|Blvd|Rd|Sq|Dept|Univ|Ph\\.D|M\\.Sc|a\\.k\\.a|n\\.d|Messrs|Mlle|Mme|Amb|Pres|Sec|Attn|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo';

const LETTERS = '[\\p{L}\\p{M}]';
const WORD = '[\\p{L}\\p{M}\\p{N}_]';
/** A word that may hold inner apostrophes of names ("O'Brien", "Sha'ath") but not a clitic. */
const CLITIC =
  "(?:['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?![\\p{L}\\p{N}])|n['’]t(?![\\p{L}])|N['’]T(?![\\p{L}]))";

/** What a token can be, first match wins; the order is the rule. */
const PATTERNS: readonly (readonly [name: string, pattern: string])[] = [
  ['address', '(?:https?://|www\\.)[^\\s<>"”]*[^\\s<>"”.,;:!?)\\]’\']'],
  ['mail', '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+'],
  ['handle', '[@#][\\p{L}_][\\p{L}\\p{N}_]*'],
  ['clitic', CLITIC],
  ['cannot', '[Cc]an(?=not(?![\\p{L}]))'],
  ['gonna', '(?:[Gg]on|[Ww]an|[Gg]ot)(?=(?:na|ta)(?![\\p{L}]))'],
  ['negated', `${LETTERS}+?(?=n['’][tT](?![\\p{L}]))`],
  ['initials', '(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?![\\p{L}]))?|(?:\\p{Lu}\\.-)+\\p{Lu}\\.'],
  ['small initials', '(?<![\\p{L}])(?:[aApP]\\.[mM]\\.|i\\.e\\.|e\\.g\\.|a\\.k\\.a\\.)'],
  ['abbreviation', `(?<![\\p{L}])(?:${ABBREVIATIONS})\\.(?![\\p{L}])`],
  ['initial', '(?<![\\p{L}\\p{N}.])\\p{Lu}\\.(?=\\s+\\p{Lu})'],
  ['company', '\\p{Lu}+(?:&\\p{Lu}+)+'],
  ['ordinal', '\\d+(?:st|nd|rd|th|ST|ND|RD|TH)(?![\\p{L}])'],
  ['decade', "(?:['’])?\\d{2,4}['’]?s(?![\\p{L}])"],
  ['date', '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?![\\d/])'],
  ['clock', '\\d{1,2}:\\d\\d(?::\\d\\d)?(?!\\d)'],
  ['number', '\\d+(?:[.,]\\d+)*'],
  ['affixed', `(?:${AFFIXES})-${WORD}+`],
  ['letters and digits', `\\p{L}+\\d${WORD}*`],
  ['word', `${LETTERS}+(?:['’](?!(?:s|S|re|ve|ll|d|m|t)(?![\\p{L}]))${LETTERS}+)*`],
  ['phone', '\\d{3}-\\d{3,4}(?:-\\d{4})?(?![\\d-])'],
  ['dots', '\\.{2,}|…'],
  ['dashes', '-{2,}|[–—]+'],
  ['backticks', "``|''"],
  ['sign', '[^\\s]'],
];

const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(?:${pattern})`).join('|'), 'gu');
const AFFIXED_ANY_CASE = new RegExp(`^(?:${AFFIXES})-$`, 'iu');

/**
 * Tokens of a text by the conventions of Universal Dependencies (EWT, GUM): clitics and signs apart, hyphenated words split except
 * after an affix, abbreviations with their full stop, numbers, addresses and times whole. Every token with its exact characters.
 */
export function tokensOf(text: string, offset = 0): RawToken[] {
  const tokens: RawToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const form = match[0];
    const start = offset + match.index;
    const last = tokens.at(-1);
    const before = tokens.at(-2);
    // "Anti-", "Re-" and other capitals at the head of a sentence: join as the small ones are.
    if (
      last &&
      before &&
      last.form === '-' &&
      last.end === start &&
      before.end === last.start &&
      /^\p{L}/u.test(form) &&
      AFFIXED_ANY_CASE.test(`${before.form}-`) &&
      !isFreeWord(tokens, text, offset)
    ) {
      tokens.splice(-2, 2, { form: `${before.form}-${form}`, start: before.start, end: start + form.length });
      continue;
    }
    tokens.push({ form, start, end: start + form.length });
  }
  return tokens;
}

/** Is the would-be affix itself the second half of a hyphenated word ("face-to-over-")? */
function isFreeWord(tokens: readonly RawToken[], text: string, offset: number): boolean {
  const affix = tokens.at(-2)!;
  return /[\p{L}\p{N}-]/u.test(text[affix.start - offset - 1] ?? ' ');
}
