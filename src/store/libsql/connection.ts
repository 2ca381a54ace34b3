import type { KyselyPlugin, SqliteDatabase } from 'kysely';
import type Database from 'libsql';

export const GIVE_BACK = 'PRAGMA incremental_vacuum';

/** Statements that are kept at hand: a store asks in few forms, and few of those have lists of many lengths. */
const MOST_KEPT = 200;
/** What may change tables or settings: statements made before are not used after it. */
const CHANGES_TABLES = /^\s*(create|drop|alter|pragma|vacuum)\b/i;

/**
 * The calls that the dialect makes, as better-sqlite3 has them; libsql gives blobs as ArrayBuffer.
 *
 * Statements are kept and used again: to make one takes longer than most take to run.
 */
export function adapted(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();

  /** Runs a statement that nobody else is in the middle of; one that failed is not used again. */
  function using<T>(text: string, run: (statement: Database.Statement) => T): T {
    const statement = kept.get(text) ?? database.prepare(text);
    kept.delete(text);
    const result = run(statement);
    if (CHANGES_TABLES.test(text)) kept.clear();
    else kept.set(text, statement);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return result;
  }

  return {
    close() {
      kept.clear();
      database.close();
    },
    prepare: (text) => ({
      reader: using(text, ({ reader }) => reader),
      all: (values) => using(text, (statement) => (statement.all(values) as Row[]).map(withBuffers)),
      run(values) {
        // A full disk ends a transaction by itself: there is nothing to take back, and why it ended is told.
        if (/^rollback$/i.test(text) && !database.inTransaction) return { changes: 0, lastInsertRowid: 0 };
        if (text !== GIVE_BACK) return using(text, (statement) => statement.run(values));
        // It gives a page back at each step, and a single step would leave it open.
        database.exec(text);
        return { changes: 0, lastInsertRowid: 0 };
      },
      *iterate(values) {
        // Others may ask the same in the meantime.
        const statement = database.prepare(text);
        for (const row of statement.iterate(values) as IterableIterator<Row>) yield withBuffers(row);
      },
    }),
  };
}

/** Queries between two turns of the event loop. */
const TURN_EVERY = 256;

/**
 * Lets the event loop turn now and then. What statements and rows hold outside of JavaScript is given back only then, and a long write,
 * whose steps all wait for nothing, would never come to it.
 */
export function turning(): KyselyPlugin {
  let asked = 0;
  return {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (++asked % TURN_EVERY === 0) await new Promise((resolve) => setImmediate(resolve));
      return result;
    },
  };
}

type Row = Record<string, unknown>;

function withBuffers(row: Row): Row {
  for (const name in row) {
    const value = row[name];
    if (value instanceof ArrayBuffer) row[name] = Buffer.from(value);
  }
  return row;
}
