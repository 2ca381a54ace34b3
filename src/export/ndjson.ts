import type { ExportFile, ExportInput } from './export-input.ts';

const lines = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** What `parley read`, `parley stories` and `parley coverage` write: articles.ndjson can be read in again. */
export const ndjsonFiles = ({ articles, lines: stories, points }: ExportInput): ExportFile[] => [
  { path: 'articles.ndjson', content: lines(articles) },
  { path: 'stories.ndjson', content: lines(stories) },
  { path: 'points.ndjson', content: lines(points) },
];
