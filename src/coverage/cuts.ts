import type { Article } from '../record/article.ts';
import type { Span } from '../record/span.ts';
import { functionWords } from '../stories/common-words.ts';
import { wordsOf } from './align-words.ts';
import { meaningsOf } from './meanings.ts';

/** What begins like this limits what stands before it: without it, the rest says something else. */
const LIMIT =
  /[\s,;—–-](?:but(?=(?:\s\S+){0,3}\s(?:not|only|never)\b)|unless|until|if|provided|as long as|so long as|only (?:if|when|once|after)|while|except|although|though|once|when|not before|without)\s/iu;
const LEAD =
  /^(?:unless|until|if|provided|as long as|so long as|only (?:if|when|once|after)|while|once|when)\s[^,]+(?=,)/iu;
const TAIL =
  /^(?:[,;]|\s[—–-])?\s*(?:but(?=(?:\s\S+){0,3}\s(?:not|only|never)\b)|unless|until|if|provided|as long as|so long as|only|while|except|although|though|once|when|not before|without)\s[^.;!?”"\n]*/iu;
/** Fewer words are a tag and no limit. */
const FEWEST = 3;
/** Characters before a limit that say something. */
const LEAST_BEFORE = 8;
/** More of the content words of what was cut than this stand in the other's sentence: then it was moved and not cut. */
const MOVED = 0.5;

/** A rendering with the clause behind it in the same breath that limits it. */
export function withTail({ text }: Article, { start, end }: Span): Span {
  const tail = TAIL.exec(text.slice(end, end + 300))?.[0] ?? '';
  return { start, end: end + tail.replace(/[\s,]+$/, '').length };
}

/**
 * What limits the utterance in its fullest rendering and is missing behind the other: "we will open the tunnel, but not to weapons"
 * told as "we will open the tunnel". Null where nothing is cut that turns the meaning.
 */
export function cutOff(full: Span, other: Span, one: Article, two: Article): Span | null {
  const span = limitIn(one.text, full);
  if (!span || wordsOf(one.text, span).length < FEWEST) return null;
  if (limitIn(two.text, other)) return null;
  const main = contents(
    one.text,
    span.start > full.start ? { start: full.start, end: span.start } : { start: span.end, end: full.end },
  );
  const limits = [...contents(one.text, span)].filter((term) => !main.has(term));
  const sentence = two.sentences.find((one) => one.start <= other.start && other.start < one.end) ?? other;
  const near = contents(two.text, { start: sentence.start, end: Math.max(sentence.end, other.end) });
  const shared = limits.filter((term) => near.has(term)).length;
  return limits.length > 0 && shared <= MOVED * limits.length ? span : null;
}

/** The clause that limits the rest: the last one, or the first one before a comma. */
function limitIn(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const lead = LEAD.exec(words);
  if (lead) return { start, end: start + lead[0].length };
  const limit = LIMIT.exec(words);
  return limit && limit.index >= LEAST_BEFORE ? { start: start + limit.index + 1, end } : null;
}

const contents = (text: string, span: Span): ReadonlySet<string> =>
  new Set(
    wordsOf(text, span)
      .map(({ form }) => form.toLowerCase())
      .filter((form) => !functionWords.has(form))
      .flatMap((form) => meaningsOf(form).map(({ term }) => term)),
  );

/** Does the character stand within quotation marks of its paragraph? */
export function isQuoted(text: string, at: number): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n\n', Math.max(0, at - 1)) + 1, at);
  const count = (pattern: RegExp): number => paragraph.match(pattern)?.length ?? 0;
  return count(/[“„«]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1;
}
