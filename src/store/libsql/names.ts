import { sql } from 'kysely';
import type { Mention, Party } from '../../record/actor.ts';
import type { Time } from '../../record/date.ts';
import type { Makers } from '../store.ts';
import type { Db } from './open.ts';

/** Numbers of rows that many others point to, kept over the writes of one store so that each is looked up once. */
export interface Names {
  readonly party: Map<string, number>;
  readonly referent: Map<string, number>;
  readonly time_value: Map<string, number>;
  readonly maker: Map<string, number>;
}

export const makeNames = (): Names => ({
  party: new Map(),
  referent: new Map(),
  time_value: new Map(),
  maker: new Map(),
});

/** A store of many years names more than memory should hold: the map starts anew from here. */
const MOST_HELD = 200_000;

async function numberOf(
  known: Map<string, number>,
  key: string,
  find: () => Promise<{ id: number } | undefined>,
  insert: () => Promise<{ id: number }>,
): Promise<number> {
  const held = known.get(key);
  if (held !== undefined) return held;
  const { id } = (await find()) ?? (await insert());
  if (known.size >= MOST_HELD) known.clear();
  known.set(key, id);
  return id;
}

export async function makerNumber(db: Db, names: Names, makers: Makers): Promise<number> {
  const stages = makerKey(makers);
  return numberOf(
    names.maker,
    stages,
    () => db.selectFrom('maker').select('id').where('stages', '=', stages).executeTakeFirst(),
    () => db.insertInto('maker').values({ stages }).returning('id').executeTakeFirstOrThrow(),
  );
}

export const makerKey = (makers: Makers): string =>
  JSON.stringify(Object.fromEntries(Object.entries(makers).sort(([a], [b]) => (a < b ? -1 : 1))));

export async function partyNumber(db: Db, names: Names, party: Party | null): Promise<number | null> {
  if (!party || (party.actor === null && party.name === null && party.country === null)) return null;
  const { actor, name, country } = party;
  const key = JSON.stringify([actor, name, country]);
  return numberOf(
    names.party,
    key,
    () => db.selectFrom('party').select('id').where('key', '=', key).executeTakeFirst(),
    () =>
      db.insertInto('party').values({ key, actor, name, country }).returning('id').executeTakeFirstOrThrow(),
  );
}

export async function referentNumber(db: Db, names: Names, mention: Mention): Promise<number> {
  const { type, actor, name, country, rule } = mention;
  const key = JSON.stringify([type, actor, name, country, rule]);
  return numberOf(
    names.referent,
    key,
    () => db.selectFrom('referent').select('id').where('key', '=', key).executeTakeFirst(),
    () =>
      db
        .insertInto('referent')
        .values({ key, type, actor, name, country, rule })
        .returning('id')
        .executeTakeFirstOrThrow(),
  );
}

export async function timeNumber(db: Db, names: Names, { type, value, rule }: Time): Promise<number> {
  const key = JSON.stringify([type, value, rule]);
  return numberOf(
    names.time_value,
    key,
    () => db.selectFrom('time_value').select('id').where('key', '=', key).executeTakeFirst(),
    () =>
      db
        .insertInto('time_value')
        .values({ key, type, value, rule })
        .returning('id')
        .executeTakeFirstOrThrow(),
  );
}

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
