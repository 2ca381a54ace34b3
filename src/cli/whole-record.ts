import { coverPoints } from '../coverage/cover-points.ts';
import { type Reader, readText } from '../reading.ts';
import type { Article } from '../record/article.ts';
import type { Explain } from '../record/note.ts';
import type { Point } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';
import { settleStories } from '../stories/settle-stories.ts';

/** Everything that a run knows about its articles. */
export interface WholeRecord {
  readonly articles: readonly Article[];
  readonly lines: readonly StoryLine[];
  readonly points: readonly Point[];
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/**
 * Stories and points of articles that were read. An article that only its story can date is read again with that date,
 * so that its weekdays and offices find their days; the date stays marked as inferred.
 */
export async function wholeRecord(
  read: readonly Article[],
  reader: Reader,
  explain?: Explain,
): Promise<WholeRecord> {
  const lines: StoryLine[] = [];
  for await (const line of settleStories(each(read), { world: reader.world })) lines.push(line);
  const articles: Article[] = [];
  for (const [i, article] of read.entries()) {
    const { published } = lines[i]!;
    const dated =
      published.basis === 'story' && published.value
        ? await readText({ ...article, published }, reader)
        : article;
    articles.push(dated);
  }
  return { articles, lines, points: coverPoints({ articles, lines, world: reader.world }, explain) };
}
