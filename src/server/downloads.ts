import { csvTables } from '../export/csv-tables.ts';
import type { Scope } from './dossiers.ts';

/** The noun whose table a page gives as CSV. */
export const PAGE_NOUNS = {
  overview: 'events',
  outlets: 'articles',
  stories: 'cells',
  articles: 'statements',
  parties: 'statements',
  map: 'events',
  changes: 'articles',
} as const;

/** A table of what a page is drawn from, as `parley export --format csv` writes it; null for a noun that has none. */
export function tableOf(scope: Scope, noun: string, articles = scope.articles): string | null {
  const ids = new Set(articles.map(({ id }) => id));
  const input = {
    articles,
    lines: scope.lines.filter(({ id }) => ids.has(id)),
    points: scope.points,
    dossier: scope.dossier,
    makers: {},
  };
  return csvTables(input).find(({ path }) => path === `${noun}.csv`)?.content ?? null;
}

/** Rows as JSON, one a line. */
export const linesOf = (rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
