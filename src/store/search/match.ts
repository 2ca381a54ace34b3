import { boundsOf, rangeTags } from './days.ts';
import type { Term } from './query.ts';
import { fieldTokens, PREFIX, type TokenField, tokensOf } from './tokens.ts';

const quoted = (token: string): string => `"${token}"`;
const every = (tokens: readonly string[]): string =>
  tokens.length ? tokens.map(quoted).join(' AND ') : `"${PREFIX.kind}none"`;
const isOpen = (value: string): boolean => /[\p{L}\p{N}]\*$/u.test(value);

const DATES = new Set<Term['field']>(['date', 'from', 'to']);

/**
 * The FTS5 expression that finds rows by terms that all have to match; null for no terms. Everything of the user's stands in quotation
 * marks. The index of rows knows no places: a phrase is found by its words, and is a phrase where isPhraseIn says so.
 */
export function matchOf(terms: readonly Term[]): string | null {
  const parts = terms.filter(({ field }) => !DATES.has(field)).map(partOf);
  const dates = terms.filter(({ field }) => DATES.has(field));
  // One range for all: of two that are open at one end, each would be as long as the calendar.
  if (dates.length) parts.push(daysOf(dates));
  return parts.length ? parts.map((part) => `(${part})`).join(' AND ') : null;
}

function partOf({ field, value }: Term): string {
  if (field === 'words') return `${every(tokensOf(value))}${isOpen(value) ? ' *' : ''}`;
  return every(fieldTokens(field as TokenField, value));
}

/** The days that all of these terms leave. */
function daysOf(terms: readonly Term[]): string {
  let from: string | null = null;
  let to: string | null = null;
  for (const { field, value } of terms) {
    const [start, end = start] = value.split('..').map((one) => boundsOf(one)!);
    if (field !== 'to' && (from === null || start!.first > from)) from = start!.first;
    if (field !== 'from' && (to === null || end!.last < to)) to = end!.last;
  }
  const tags = rangeTags(from, to);
  // An empty range (its end before its start) matches nothing, and says so in the tally.
  return tags.length ? tags.map(quoted).join(' OR ') : every([]);
}

/** The words of a query as an expression over whole articles, phrases as phrases; null where the query has no words. */
export function wordsMatchOf(terms: readonly Term[]): string | null {
  const words = terms.filter(({ field }) => field === 'words');
  if (!words.length) return null;
  return words
    .map(({ value }) => {
      const tokens = tokensOf(value);
      return tokens.length ? `"${tokens.join(' ')}"${isOpen(value) ? ' *' : ''}` : every([]);
    })
    .join(' AND ');
}

/** Does a query hold words that have to stand side by side? */
export const hasPhrase = (terms: readonly Term[]): boolean =>
  terms.some(({ field, value }) => field === 'words' && tokensOf(value).length > 1);
