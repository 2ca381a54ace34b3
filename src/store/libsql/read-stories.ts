import type { Point } from '../../record/point.ts';
import type { StoryLine } from '../../record/story.ts';
import type { StorySummary } from '../store.ts';
import { pack, unpack } from './codec.ts';
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

const storyRows = (db: Db) => db.selectFrom('story').select(['id', 'rest']).orderBy('first');

/** Points of all stories, the stories in the order of their first article; or of one story. */
export async function pointsOf(db: Db, story?: string): Promise<Point[]> {
  const query = storyRows(db);
  return pointsFrom(db, await (story === undefined ? query : query.where('id', '=', story)).execute());
}

export const pointsOfStory = async (db: Db, number: number): Promise<Point[]> =>
  pointsFrom(db, await storyRows(db).where('number', '=', number).execute());

async function pointsFrom(db: Db, rows: readonly { id: string; rest: Uint8Array }[]): Promise<Point[]> {
  const dictionary = await dictionaryOf(db);
  return rows.flatMap(({ id, rest }) => pointsFromRest(id, rest, dictionary));
}

/** Points of a story as they are packed: without its id, which all of them have. */
export const restOfPoints = (points: readonly Point[], dictionary: Uint8Array): Buffer =>
  pack(JSON.stringify(points.map((point) => ({ ...point, story: 0 }))), dictionary);

const pointsFromRest = (story: string, rest: Uint8Array, dictionary: Uint8Array): Point[] =>
  (JSON.parse(unpack(rest, dictionary).toString('utf8')) as Point[]).map((point) => ({ ...point, story }));

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
