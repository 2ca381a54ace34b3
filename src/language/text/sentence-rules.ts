import type { TokenRange } from '../layer.ts';
import type { RawToken } from './tokens.ts';

const ENDS = /^(?:[.!?…]+)$/u;
const CLOSERS = /^["”’'»)\]]$|^''$/u;
const OPENERS = /^["“‘«([]$|^``$/u;

/** Abbreviations after which a capital does not begin a sentence. */
const BEFORE_NAMES =
  /^(?:Mr|Mrs|Ms|Dr|Prof|St|Ft|Mt|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Brig|Sen|Rep|Gov|Rev|Hon|Messrs|Mlle|Mme|Amb|Pres|No|Nos|vs|pp|fig)\.$/u;
/** Abbreviations that can end a sentence, when a capital that is not part of a name follows. */
const CAN_END = /^(?:(?:\p{Lu}\.)+|[ap]\.m\.|[AP]\.M\.|etc\.|Inc\.|Corp\.|Co\.|Ltd\.|Jr\.|Sr\.|Bros\.)$/u;
/** Words that begin a sentence far more often than they follow an abbreviation within one. */
const STARTERS = new Set(
  'The A An In On At He She It They We I But And This That These Those His Her Its Their As For After Before When While If Since Although However There What Some Many Most Both Last Meanwhile Earlier Asked According'.split(
    ' ',
  ),
);

/**
 * Sentences of one paragraph as ranges of its tokens, by rules alone. `text` is the text that the tokens' offsets point into.
 * A line break parts sentences only where the line before has no end and the next begins like a heading or list item.
 */
export function ruleSentencesOf(tokens: readonly RawToken[], text: string): TokenRange[] {
  const found: TokenRange[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) found.push({ from, to });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    let end = i + 1;
    if (endsSentence(tokens, i, text)) {
      for (let more = 1; more > 0 && end < tokens.length; end += more)
        more = closersAt(tokens, end) || noteAt(tokens, end);
      if (end === tokens.length || beginsSentence(tokens, end, text, tokens[i]!.form)) {
        close(end);
      }
      i = end - 1;
    } else if (end < tokens.length && brokenLine(tokens[i]!, tokens[end]!, text)) {
      close(end);
    }
  }
  close(tokens.length);
  return found;
}

/** 1 where a closing mark touches what stands before it. A straight mark that touches closes too: an opening one stands after a space. */
const closersAt = (tokens: readonly RawToken[], index: number): number =>
  CLOSERS.test(tokens[index]!.form) && tokens[index - 1]!.end === tokens[index]!.start ? 1 : 0;

/** Words of a note's number after the end of a sentence: "[17]". */
function noteAt(tokens: readonly RawToken[], index: number): number {
  const [open, number, close] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  return open?.form === '[' &&
    number &&
    /^\d+$/.test(number.form) &&
    close?.form === ']' &&
    close.start === number.end
    ? 3
    : 0;
}

function endsSentence(tokens: readonly RawToken[], index: number, text: string): boolean {
  const { form, end } = tokens[index]!;
  const next = tokens[index + 1];
  if (ENDS.test(form)) {
    // "Yahoo!Japan", "3.x": a sign within a word is no end.
    return (
      !next || next.start > end || CLOSERS.test(next.form) || OPENERS.test(next.form) || /^[.!?]/.test(form)
    );
  }
  if (!next || !form.endsWith('.') || BEFORE_NAMES.test(form)) return !next;
  if (!CAN_END.test(form)) return false;
  const follower = OPENERS.test(next.form) ? tokens[index + 2] : next;
  return (
    text.slice(end, next.start).includes('\n') || (follower !== undefined && STARTERS.has(follower.form))
  );
}

function beginsSentence(tokens: readonly RawToken[], index: number, text: string, mark: string): boolean {
  let at = index;
  while (at < tokens.length && (OPENERS.test(tokens[at]!.form) || /^["'•–—*-]$/.test(tokens[at]!.form))) at++;
  const token = tokens[at];
  if (!token) return true;
  const gap = text.slice(tokens[index - 1]!.end, tokens[index]!.start);
  if (/^[.…]{2,}$|^…$/u.test(mark)) return /^\p{Lu}/u.test(token.form) && gap.length > 0;
  if (gap === '' && at === index) return false;
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥@#]/u.test(token.form) || gap.includes('\n');
}

/** A hard line break where the line is a heading: no end sign before it, a capital or bullet after it, and a blank-like look. */
function brokenLine(before: RawToken, after: RawToken, text: string): boolean {
  const gap = text.slice(before.end, after.start);
  return gap.includes('\n') && /^[•*▪●]/u.test(after.form);
}
