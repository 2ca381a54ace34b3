import { boundsOf, rangeTags } from './days.ts';
import type { Term } from './query.ts';

/** Runs of letters and figures: what the index takes for words. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];

const quoted = (text: string): string => `"${wordsIn(text).join(' ')}"`;

/** The FTS5 expression of terms that all have to match; null for no terms. Everything of the user's stands in quotation marks. */
export function matchOf(terms: readonly Term[]): string | null {
  const parts = terms.map(partOf);
  return parts.length ? parts.join(' AND ') : null;
}

function partOf(term: Term): string {
  const { field, value } = term;
  switch (field) {
    case 'words':
      return `{words title} : ${quoted(value)}${/[\p{L}\p{N}]\*$/u.test(value) ? ' *' : ''}`;
    case 'kind':
      return `tags : "k${value.toLowerCase()}"`;
    case 'status':
      return `tags : "s${value.toLowerCase()}"`;
    case 'date': {
      const [from, to = from] = value.split('..');
      return daysOf(boundsOf(from!)!.first, boundsOf(to!)!.last);
    }
    case 'from':
      return daysOf(boundsOf(value)!.first, null);
    case 'to':
      return daysOf(null, boundsOf(value)!.last);
    default:
      return `${field} : ${quoted(value)}`;
  }
}

function daysOf(from: string | null, to: string | null): string {
  const tags = rangeTags(from, to);
  // An empty range (its end before its start) matches nothing, and says so in the tally.
  return tags.length ? `tags : (${tags.map((tag) => `"${tag}" *`).join(' OR ')})` : 'tags : "d0"';
}
