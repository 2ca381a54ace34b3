import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../store.ts';
import { openLibsqlStore } from './libsql-store.ts';
import { FIRST_VERSION, VERSION } from './migrations.ts';

describe('files that are no store', () => {
  const fresh = (name: string) => join(tmpdir(), `parley-${process.pid}-${name}.db`);

  it('are not written to', async () => {
    const other = fresh('other');
    const db = new Database(other);
    db.exec('CREATE TABLE IF NOT EXISTS mine (a)');
    db.close();
    await expect(openLibsqlStore(other)).rejects.toThrow(/none of Parley's/);
    const text = fresh('text');
    await writeFile(
      text,
      'a text that is longer than the head of a database would be, so that it is read as one'.repeat(20),
    );
    await expect(openLibsqlStore(text)).rejects.toThrow(StoreError);
    await expect(openLibsqlStore(tmpdir())).rejects.toThrow(/is a folder/);
    await expect(openLibsqlStore(fresh('none'), { readonly: true })).rejects.toThrow(/does not exist/);
  });

  it('of a later version are left alone', async () => {
    const path = fresh('later');
    await (await openLibsqlStore(path)).close();
    const db = new Database(path);
    db.exec(`PRAGMA user_version = ${VERSION + 1}`);
    db.close();
    await expect(openLibsqlStore(path)).rejects.toThrow(/later Parley/);
  });

  it('of a version before the first release are named', async () => {
    const path = fresh('early');
    await (await openLibsqlStore(path)).close();
    const db = new Database(path);
    db.exec(`PRAGMA user_version = ${FIRST_VERSION - 1}`);
    db.close();
    await expect(openLibsqlStore(path)).rejects.toThrow(/before the first release/);
  });
});
