import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import Database from 'libsql';

/** Raised when a state folder holds what this version cannot go on from. The message says what to do. */
export class StateError extends Error {
  override readonly name = 'StateError';
}

/**
 * The index of a run on disk. Rows are written as articles are read and settled, within one transaction that is committed every few
 * hundred articles: after a run that was broken off the file is as it was at the last commit.
 */
export interface LiveIndex {
  readonly db: Database.Database;
  /** Stored calls, made once. */
  readonly knows: Database.Statement;
  readonly know: Database.Statement;
  readonly putArticle: Database.Statement;
  readonly putSettled: Database.Statement;
  readonly putStoryline: Database.Statement;
  readonly putTable: Database.Statement;
  readonly table: Database.Statement;
  readonly putKeys: Database.Statement;
  readonly putText: Database.Statement;
  readonly forget: Database.Statement;
  readonly forgetSettled: Database.Statement;
  readonly dropStoryline: Database.Statement;
  /** Articles settled so far in all runs. */
  turn: number;
  /** Articles read when the tables were written last. */
  tablesAt: number;
}

const FILE = 'stories.db';
/** Of the form of what is stored; another one cannot be read. */
const FORM = 3;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS known (id INTEGER PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS articles (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS texts (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS settled (number INTEGER PRIMARY KEY, turn INTEGER NOT NULL, data BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS keys (turn INTEGER PRIMARY KEY, number INTEGER NOT NULL, data BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS storylines (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS tables (name TEXT PRIMARY KEY, data BLOB NOT NULL);
`;

/** Opens the index of a folder, or makes it. Throws `StateError` when the folder holds what cannot be read or another run has it open. */
export function openIndex(folder: string): LiveIndex {
  const path = join(folder, FILE);
  let db: Database.Database | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    db = new Database(path);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;');
    const { user_version: form } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (form !== 0 && form !== FORM)
      throw new StateError(`${path} was written by another version; start with an empty folder.`);
    db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${FORM};`);
    return {
      db,
      knows: db.prepare('SELECT 1 FROM known WHERE id = ?'),
      know: db.prepare('INSERT INTO known VALUES (?)'),
      putArticle: db.prepare('INSERT INTO articles VALUES (?, ?)'),
      putSettled: db.prepare('INSERT INTO settled VALUES (?, ?, ?)'),
      putStoryline: db.prepare('INSERT OR REPLACE INTO storylines VALUES (?, ?)'),
      putTable: db.prepare('INSERT OR REPLACE INTO tables VALUES (?, ?)'),
      table: db.prepare('SELECT data FROM tables WHERE name = ?'),
      putKeys: db.prepare('INSERT INTO keys VALUES (?, ?, ?)'),
      putText: db.prepare('INSERT INTO texts VALUES (?, ?)'),
      forget: db.prepare('DELETE FROM articles WHERE number = ?'),
      forgetSettled: db.prepare('DELETE FROM settled WHERE number = ?'),
      dropStoryline: db.prepare('DELETE FROM storylines WHERE number = ?'),
      turn: 0,
      tablesAt: 0,
    };
  } catch (cause) {
    db?.close();
    if (cause instanceof StateError) throw cause;
    throw new StateError(
      `${path} cannot be used (${(cause as Error).message}); end the run that has it open, or start with an empty folder.`,
      { cause },
    );
  }
}

/** What was written since the last call stays, whatever happens. */
export function commit({ db }: LiveIndex): void {
  db.exec('COMMIT; BEGIN IMMEDIATE;');
}

/** Ends the use of an index; what was not committed is undone. */
export function closeIndex({ db }: LiveIndex): void {
  if (db.inTransaction) db.exec('ROLLBACK;');
  db.close();
}

/** What the file did not take (a full disk, a lost folder) as an error that says so; any other error as it is. */
export const storageError = (cause: unknown, folder: string): unknown =>
  cause instanceof Database.SqliteError
    ? new StateError(
        `${join(folder, FILE)} cannot be written (${cause.message}); what was saved last stays.`,
        {
          cause,
        },
      )
    : cause;

export const packed = (value: unknown): Buffer => serialize(value);

/** What `packed` made; `T` is the caller's word for it. */
export const unpacked = <T>(data: unknown): T => deserialize(Buffer.from(data as ArrayBuffer)) as T;

/** A table by name; null where none was put. */
export function tableOf<T>(index: LiveIndex, name: string): T | null {
  const row = index.table.get(name) as { data: ArrayBuffer } | undefined;
  return row ? unpacked<T>(row.data) : null;
}
