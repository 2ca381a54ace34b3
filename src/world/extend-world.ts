import { contradictionsOf, KEYS } from './contradictions.ts';
import type { WorldFileRecords, WorldRecords } from './records.ts';
import { readWorldFile, WorldFileError } from './world-file.ts';

/**
 * The records of the lexicon with those of a user's world files, later ones in the place of earlier ones by their keys.
 * Throws a `WorldFileError` for a file that cannot be read or that contradicts itself or what is known.
 */
export async function readWorldFiles(data: WorldRecords, files: readonly string[]): Promise<WorldRecords> {
  const read: { file: string; records: WorldFileRecords }[] = [];
  for (const file of files) read.push({ file, records: await readWorldFile(file) });
  const all = read.reduce((records, one) => extended(records, one.records), data);
  const codes = {
    states: new Set(all.states.map(({ iso3 }) => iso3)),
    organisations: new Set(all.organisations.map(({ id }) => id)),
  };
  let known = data;
  for (const { file, records } of read) {
    const [first, ...more] = contradictionsOf(records, known, codes);
    if (first)
      throw new WorldFileError(
        file,
        first.field,
        more.length ? `${first.problem} (and ${more.length} more)` : first.problem,
      );
    known = extended(known, records);
  }
  return known;
}

/** One list after the other; a record with a known key takes the place of the older one, field by field. */
function merged<T>(
  old: readonly T[],
  more: readonly T[] | undefined,
  key: (record: T) => string,
): readonly T[] {
  if (!more?.length) return old;
  const all = new Map(old.map((record) => [key(record), record]));
  for (const record of more) all.set(key(record), { ...all.get(key(record)), ...record });
  return [...all.values()];
}

const extended = (old: WorldRecords, more: WorldFileRecords): WorldRecords => ({
  states: merged(old.states, more.states, KEYS.states),
  ambiguous: old.ambiguous,
  offices: merged(old.offices, more.offices, KEYS.offices),
  organisations: merged(old.organisations, more.organisations, KEYS.organisations),
  media: merged(old.media, more.media, KEYS.media),
  places: merged(old.places, more.places, KEYS.places),
  disputed: merged(old.disputed, more.disputed, KEYS.disputed),
});
