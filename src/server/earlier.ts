import { buildDossier } from '../dossier/build-dossier.ts';
import type { Earlier } from '../dossier/changes.ts';
import type { World } from '../world/world.ts';
import type { Rows } from './rows.ts';

const NOTHING: Earlier = {
  title: '',
  from: null,
  to: null,
  articles: [],
  conditions: [],
  events: [],
  issues: [],
  stories: [],
  utterances: [],
};

/**
 * The dossier as it would have been before a day (ISO): of the articles published earlier, and those that no day is known of, which are
 * never called new.
 */
export function earlierThan({ articles, lines, points }: Rows, day: string, world: World): Earlier {
  const published = new Map(lines.map((line) => [line.id, line.published.value]));
  const kept = articles.filter((article) => {
    const value = published.get(article.id) ?? article.published.value;
    return value === null || value.slice(0, day.length) < day;
  });
  if (!kept.some(({ text }) => text)) return NOTHING;
  const ids = new Set(kept.map(({ id }) => id));
  return buildDossier({
    articles: kept,
    lines: lines
      .filter(({ id }) => ids.has(id))
      .map((line) => ({ ...line, copies: line.copies.filter(({ of }) => ids.has(of)) })),
    points: points.flatMap((point) => {
      const cells = point.cells.filter(({ article }) => ids.has(article));
      return cells.some(({ spans }) => spans.length)
        ? [
            {
              ...point,
              cells: cells.map((cell) =>
                cell.against && !ids.has(cell.against) ? { ...cell, against: null } : cell,
              ),
              variants: point.variants
                .map((group) => group.filter(({ article }) => ids.has(article)))
                .filter((group) => group.length > 1),
              changes: (point.changes ?? []).filter(
                ({ article, against }) => ids.has(article) && ids.has(against),
              ),
            },
          ]
        : [];
    }),
    world,
  });
}

/** The day a week before a day of ISO; the first of all days where none is known. */
export function weekBefore(day: string | null): string {
  const found = /^\d{4}-\d\d-\d\d/.exec(day ?? '')?.[0];
  const time = found ? Date.parse(found) : Number.NaN;
  return Number.isNaN(time) ? '1800-01-01' : new Date(time - 7 * 86_400_000).toISOString().slice(0, 10);
}

/** A day that exists, from an address; null for anything else. */
export function dayOf(text: string | undefined): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text ?? '')) return null;
  const time = Date.parse(text!);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text!) ? text! : null;
}
