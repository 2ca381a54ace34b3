import { boundsOf, rangeTags } from './days.ts';
import type { Term } from './query.ts';
import { fieldTokens, PREFIX, type TokenField, tokensOf } from './tokens.ts';

const quoted = (token: string): string => `"${token}"`;
const every = (tokens: readonly string[]): string =>
  tokens.length ? tokens.map(quoted).join(' AND ') : `"${PREFIX.kind}none"`;
const isOpen = (value: string): boolean => /[\p{L}\p{N}]\*$/u.test(value);

/**
 * The FTS5 expression that finds rows by terms that all have to match; null for no terms. Everything of the user's stands in quotation
 * marks. The index of rows knows no places: a phrase is found by its words, and is a phrase where isPhraseIn says so.
 */
export function matchOf(terms: readonly Term[]): string | null {
  return terms.length ? terms.map((term) => `(${partOf(term)})`).join(' AND ') : null;
}

function partOf(term: Term): string {
  const { field, value } = term;
  switch (field) {
    case 'words':
      return `${every(tokensOf(value))}${isOpen(value) ? ' *' : ''}`;
    case 'date': {
      const [from, to = from] = value.split('..');
      return daysOf(boundsOf(from!)!.first, boundsOf(to!)!.last);
    }
    case 'from':
      return daysOf(boundsOf(value)!.first, null);
    case 'to':
      return daysOf(null, boundsOf(value)!.last);
    default:
      return every(fieldTokens(field satisfies TokenField, value));
  }
}

function daysOf(from: string | null, to: string | null): string {
  const tags = rangeTags(from, to);
  // An empty range (its end before its start) matches nothing, and says so in the tally.
  return tags.length ? tags.map((tag) => `${quoted(tag)} *`).join(' OR ') : every([]);
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
