import { coverPoints } from '../coverage/cover-points.ts';
import { type Reader, readText } from '../reading.ts';
import type { Article } from '../record/article.ts';
import type { StoryLine } from '../record/story.ts';
import type { Store } from '../store/store.ts';
import { settleStories } from '../stories/settle-stories.ts';
import { settlingMakers } from './makers.ts';

/**
 * Stories, inferred days and points of all articles of a store, in one transaction. An article whose story gives it another day than
 * the one that it was read with is read again, so that its weekdays and offices find their days.
 */
export async function settleStore(
  store: Store,
  reader: Reader,
): Promise<{ stories: number; changes: number; redated: number }> {
  const lines: StoryLine[] = [];
  for await (const line of settleStories(store.headers(), { world: reader.world })) lines.push(line);
  const redated = await redatedArticles(store, lines, reader);
  const points = (articles: readonly Article[], own: readonly StoryLine[]) =>
    coverPoints({ articles, lines: own, world: reader.world });
  const done = await store.settle({ lines, redated, points }, settlingMakers());
  return { ...done, redated: redated.length };
}

async function redatedArticles(
  store: Store,
  lines: readonly StoryLine[],
  reader: Reader,
): Promise<Article[]> {
  const days = await store.inferredDays();
  const redated: Article[] = [];
  for (const { id, published } of lines) {
    const before = days.get(id);
    if (!before || JSON.stringify(before) === JSON.stringify(published)) continue;
    const article = await store.article(id);
    if (article?.text) redated.push(await readText({ ...article, published }, reader));
  }
  return redated;
}
