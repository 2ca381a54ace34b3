import type { Article } from '../record/article.ts';
import type { StoryLine } from '../record/story.ts';

/**
 * Gives articles the dates that their stories tell, for later stages. Only an article that has no date of its own takes one;
 * the order stays. Lines without an article and articles without a line are passed over.
 */
export function withDates(articles: readonly Article[], lines: readonly StoryLine[]): Article[] {
  const inferred = new Map(
    lines.filter(({ published }) => published.basis === 'story').map(({ id, published }) => [id, published]),
  );
  return articles.map((article) => {
    const published = article.published.value === null ? inferred.get(article.id) : undefined;
    return published ? { ...article, published } : article;
  });
}
