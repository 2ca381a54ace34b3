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
 * Sentences of one paragraph as ranges of its tokens. `text` is the text that the tokens' offsets point into.
 * A line break parts sentences only where the line before has no end and the next begins like a heading or list item.
 */
export function sentencesOf(tokens: readonly RawToken[], text: string): TokenRange[] {
  const found: TokenRange[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) found.push({ from, to });
    from = to;
  };
  let quoted = 0; // straight double quotation marks seen in this sentence
  for (let i = 0; i < tokens.length; i++) {
    const { form } = tokens[i]!;
    if (form === '"') quoted++;
    let end = i + 1;
    if (endsSentence(tokens, i, text)) {
      while (end < tokens.length && isCloser(tokens, end, quoted)) {
        if (tokens[end]!.form === '"') quoted++;
        end++;
      }
      if (end === tokens.length || beginsSentence(tokens, end, text, tokens[i]!.form)) {
        close(end);
        quoted = 0;
      }
      i = end - 1;
    } else if (end < tokens.length && brokenLine(tokens[i]!, tokens[end]!, text)) {
      close(end);
      quoted = 0;
    }
  }
  close(tokens.length);
  return found;
}

/** A closing mark directly after the end; a straight mark closes only when one is open. */
function isCloser(tokens: readonly RawToken[], index: number, quoted: number): boolean {
  const { form, start } = tokens[index]!;
  if (!CLOSERS.test(form)) return false;
  const touches = tokens[index - 1]!.end === start;
  if (form === '"') return quoted % 2 === 1;
  return touches;
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
