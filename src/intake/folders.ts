import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatOf } from './formats.ts';
import { type Trouble, troubleOf } from './nothing.ts';

/** A file to read, or a folder inside that could not be looked into. */
export type Found = { readonly path: string; readonly trouble?: Trouble };

/**
 * Readable files of a folder and all below it, by name (code units), lazily: one folder's names at a time are held.
 * Links to files are followed, links to folders are not, since they can lead round in a circle.
 */
export async function* filesIn(folder: string): AsyncGenerator<Found> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch (error) {
    yield { path: folder, trouble: troubleOf(error, folder) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (formatOf(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))))
      yield { path };
  }
}

const readEntries = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );

/** Also true of a dangling link: reading it then says what is wrong. */
const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return true;
  }
};
