import type { Span } from '../../record/span.ts';
import { AFFIXES, TOKEN_PATTERNS } from './token-patterns.ts';

/** A word or sign as it stands in the text. */
export interface RawToken extends Span {
  readonly form: string;
}

const TOKEN = new RegExp(TOKEN_PATTERNS.map(([, pattern]) => `(?:${pattern})`).join('|'), 'gu');
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
