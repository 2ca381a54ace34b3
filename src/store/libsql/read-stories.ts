import type { Point } from '../../record/point.ts';
import type { StoryLine } from '../../record/story.ts';
import type { StorySummary } from '../store.ts';
import { unpack } from './codec.ts';
import type { Db } from './open.ts';
import { dictionaryOf } from './read-articles.ts';

export async function linesOf(db: Db, story?: string): Promise<StoryLine[]> {
  let query = db
    .selectFrom('story_line')
    .innerJoin('story', 'story.number', 'story_line.story')
    .innerJoin('article', 'article.seq', 'story_line.article')
    .select(['article.id', 'story.id as story', 'storyline', 'story_line.published', 'copies'])
    .orderBy('story_line.article');
  if (story !== undefined) query = query.where('story.id', '=', story);
  return (await query.execute()).map((row) => ({
    id: row.id,
    story: row.story,
    storyline: row.storyline,
    published: JSON.parse(row.published!) as StoryLine['published'],
    copies: row.copies ? (JSON.parse(row.copies) as StoryLine['copies']) : [],
  }));
}

export async function storyOf(db: Db, article: string): Promise<string | null> {
  const row = await db
    .selectFrom('article')
    .innerJoin('story_line', 'story_line.article', 'article.seq')
    .innerJoin('story', 'story.number', 'story_line.story')
    .select('story.id')
    .where('article.id', '=', article)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Points of all stories, the stories in the order of their first article; or of one story. */
export async function pointsOf(db: Db, story?: string): Promise<Point[]> {
  let query = db
    .selectFrom('point')
    .innerJoin('story', 'story.number', 'point.story')
    .select(['story.id as story', 'point.id', 'kind', 'label', 'rest'])
    .orderBy('story.first')
    .orderBy('n');
  if (story !== undefined) query = query.where('story.id', '=', story);
  return pointsFrom(db, await query.execute());
}

export async function pointsOfStory(db: Db, number: number): Promise<Point[]> {
  const rows = await db
    .selectFrom('point')
    .innerJoin('story', 'story.number', 'point.story')
    .select(['story.id as story', 'point.id', 'kind', 'label', 'rest'])
    .where('story.number', '=', number)
    .orderBy('n')
    .execute();
  return pointsFrom(db, rows);
}

interface PointRow {
  readonly story: string;
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly rest: Uint8Array;
}

async function pointsFrom(db: Db, rows: readonly PointRow[]): Promise<Point[]> {
  const dictionary = await dictionaryOf(db);
  return rows.map(({ story, id, kind, label, rest }) => {
    const { cells, variants } = JSON.parse(unpack(rest, dictionary).toString('utf8')) as Point;
    return { story, point: id, kind: kind as Point['kind'], label, cells, variants };
  });
}

export async function summariesOf(
  db: Db,
  { limit, offset, storyline }: { limit: number; offset: number; storyline?: string },
): Promise<StorySummary[]> {
  let query = db
    .selectFrom('story')
    .innerJoin('article', 'article.seq', 'story.first')
    .select(['story.id', 'storyline', 'articles', 'from', 'to', 'points', 'title', 'outlet'])
    .orderBy('to', 'desc')
    .orderBy('story.number')
    .limit(limit)
    .offset(offset);
  if (storyline !== undefined) query = query.where('storyline', '=', storyline);
  return query.execute();
}
