import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Explain } from '../record/note.ts';
import type { World } from '../world/world.ts';
import { type Desk, makeDesk } from './desk.ts';
import { type KnownIds, makeKnownIds } from './known-ids.ts';

/** Raised when a state folder holds what this version cannot go on from. The message says what to do. */
export class StateError extends Error {
  override readonly name = 'StateError';
}

/** Everything that a run of stories needs to go on where the last one stopped. */
export interface StoredDesk {
  readonly desk: Desk;
  /** Articles of all runs; those that come again are passed over. */
  readonly known: KnownIds;
}

const FILE = 'stories.state';
/** Of the form of what is stored; another one cannot be read. */
const FORM = 2;

/** The desk that a folder holds; a fresh one where it holds none. Throws `StateError` when what it holds cannot be read. */
export function openDesk(folder: string, world: World, explain: Explain | undefined): StoredDesk {
  const path = join(folder, FILE);
  if (!existsSync(path)) return { desk: makeDesk(world, explain), known: makeKnownIds() };
  const stored = readStored(path);
  if (stored.form !== FORM)
    throw new StateError(`${path} was written by another version; start with an empty folder.`);
  return { desk: { ...stored.desk, world, explain }, known: stored.known };
}

interface Stored {
  readonly form: number;
  readonly desk: Omit<Desk, 'world' | 'explain'>;
  readonly known: KnownIds;
}

function readStored(path: string): Stored {
  try {
    return deserialize(gunzipSync(readFileSync(path))) as Stored;
  } catch (cause) {
    throw new StateError(`${path} cannot be read; start with an empty folder.`, { cause });
  }
}

/** Writes a desk to its folder, whole or not at all: what was there stays until the new file stands beside it. */
export function saveDesk(folder: string, { desk, known }: StoredDesk): void {
  const { world: _world, explain: _explain, ...rest } = desk;
  const stored: Stored = { form: FORM, desk: rest, known };
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  writeFileSync(`${path}.part`, gzipSync(serialize(stored), { level: 1 }));
  renameSync(`${path}.part`, path);
}
