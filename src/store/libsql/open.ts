import { stat } from 'node:fs/promises';
import { Kysely, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { StoreError } from '../store.ts';
import { adapted, GIVE_BACK, turning } from './connection.ts';
import { FIRST_VERSION, MIGRATIONS, VERSION } from './migrations.ts';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;

export interface OpenOptions {
  /** Nothing is written; the file has to be there. */
  readonly readonly?: boolean;
  /** Milliseconds that a write waits for another process's. Default 10,000. */
  readonly busyTimeout?: number;
}

/** Marks the file as ours ("Prly"), so that no other database is taken for a store. */
const APPLICATION_ID = 0x50726c79;

/** Opens and, unless read-only, makes or brings up to date the database of a store. Rejects with StoreError. */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<Db> {
  const kind = await stat(file).catch(() => null);
  if (kind?.isDirectory()) throw new StoreError(`${file} is a folder; name the file of a store.`);
  if (!kind && options.readonly)
    throw new StoreError(`${file} does not exist; make a store with parley add, or check the path.`);
  const db = connect(file, options);
  try {
    await sql`PRAGMA busy_timeout = ${sql.lit(options.busyTimeout ?? 10_000)}`.execute(db);
    await checkOurs(db, file);
    if (!options.readonly) {
      // Only a new file takes it: packed rows of some kilobytes leave less of a large page empty.
      await sql`PRAGMA page_size = 16384`.execute(db);
      // So does this: room that joined indexes leave is given back (see giveBackRoom).
      await sql`PRAGMA auto_vacuum = INCREMENTAL`.execute(db);
      await sql`PRAGMA journal_mode = WAL`.execute(db);
      // With WAL a crash of the machine loses at most the last transactions, a killed process none.
      await sql`PRAGMA synchronous = NORMAL`.execute(db);
      await migrate(db);
    } else if ((await versionOf(db)) !== VERSION)
      throw new StoreError(
        `${file} was made by an earlier Parley; run parley add or parley rebuild on it once.`,
      );
    // libsql opens a file for reading only on paper: this refuses every write.
    if (options.readonly) await sql`PRAGMA query_only = ON`.execute(db);
    await sql`PRAGMA cache_size = -64000`.execute(db);
    return db;
  } catch (cause) {
    await db.destroy();
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`${file} cannot be opened as a store: ${(cause as Error).message}.`, { cause });
  }
}

function connect(file: string, options: OpenOptions): Db {
  try {
    const database = new Database(file, { readonly: options.readonly ?? false });
    return new Kysely<Schema>({
      dialect: new SqliteDialect({ database: adapted(database) }),
      plugins: [turning()],
    });
  } catch (cause) {
    throw new StoreError(`${file} cannot be opened: ${(cause as Error).message}.`, { cause });
  }
}

/** A file that holds other tables is never written to. */
async function checkOurs(db: Db, file: string): Promise<void> {
  const id = Number(
    (await sql<{ application_id: number }>`PRAGMA application_id`.execute(db)).rows[0]?.application_id,
  );
  if (id === APPLICATION_ID) {
    const version = await versionOf(db);
    if (version > VERSION)
      throw new StoreError(`${file} was made by a later Parley; install that or a later one.`);
    if (version > 0 && version < FIRST_VERSION)
      throw new StoreError(
        `${file} was made before the first release, in another form; move it away and run parley add on its inputs again.`,
      );
    return;
  }
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM sqlite_master`.execute(db);
  if (rows[0]!.n > 0) throw new StoreError(`${file} is a database, but none of Parley's; name another file.`);
}

export async function versionOf(db: Db): Promise<number> {
  return Number((await sql<{ user_version: number }>`PRAGMA user_version`.execute(db)).rows[0]!.user_version);
}

/** Shortens the file by what stands empty in it. Outside of a transaction. */
export async function giveBackRoom(db: Db): Promise<void> {
  await sql.raw(GIVE_BACK).execute(db);
  // What was written stands beside the file until then. Readers are not waited for: the next one who can does it.
  await sql`PRAGMA wal_checkpoint(PASSIVE)`.execute(db);
}

/** Leaves all in one file, nothing beside it, where no other process has it open. */
export async function closeDatabase(db: Db, options: OpenOptions): Promise<void> {
  if (!options.readonly) {
    await sql`PRAGMA busy_timeout = 0`.execute(db);
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db).catch(() => null);
  }
  await db.destroy();
}

/** Each step with its version in one transaction: one that is stopped is not there. */
async function migrate(db: Db): Promise<void> {
  for (let done = await stepsOf(db); done < MIGRATIONS.length; done++) {
    await db.transaction().execute(async (trx) => {
      // The first statement writes, so that a second process waits here and then finds the step done.
      await sql`PRAGMA application_id = ${sql.lit(APPLICATION_ID)}`.execute(trx);
      if ((await stepsOf(trx)) !== done) return;
      for (const statement of MIGRATIONS[done]!) await sql.raw(statement).execute(trx);
      if (done === 0)
        await trx
          .insertInto('meta')
          .values([
            { name: 'revision', value: 0 },
            { name: 'docs', value: 1 },
            { name: 'settled', value: 1 },
          ])
          .execute();
      await sql`PRAGMA user_version = ${sql.lit(FIRST_VERSION + done)}`.execute(trx);
    });
  }
}

const stepsOf = async (db: Db): Promise<number> => Math.max(0, (await versionOf(db)) - FIRST_VERSION + 1);
