import { sql } from 'kysely';
import type { Makers } from '../store.ts';
import { type Dictionaries, makeDictionaries } from './dictionaries.ts';
import type { Db } from './open.ts';
import { makeWords, type Words } from './words.ts';

/** Numbers of rows that many others point to, and what packed rows are read with: kept in memory so that each is looked up once. */
export interface Names {
  readonly words: Words;
  readonly dictionaries: Dictionaries;
  readonly maker: Map<string, number>;
}

export const makeNames = (): Names => ({
  words: makeWords(),
  dictionaries: makeDictionaries(),
  maker: new Map(),
});

export async function makerNumber(db: Db, { maker }: Names, makers: Makers): Promise<number> {
  const stages = makerKey(makers);
  const known = maker.get(stages);
  if (known !== undefined) return known;
  const { id } =
    (await db.selectFrom('maker').select('id').where('stages', '=', stages).executeTakeFirst()) ??
    (await db.insertInto('maker').values({ stages }).returning('id').executeTakeFirstOrThrow());
  maker.set(stages, id);
  return id;
}

export const makerKey = (makers: Makers): string =>
  JSON.stringify(Object.fromEntries(Object.entries(makers).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Takes `count` numbers for documents of the search; returns the first. */
export async function takeDocs(db: Db, count: number): Promise<number> {
  const { rows } = await sql<{ value: number }>`
    UPDATE meta SET value = value + ${count} WHERE name = 'docs' RETURNING value`.execute(db);
  return rows[0]!.value - count;
}

/** First statement of every write: takes the writer's place and tells readers that something is new. */
export async function beginWrite(db: Db): Promise<void> {
  await sql`UPDATE meta SET value = value + 1 WHERE name = 'revision'`.execute(db);
}
