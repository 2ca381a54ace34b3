import type { Article } from '../record/article.ts';
import type { Point } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';

/** What a dossier is made of. */
export interface Rows {
  readonly articles: readonly Article[];
  readonly lines: readonly StoryLine[];
  readonly points: readonly Point[];
}
