import type { ExportFile, ExportInput } from './export-input.ts';
import { feedsOf } from './feeds.ts';

/** A JSON Feed (version 1.1) a story, a party, an issue. */
export const jsonFeeds = ({ dossier }: ExportInput): ExportFile[] =>
  feedsOf(dossier).map(({ path, title, entries }) => ({
    path: `${path}.feed.json`,
    content: `${JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title,
        items: entries.map(({ id, title: own, url, published, outlet, byline, content, summary }) => ({
          id,
          ...(url && { url }),
          title: own,
          content_text: content,
          summary,
          ...(published && { date_published: published }),
          authors: (byline.length ? byline : [outlet]).map((name) => ({ name })),
        })),
      },
      null,
      1,
    )}\n`,
  }));
