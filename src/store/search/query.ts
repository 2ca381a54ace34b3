import type { Evidence } from '../../record/evidence.ts';
import type { Span } from '../../record/span.ts';
import { boundsOf } from './days.ts';

export const KINDS = ['article', 'statement', 'event', 'condition'] as const;
export type SearchKind = (typeof KINDS)[number];

const STATUSES = ['fact', 'claimed', 'announced', 'threatened', 'conditional', 'denied', 'background'];
export const FIELDS = [
  'speaker',
  'about',
  'party',
  'outlet',
  'kind',
  'status',
  'date',
  'from',
  'to',
] as const;
export type SearchField = (typeof FIELDS)[number];

/** One part of a query, as it was written. Words are one term each, a phrase is one. */
export type Term =
  | { readonly field: 'words'; readonly written: string; readonly value: string; readonly phrase: boolean }
  | { readonly field: SearchField; readonly written: string; readonly value: string };

export interface SearchQuery {
  readonly terms: readonly Term[];
  /** Terms that cannot be read, each in a sentence; they are left out, the others are kept. */
  readonly problems: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** A row that matches. Offsets are those of the stored text of its article. */
export interface Hit {
  readonly kind: SearchKind;
  /** Id of the row; of the article for articles. */
  readonly id: string;
  readonly article: string;
  readonly story: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly day: string | null;
  readonly speaker: string | null;
  /** Class or status, where the row has one: act of a statement, status of an event. */
  readonly label: string | null;
  /** How the words of a statement stand in the text; null for other rows. */
  readonly mode: 'direct' | 'indirect' | 'mixed' | null;
  /** The row's characters, or those around the first match where they are many. */
  readonly evidence: Evidence;
  readonly snippet: string;
  /** Matched characters, within the snippet. */
  readonly marks: readonly Span[];
}

export interface SearchAnswer {
  readonly total: number;
  /** `least`: counted no further; `most`: rows with all words of a phrase, whether they stand side by side or not. */
  readonly totalIs: 'exact' | 'least' | 'most';
  readonly hits: readonly Hit[];
  /** Only where nothing matches: rows left after each term, in the order of the query; the first 0 emptied the list. */
  readonly tally: readonly { readonly written: string; readonly rows: number }[];
  readonly problems: readonly string[];
}

/**
 * Reads a query: words, "phrases", `field:value` and `field:"two words"`. What cannot be read is named in `problems`; nothing is thrown.
 */
export function parseQuery(written: string, window: { limit?: number; offset?: number } = {}): SearchQuery {
  const terms: Term[] = [];
  const problems: string[] = [];
  const parts = written.slice(0, LONGEST).match(/[a-z]+:"[^"]*"?|"[^"]*"?|\S+/giu) ?? [];
  for (const part of parts) {
    const [, name, rest] = /^([a-z]+):(.*)$/isu.exec(part) ?? [];
    const field = FIELDS.find((known) => known === name?.toLowerCase());
    if (field) {
      const value = rest!.replace(/^"|"$/g, '').trim();
      const problem = problemOf(field, value);
      if (problem) problems.push(problem);
      else terms.push({ field, written: part, value });
      continue;
    }
    const value = part.replace(/^"|"$/g, '').trim();
    if (/[\p{L}\p{N}]/u.test(value))
      terms.push({ field: 'words', written: part, value, phrase: part.startsWith('"') });
    else problems.push(`“${part}” holds no letter or figure; write words to look for.`);
  }
  return { terms, problems, limit: window.limit ?? 20, offset: window.offset ?? 0 };
}

/** A query is a line, not a page. */
const LONGEST = 1000;

/** What is wrong with the value of a field, in a sentence; null where nothing is. */
function problemOf(field: SearchField, value: string): string | null {
  if (!value) return `“${field}:” has no value; write it as ${field}:word or ${field}:"two words".`;
  if (field === 'kind' && !(KINDS as readonly string[]).includes(value.toLowerCase()))
    return `“kind:${value}” is no kind; there are ${KINDS.join(', ')}.`;
  if (field === 'status' && !STATUSES.includes(value.toLowerCase()))
    return `“status:${value}” is no status; there are ${STATUSES.join(', ')}.`;
  if (field === 'date' || field === 'from' || field === 'to') {
    const ends = field === 'date' ? value.split('..') : [value];
    if (ends.length > 2 || ends.some((end) => !boundsOf(end)))
      return `“${field}:${value}” is not a date. Write a year, a month or a day: 2022, 2022-11, 2022-11-08${field === 'date' ? ', or a range with two dots' : ''}.`;
  }
  if (!/[\p{L}\p{N}]/u.test(value)) return `“${field}:${value}” holds no letter or figure.`;
  return null;
}
