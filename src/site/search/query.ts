import type { SearchIndex, SearchRow } from './rows.ts';

const FIELDS = ['speaker', 'about', 'party', 'outlet', 'kind', 'status', 'date'] as const;
type Field = (typeof FIELDS)[number];

/** One filter of a query: words, a phrase, or a field with its value. `written` is how it stands in the query. */
export interface Term {
  readonly field: Field | 'words' | 'phrase';
  readonly value: string;
  readonly written: string;
}

export interface Hit {
  readonly row: SearchRow;
  /** Places in `row.text` that match. */
  readonly marks: readonly (readonly [number, number])[];
  readonly score: number;
}

export interface Answer {
  readonly terms: readonly Term[];
  /** One sentence for each filter that cannot be read; it was left out. */
  readonly problems: readonly string[];
  readonly hits: readonly Hit[];
  /** Rows left after each filter, in their order, until none is left. */
  readonly tally: readonly { readonly written: string; readonly rows: number }[];
}

const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** Case and accents are one; punctuation parts words. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** `"boundary talks" speaker:Dresk outlet:"Hask Today" date:2025-03..2025-04` in its filters, each bare word one of them. */
export function parseQuery(query: string): { terms: Term[]; problems: string[] } {
  const terms: Term[] = [];
  const problems: string[] = [];
  for (const [written, name, quoted, bare] of query.matchAll(
    /(?:(\p{L}+):)?(?:["“”]([^"“”]*)["“”]?|(\S+))/gu,
  )) {
    const value = (quoted ?? bare ?? '').trim();
    if (!/[\p{L}\p{N}]/u.test(value)) continue;
    const field = FIELDS.find((one) => one === name?.toLowerCase());
    if (name && !field) {
      problems.push(`“${written}”: there is no field ${name}. Fields are ${FIELDS.join(', ')}.`);
    } else if (field === 'date' && !value.split('..').every((part) => part === '' || isDate(part))) {
      problems.push(
        `“${written}” is not a date. Write a year, a month or a day, such as 2022, 2022-11 or 2022-11-08, or a range with two dots.`,
      );
    } else terms.push({ field: field ?? (quoted === undefined ? 'words' : 'phrase'), value, written });
  }
  return { terms, problems };
}

const isDate = (text: string): boolean =>
  DATE.test(text) &&
  Number(text.slice(5, 7) || 1) >= 1 &&
  Number(text.slice(5, 7) || 1) <= 12 &&
  Number(text.slice(8) || 1) <= 31;

/** Does a row pass a filter? Dates compare what both leave open. */
function passes(row: SearchRow, { field, value }: Term, index: SearchIndex): boolean {
  const has = (text: string | null | undefined): boolean =>
    text != null && plain(text).includes(plain(value));
  if (field === 'kind') return row.kind === value.toLowerCase() || `${row.kind}s` === value.toLowerCase();
  if (field === 'status') return row.status === value.toLowerCase();
  if (field === 'speaker') return has(row.speaker);
  if (field === 'party') return row.parties.some(has);
  if (field === 'outlet') return has(index.articles[row.a]!.outlet);
  if (field === 'about') return has(row.text) || has(row.title);
  if (field === 'date') return within(row.date, value);
  return [row.text, row.title, row.speaker, row.label, index.articles[row.a]!.outlet].some((text) =>
    finds(text, field, value),
  );
}

function finds(text: string | null | undefined, field: Term['field'], value: string): boolean {
  return text != null && spansOf(text, field, value).length > 0;
}

function within(date: string | null, range: string): boolean {
  const day = date?.match(/^\d{4}(-\d\d(-\d\d)?)?/)?.[0];
  if (!day) return false;
  const [from = '', to = from] = range.includes('..') ? range.split('..') : [range, range];
  return (
    (!from || day.slice(0, from.length) >= from.slice(0, day.length)) &&
    (!to || day.slice(0, to.length) <= to.slice(0, day.length))
  );
}

/** Where words that begin so, or a phrase, stand in a text. */
function spansOf(text: string, field: Term['field'], value: string): (readonly [number, number])[] {
  const flat = plain(text);
  // Accents taken away may move letters: marks are left out then, the row is found all the same.
  const moved = flat.length !== text.length;
  const words = plain(value)
    .match(/[\p{L}\p{N}]+/gu)!
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}${field === 'phrase' ? '(?![\\p{L}\\p{N}])' : ''}`,
    'gu',
  );
  return [...flat.matchAll(pattern)].map((match) =>
    moved ? [0, 0] : [match.index, match.index + match[0].length],
  );
}

const WEIGHT = { condition: 1.3, statement: 1.1, event: 1, article: 0.9 } as const;

/** All rows that pass every filter, best first: more and rarer matches in fewer words, then by date, the latest first. */
export function search(index: SearchIndex, query: string): Answer {
  const { terms, problems } = parseQuery(query);
  if (!terms.length) return { terms, problems, hits: [], tally: [] };
  let rows: readonly SearchRow[] = index.rows;
  const tally: { written: string; rows: number }[] = [];
  const rarity = new Map<Term, number>();
  for (const term of terms) {
    const before = rows.length;
    rows = rows.filter((row) => passes(row, term, index));
    rarity.set(term, Math.log(1 + before / Math.max(1, rows.length)));
    tally.push({ written: term.written, rows: rows.length });
    if (!rows.length) return { terms, problems, hits: [], tally };
  }
  const hits = rows.map((row): Hit => {
    let score = 0;
    const marks: (readonly [number, number])[] = [];
    for (const term of terms) {
      if (term.field !== 'words' && term.field !== 'phrase' && term.field !== 'about') continue;
      const spans = spansOf(row.text, term.field === 'about' ? 'words' : term.field, term.value);
      marks.push(...spans.filter(([from, to]) => to > from));
      score +=
        (rarity.get(term)! * (spans.length ? 1 + Math.log(spans.length) : 0.4)) /
        Math.sqrt(20 + row.text.length / 6);
    }
    return { row, marks: disjoint(marks), score: score * WEIGHT[row.kind] };
  });
  hits.sort(
    (a, b) =>
      b.score - a.score ||
      (b.row.date ?? '').localeCompare(a.row.date ?? '') ||
      a.row.a - b.row.a ||
      a.row.start - b.row.start,
  );
  return { terms, problems, hits, tally };
}

function disjoint(marks: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const sorted = [...marks].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: (readonly [number, number])[] = [];
  for (const mark of sorted) if (!kept.length || mark[0] >= kept.at(-1)![1]) kept.push(mark);
  return kept;
}
