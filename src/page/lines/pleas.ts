import { unquoted, wordCount } from '../words.ts';

/** Words that outlets use when they ask for money, registration or attention for themselves. Each counts two. */
const ASKS =
  /\b(?:support (?:us|our (?:work|journalism|newsroom|reporting|mission|independent))|small favou?r to ask|(?:make|making) an? (?:\w+ )?(?:donation|contribution)|donate (?:now|today|here|to)|(?:become|join) (?:as )?a (?:member|subscriber|supporter|patron)|subscribe (?:now|today|here|to our)|we need your (?:help|support)|(?:with )?your (?:support|donation|contribution|generosity)|(?:please )?(?:help|support) (?:us|keep|fund|protect)[^.]{0,40}(?:journalism|reporting|independent|free|gap|continue|monthly|going)|support (?:\w+ )?(?:monthly|from just)|ad-free (?:content|reading|experience|site)|ad ?blocker|sign up (?:now |here |today )?(?:for|to) (?:our|receive|the [^.]{0,40}newsletter)|subscribe to the [^.]{0,40}newsletter|noticed you(?:'|’)re ad-?blocking|like this (?:story|article)\?[^.]{0,20}share|(?:get|receive) (?:our|the|all the) [^.]{0,50}(?:newsletter|inbox)|(?:in|to) your (?:inbox|mailbox)|sign up here|create (?:a|your) free account|(?:log|sign) in to (?:continue|read|view)|already a (?:subscriber|member)|newsletters? (?:sign-?up|subscription)|unsubscribe at any ?time|enter your e-?mail|this site is protected by recaptcha|(?:ready|prefer) to support|remind me later|give now|your gift|help us to (?:keep|go on|continue|close|report))\b/gi;

/** What pleas speak of; counts one. */
const MATTERS =
  /\b(?:journalism|newsroom|readers?|reporting|reading experience|advertis\w+|ads|donations?|gifts?|subscriptions?|subscribers?|membership|newsletters?|briefing|inbox|mailbox|contributions?|a month|monthly|per month|privacy policy)\b/gi;

/** Cookies and consent: dialogs that pages lay over the text. */
const CONSENT =
  /\b(?:(?:we|this (?:web)?site|our (?:partners|website)) (?:and our partners )?uses? (?:\w+ )?cookies|accept (?:all )?cookies|cookie (?:settings|policy|preferences)|manage (?:your )?(?:consent|preferences|cookies)|by (?:continuing|clicking|using|browsing|signing)[^.]{0,80}(?:you (?:agree|accept|consent)|our (?:terms|cookies|use)))\b/i;

/** Characters of a line that are looked at: pleas come to the point. */
const LOOKED_AT = 3000;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Does the outlet ask its readers for something here? What stands in quotation marks does not count: persons of a story
 * also ask for support. "We" and "you" in one line count two, since reports hardly ever address their reader.
 */
export function isPlea(text: string): boolean {
  const own = unquoted(text.slice(0, LOOKED_AT));
  if (CONSENT.test(own)) return true;
  const asks = count(own, ASKS);
  const words = wordCount(own);
  if (asks && words <= 12) return true;
  const address = /\b(?:we|our|us)\b/i.test(own) && /\b(?:you|your)\b/i.test(own) ? 2 : 0;
  const matters = Math.min(count(own, MATTERS), 3) + (asks && /[$£€]\s?\d/.test(own) ? 1 : 0);
  return Math.min(asks, 2) * 2 + matters + address >= 4;
}

/** First and second person, outside quotation marks: the outlet speaks to its reader. */
const ADDRESS = /\b(?:we|us|our|you|your)\b/i;
const LEAST_SIGNS = 5;

/**
 * Is a whole block of lines a plea, though no single line may say so? Most of its running lines speak in the first or second
 * person outside quotation marks, and together they name what pleas are about.
 */
export function isPleaBlock(lines: readonly string[]): boolean {
  const own = lines.map((line) => unquoted(line.slice(0, LOOKED_AT)));
  const running = own.filter((line) => wordCount(line) > 3);
  const addressing = running.filter((line) => ADDRESS.test(line)).length;
  const all = own.join(' ');
  return (
    running.length > 1 &&
    addressing * 2 >= running.length &&
    2 * count(all, ASKS) + count(all, MATTERS) >= LEAST_SIGNS
  );
}
