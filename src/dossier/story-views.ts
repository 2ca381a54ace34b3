import { copyViews } from './copies.ts';
import { type Corpus, type Entry, slugOf } from './corpus.ts';
import type { ConditionView, EventView, StoryView, UtteranceView } from './dossier.ts';
import { groupBy } from './group-by.ts';
import { pointViews } from './points.ts';
import { type Reports, supportOf } from './support.ts';

/** One happening a view, the earliest first. */
export function storyViews(
  corpus: Corpus,
  reports: Reports,
  utterances: readonly UtteranceView[],
  events: readonly EventView[],
  conditions: readonly ConditionView[],
): StoryView[] {
  return [...groupBy(corpus.entries, ({ line }) => line.story)].map(([id, entries]): StoryView => {
    const articles = entries.map(({ article }) => article.id);
    const carried = (ids: readonly string[]): boolean => ids.some((article) => articles.includes(article));
    const titled = titleBearer(entries);
    const dates = entries.flatMap(({ published }) => (published.value ? [published.value] : []));
    return {
      id,
      slug: slugOf(id),
      title: titled.article.title,
      titled: titled.article.id,
      articles,
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      independent: supportOf(corpus, reports, articles).independent,
      events: events.filter(({ support }) => carried(support.articles)).map((event) => event.id),
      utterances: utterances.filter(({ story }) => story === id).map((utterance) => utterance.id),
      conditions: conditions
        .filter(({ support }) => carried(support.articles))
        .map((condition) => condition.id),
      ...pointViews(
        corpus,
        corpus.points.filter(({ story }) => story === id),
      ),
      copies: entries.flatMap((entry) => copyViews(corpus, entry)),
    };
  });
}

/** The article that most others took text from; the earliest with a title where none leads. */
function titleBearer(entries: readonly Entry[]): Entry {
  const taken = new Map<string, number>();
  for (const { line } of entries)
    for (const { of, kind } of line.copies) if (kind !== 'quotes') taken.set(of, (taken.get(of) ?? 0) + 1);
  const titled = entries.filter(({ article }) => article.title);
  const pool = titled.length ? titled : entries;
  return pool.reduce((best, entry) =>
    (taken.get(entry.article.id) ?? 0) > (taken.get(best.article.id) ?? 0) ? entry : best,
  );
}
