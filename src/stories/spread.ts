import type { Vector } from './vectors.ts';
import type { Weighed } from './weighed.ts';

/** An article laid out so that many others can be compared with it, each in one pass over its terms. */
export interface Spread {
  /** By hash of term: where the article holds it, plus one. */
  readonly places: Uint16Array;
  article: Weighed;
}

const PLACES = 2 ** 12;

/** The article in hand. `spreadOut` takes it away again. */
let places: Uint16Array | null = null;

const first = (term: number): number => (Math.imul(term, 0x9e3779b1) >>> 20) & (PLACES - 1);

/** Lays an article out. Valid until the next call. */
export function spreadOut(article: Weighed): Spread {
  if (places) places.fill(0);
  else places = new Uint16Array(PLACES);
  const { terms } = article;
  for (let i = 0; i < terms.length; i++) {
    let place = first(terms[i]!);
    while (places[place] !== 0) place = (place + 1) & (PLACES - 1);
    places[place] = i + 1;
  }
  return { places, article };
}

/** Where the article that is laid out holds a term; -1 where it does not. */
function indexOf(table: Uint16Array, terms: Int32Array, term: number): number {
  for (let place = first(term); ; place = (place + 1) & (PLACES - 1)) {
    const index = table[place]! - 1;
    if (index < 0 || terms[index] === term) return index;
  }
}

/** Cosines, 0 to 1. */
export interface Likenesses {
  readonly body: number;
  readonly lead: number;
  readonly title: number;
  readonly names: number;
}

/** How alike another article is, part by part. */
export function likenessTo({ places: table, article }: Spread, other: Weighed): Likenesses {
  const { terms } = article;
  let body = 0;
  let lead = 0;
  let title = 0;
  let names = 0;
  for (let i = 0; i < other.terms.length; i++) {
    const at = indexOf(table, terms, other.terms[i]!);
    if (at < 0) continue;
    body += article.body[at]! * other.body[i]!;
    lead += article.lead[at]! * other.lead[i]!;
    title += article.title[at]! * other.title[i]!;
    names += article.names[at]! * other.names[i]!;
  }
  return { body, lead, title, names };
}

/** Inner product of a vector with one part of the article that is laid out. */
export function productWith(
  { places: table, article }: Spread,
  part: 'names' | 'subject',
  { terms, weights }: Vector,
): number {
  const own = article[part];
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    const at = indexOf(table, article.terms, terms[i]!);
    if (at >= 0) sum += own[at]! * weights[i]!;
  }
  return sum;
}
