import type { ArticleView, Dossier, StoryView } from '../dossier/dossier.ts';

/** An article of a story as feeds tell it. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly outlet: string;
  readonly byline: readonly string[];
  readonly summary: string;
}

export interface Feed {
  readonly story: StoryView;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

/** A feed a story, its articles in the order of publication. */
export function feedsOf(dossier: Dossier): Feed[] {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  return dossier.stories.map((story) => ({
    story,
    title: titleOf(articles.get(story.titled)!),
    entries: story.articles.map((id) => entryOf(articles.get(id)!)),
  }));
}

const titleOf = ({ title, opening }: ArticleView): string => title ?? opening?.text ?? 'Untitled article';

function entryOf(article: ArticleView): FeedEntry {
  const { counts, uri, published } = article;
  return {
    id: `urn:sha256:${article.sha256 || article.textHash}`,
    title: titleOf(article),
    url: uri && /^https?:\/\//i.test(uri) ? uri : null,
    published: timestamp(published.value),
    outlet: article.outlet,
    byline: article.byline,
    summary: `${counts.statements} statements, ${counts.events} events, ${counts.conditions} conditions`,
  };
}

/** RFC 3339, as feeds want it; a day is its first moment in UTC. Null for what is known less exactly than to the day. */
export function timestamp(value: string | null): string | null {
  if (!value || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const time = Date.parse(value.length === 10 ? `${value}T00:00:00Z` : value);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
