import type { Span } from './span.ts';

export type Relation = 'states' | 'differs' | 'contradicts' | 'omits';
export type Difference = 'date' | 'number' | 'name' | 'strength' | 'polarity' | 'speaker';

/** What one article does with a point. */
export interface Cell {
  readonly article: string;
  readonly relation: Relation;
  readonly spans: readonly Span[];
  /** What differs; null under `states` and `omits`. */
  readonly what: Difference | null;
  /** An article with the other value; null under `states` and `omits`. */
  readonly against: string | null;
  /** `omits` only: the article was long and late enough to be expected to carry the point. */
  readonly expected?: boolean;
  readonly rule: string;
}

export interface Rendering extends Span {
  readonly article: string;
}

/** Something that articles of a story report: a row of the coverage matrix. One line of `parley coverage`. */
export interface Point {
  readonly story: string;
  readonly point: string;
  readonly kind: 'statement' | 'event' | 'figure' | 'background';
  /** Word for word in one of the articles. */
  readonly label: string;
  readonly cells: readonly Cell[];
  /** Groups of renderings of one utterance. */
  readonly variants: readonly (readonly Rendering[])[];
}
