import type { Published } from './date.ts';

/** How one article relates to the text of an earlier one. */
export type CopyKind = 'verbatim' | 'edited' | 'rewritten' | 'partial' | 'quotes';

export interface Copy {
  /** Id of the article that text was taken from. */
  readonly of: string;
  readonly kind: CopyKind;
  /** Share of the shorter text outside quotation marks, 0 to 1. */
  readonly share: number;
  readonly rule: string;
}

/** Where an article belongs: its story, its storyline, whom it copies, when it appeared. One line of `parley stories`. */
export interface StoryLine {
  readonly id: string;
  readonly story: string;
  readonly storyline: string | null;
  readonly published: Published;
  readonly copies: readonly Copy[];
}

/** Relations that make two articles one report. */
export const SAME_REPORT: ReadonlySet<CopyKind> = new Set(['verbatim', 'edited', 'rewritten']);
