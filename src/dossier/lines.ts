import type { Article } from '../record/article.ts';
import type { StoryLine } from '../record/story.ts';

export type { StoryLine };

/** The line of an article that the stories do not name: a story of its own. */
export const UNDATED_LINE = (article: Article): StoryLine => ({
  id: article.id,
  story: `single-${article.id}`,
  storyline: null,
  published: article.published,
  copies: [],
});
