import type { ArticleView, Dossier } from '../dossier/dossier.ts';
import { type FeedEntry, timestamp, webAddress } from './feed-entry.ts';
import { deedEntry, type LineSources, lineEntry } from './line-entries.ts';

export interface Feed {
  /** Path from the folder of the export, without an ending. */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

/**
 * A feed a story, with its articles; a party, with what it said and did; and an issue, with the lines of the parties on it.
 * Entries in the order of publication, undated ones last.
 */
export function feedsOf(dossier: Dossier): Feed[] {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const sources: LineSources = {
    articles,
    parties: new Map(dossier.parties.map(({ key, name }) => [key, name])),
  };
  const utterances = new Map(dossier.utterances.map((utterance) => [utterance.id, utterance]));
  const events = new Map(dossier.events.map((event) => [event.id, event]));
  return [
    ...dossier.stories.map((story) => ({
      path: `stories/${story.slug}`,
      id: `urn:parley:story:${story.id}`,
      title: titleOf(articles.get(story.titled)!),
      entries: story.articles.map((id) => articleEntry(articles.get(id)!)),
    })),
    ...dossier.parties.map((party) => ({
      path: `parties/${party.slug}`,
      id: `urn:parley:party:${party.key}`,
      title: party.name,
      entries: inOrder([
        ...party.utterances.map((id) => lineEntry(sources, utterances.get(id)!)),
        // What rests on no words is told nowhere.
        ...party.did
          .map((id) => events.get(id)!)
          .filter(({ evidence }) => evidence.length > 0)
          .map((event) => deedEntry(sources, event)),
      ]),
    })),
    ...dossier.issues.map((issue) => ({
      path: `issues/${issue.id}`,
      id: `urn:parley:issue:${issue.id}`,
      title: issue.label,
      entries: inOrder(
        Object.values(issue.lines).flatMap((lines) =>
          lines.map(({ utterance }) => lineEntry(sources, utterances.get(utterance)!)),
        ),
      ),
    })),
  ];
}

const inOrder = (entries: readonly FeedEntry[]): FeedEntry[] =>
  entries.toSorted(
    (a, b) => (a.published ?? '9').localeCompare(b.published ?? '9') || a.id.localeCompare(b.id),
  );

const titleOf = ({ title, opening }: ArticleView): string => title ?? opening?.text ?? 'Untitled article';

function articleEntry(article: ArticleView): FeedEntry {
  const { counts, published } = article;
  const title = titleOf(article);
  return {
    id: `urn:sha256:${article.sha256 || article.textHash}`,
    title,
    url: webAddress(article),
    published: timestamp(published.value),
    outlet: article.outlet,
    byline: article.byline,
    // Texts are those of the outlets and are not repeated.
    content: title,
    summary: `${counts.statements} statements, ${counts.events} events, ${counts.conditions} conditions`,
  };
}
