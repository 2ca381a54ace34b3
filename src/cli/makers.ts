import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Reader } from '../reading.ts';
import { sha256 } from '../record/ids.ts';
import type { Makers } from '../store/store.ts';

export const programVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;

/** Versions of the stages that read a page. A user's world files count by their content. */
export async function readingMakers(reader: Reader, worldFiles: readonly string[]): Promise<Makers> {
  const version = programVersion();
  const files = await Promise.all(worldFiles.map((file) => readFile(file)));
  const world = files.length ? `${version} world ${sha256(Buffer.concat(files)).slice(0, 12)}` : version;
  return {
    page: version,
    language: `${version} model ${reader.model?.version ?? 'none'}`,
    actors: world,
    statements: version,
    events: version,
  };
}

/** Versions of the stages that look at all articles together. */
export const settlingMakers = (): Makers => ({ stories: programVersion(), coverage: programVersion() });
