import type { ArticleView } from '../dossier/dossier.ts';

/** An article, or a line of the record, as feeds tell it. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly outlet: string;
  readonly byline: readonly string[];
  /** Words of a source, as an entry's text. */
  readonly content: string;
  readonly summary: string;
}

/** Address of an article's page on the web; null where there is none. */
export const webAddress = ({ uri }: ArticleView): string | null =>
  uri && /^https?:\/\//i.test(uri) ? uri : null;

/** RFC 3339, as feeds want it; a day is its first moment in UTC. Null for what is known less exactly than to the day. */
export function timestamp(value: string | null): string | null {
  if (!value || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const time = Date.parse(value.length === 10 ? `${value}T00:00:00Z` : value);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
