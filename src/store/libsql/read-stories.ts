import type { Point } from '../../record/point.ts';
import type { StoryLine } from '../../record/story.ts';
import type { Json } from '../columns/kinds.ts';
import type { StorySummary } from '../store.ts';
import { LARGEST_DICTIONARY, pack, unpack, unpackText } from './codec.ts';
import type { Db } from './open.ts';
import { bytesOfValue, valueOfBytes } from './packed.ts';
import type { Words } from './words.ts';

export async function linesOf(db: Db, story?: string): Promise<StoryLine[]> {
  let query = db
    .selectFrom('story_line')
    .innerJoin('story', 'story.number', 'story_line.story')
    .innerJoin('article', 'article.seq', 'story_line.article')
    .select(['article.id', 'story.id as story', 'storyline', 'story_line.published as told', 'copies'])
    .select(['article.published', 'article.precision', 'article.basis'])
    .orderBy('story_line.article');
  if (story !== undefined) query = query.where('story.id', '=', story);
  return (await query.execute()).map((row) => ({
    id: row.id,
    story: row.story,
    storyline: row.storyline,
    published: (row.told
      ? JSON.parse(row.told)
      : { value: row.published, precision: row.precision, basis: row.basis }) as StoryLine['published'],
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

const storyRows = (db: Db) => db.selectFrom('story').select(['id', 'rest', 'texts']).orderBy('first');

/** Points of all stories, the stories in the order of their first article; or of one story. */
export async function pointsOf(db: Db, words: Words, story?: string): Promise<Point[]> {
  const query = storyRows(db);
  return pointsFrom(db, words, await (story === undefined ? query : query.where('id', '=', story)).execute());
}

export const pointsOfStory = async (db: Db, words: Words, number: number): Promise<Point[]> =>
  pointsFrom(db, words, await storyRows(db).where('number', '=', number).execute());

interface PackedPoints {
  readonly id: string;
  readonly rest: Uint8Array;
  readonly texts: string;
}

async function pointsFrom(db: Db, words: Words, rows: readonly PackedPoints[]): Promise<Point[]> {
  await words.refresh(db);
  const points: Point[] = [];
  for (const { id, rest, texts } of rows) {
    const beside = await wordsOfTexts(db, JSON.parse(texts) as number[]);
    const held = valueOfBytes(unpack(rest, beside), words) as unknown as Point[];
    points.push(...held.map((point) => ({ ...point, story: id })));
  }
  return points;
}

/** Points of a story as they are packed: without its id, which all of them have, beside the texts whose words they repeat. */
export async function restOfPoints(
  db: Db,
  words: Words,
  points: readonly Point[],
  texts: readonly number[],
): Promise<Buffer> {
  const rest = JSON.parse(JSON.stringify(points.map((point) => ({ ...point, story: 0 })))) as Json;
  return pack(await bytesOfValue(db, words, rest), await wordsOfTexts(db, texts));
}

async function wordsOfTexts(db: Db, texts: readonly number[]): Promise<Buffer> {
  if (!texts.length) return Buffer.alloc(0);
  const rows = await db.selectFrom('text').select('body').where('id', 'in', texts).orderBy('id').execute();
  const held: string[] = [];
  let length = 0;
  for (const { body } of rows) {
    const text = unpackText(body);
    held.push(text);
    length += text.length;
    if (length >= LARGEST_DICTIONARY) break;
  }
  return Buffer.from(held.join('\n')).subarray(-LARGEST_DICTIONARY);
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
