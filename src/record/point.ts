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

/** What can turn the meaning of an utterance on its way. */
export type ChangeKind =
  | 'polarity'
  | 'number'
  | 'date'
  | 'name'
  | 'hedge'
  | 'strength'
  | 'speaker'
  | 'quotation'
  | 'cut';

/** Words of one rendering that are others in the fullest rendering of the same utterance; a hedge lost, quotation marks won. */
export interface Change {
  readonly article: string;
  readonly kind: ChangeKind;
  /** In the text of `against`; null: the words are new. */
  readonly was: Span | null;
  /** In the text of `article`; null: the words are gone. */
  readonly is: Span | null;
  readonly against: string;
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
  /** What changed between the renderings, where something did that can turn the meaning. */
  readonly changes?: readonly Change[];
}
