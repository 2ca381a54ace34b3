import type { Article } from '../../record/article.ts';
import type { Span } from '../../record/span.ts';
import type { Hit } from '../search/query.ts';
import type { Names } from './names.ts';
import type { Db } from './open.ts';
import { articlesWhere } from './read-articles.ts';

/** An article that documents of the search stand for. */
export interface Located {
  readonly article: Article;
  /** Number of its first document. */
  readonly docs: number;
  readonly story: string | null;
}

/** What a document of the search stands for, from its first to its last character. */
export interface FoundRow extends Pick<Hit, 'kind' | 'id' | 'day' | 'speaker' | 'label' | 'mode'>, Span {
  readonly pieces: readonly Span[];
}

/** Articles held while one answer is made: rows of an article stand together in it. */
const MOST_HELD = 200;

/** The article that a document stands for; null where the number is of none. */
export async function locate(
  db: Db,
  names: Names,
  doc: number,
  read: Map<number, Located>,
): Promise<Located | null> {
  const row = await db
    .selectFrom('article')
    .leftJoin('story_line', 'story_line.article', 'article.seq')
    .leftJoin('story', 'story.number', 'story_line.story')
    .select(['seq', 'article.docs', 'story.id as story'])
    .where('article.docs', '<=', doc)
    .orderBy('article.docs', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const held = read.get(row.seq);
  if (held) return held;
  const [article] = await articlesWhere(db, names, [row.seq]);
  if (!article) return null;
  const located = { article, docs: row.docs, story: row.story };
  if (read.size >= MOST_HELD) read.clear();
  read.set(row.seq, located);
  return located;
}

const NOTHING = { day: null, speaker: null, label: null, mode: null } as const;

/** From the first to the last character of pieces. */
const over = (pieces: readonly Span[]) => ({
  start: Math.min(...pieces.map(({ start }) => start)),
  end: Math.max(...pieces.map(({ end }) => end)),
  pieces,
});

/** Rows of an article in the order that numbers their documents: itself, its statements, events, conditions. */
export function foundRows(article: Article): FoundRow[] {
  const whole = [{ start: 0, end: article.text.length }];
  return [
    { ...NOTHING, kind: 'article', id: article.id, day: article.published.value, ...over(whole) },
    ...article.statements.map(
      ({ id, kind, act, said, speaker, content }): FoundRow => ({
        kind: 'statement',
        id,
        day: said.value,
        speaker: speaker?.name ?? null,
        label: act,
        mode: kind,
        ...over(content),
      }),
    ),
    ...article.events.map(
      ({ id, date, status, evidence }): FoundRow => ({
        ...NOTHING,
        kind: 'event',
        id,
        day: date.value,
        label: status,
        ...over(evidence),
      }),
    ),
    ...article.conditions.map(
      ({ id, kind, requirement, outcome }): FoundRow => ({
        ...NOTHING,
        kind: 'condition',
        id,
        label: kind,
        ...over(outcome ? [requirement, outcome] : [requirement]),
      }),
    ),
  ];
}
