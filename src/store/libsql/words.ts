import { sql } from 'kysely';
import type { Db } from './open.ts';

/**
 * The numbered strings of a store (rules, classes, shapes of rows), held in memory: there are no more of them than rules make. Strings are only ever
 * added, so that what was read stays true.
 */
export interface Words {
  /** Reads what was added since, here or by another process. */
  refresh(db: Db): Promise<void>;
  /** Numbers for strings that have none yet, within a transaction that was refreshed. */
  add(db: Db, words: Iterable<string>): Promise<void>;
  /** Throws RangeError for what is not there. */
  numberOf(word: string): number;
  wordOf(number: number): string;
  /** Forgets numbers that a failed transaction gave out. */
  clear(): void;
}

export function makeWords(): Words {
  let known: string[] = [];
  let numbers = new Map<string, number>();
  const hold = (word: string): void => {
    numbers.set(word, known.length);
    known.push(word);
  };
  return {
    async refresh(db) {
      const { rows } = await sql<{
        value: string;
      }>`SELECT value FROM word WHERE id >= ${known.length} ORDER BY id`.execute(db);
      for (const { value } of rows) hold(value);
    },
    async add(db, words) {
      const fresh = [...words].filter((word) => !numbers.has(word));
      if (!fresh.length) return;
      await sql`INSERT INTO word (id, value)
        SELECT ${known.length} + key, value FROM json_each(${JSON.stringify(fresh)})`.execute(db);
      for (const word of fresh) hold(word);
    },
    numberOf(word) {
      const number = numbers.get(word);
      if (number === undefined) throw new RangeError(`no number for "${word}"`);
      return number;
    },
    wordOf(number) {
      const word = known[number];
      if (word === undefined) throw new RangeError(`no word ${number}`);
      return word;
    },
    clear() {
      known = [];
      numbers = new Map();
    },
  };
}
