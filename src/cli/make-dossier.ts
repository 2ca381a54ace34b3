import { resolve } from 'node:path';
import { coverPoints } from '../coverage/cover-points.ts';
import { buildDossier } from '../dossier/build-dossier.ts';
import { readEarlier } from '../site/read-earlier.ts';
import { writeSite } from '../site/write-site.ts';
import type { World } from '../world/world.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openReader, openWorld } from './open-reader.ts';
import { openStore } from './open-store.ts';
import { allOf, readInputs, type Tally } from './read-inputs.ts';
import type { Streams } from './streams.ts';
import { type WholeRecord, wholeRecord } from './whole-record.ts';

export interface DossierRequest {
  readonly inputs: readonly string[];
  /** A store instead of inputs: nothing is read anew. */
  readonly store?: string;
  readonly out: string;
  readonly title?: string;
  readonly worldFiles: readonly string[];
  /** Folder of an earlier dossier, to say what changed since. */
  readonly since?: string;
}

export interface MadeDossier {
  readonly tally: Tally;
  readonly pages: number;
  readonly entry: string;
}

interface Found extends WholeRecord {
  readonly world: World;
}

async function readRecord(request: DossierRequest, streams: Streams, tally: Tally): Promise<Found | null> {
  const reader = await openReader(streams, { worldFiles: request.worldFiles, withModel: true });
  const read = await allOf(readInputs(request.inputs, reader, streams, tally, { keepFailed: false }));
  if (streams.signal.aborted) return null;
  if (!read.length)
    throw new CommandError('none of the inputs could be read, so no dossier was written.', EXIT.incomplete);
  return { ...(await wholeRecord(read, reader)), world: reader.world };
}

async function storedRecord(file: string, { worldFiles }: DossierRequest, tally: Tally): Promise<Found> {
  const store = await openStore(file, { readonly: true });
  try {
    const articles = await allOf(store.articles());
    const lines = await store.lines();
    if (!articles.length)
      throw new CommandError(`${file} holds no article, so no dossier was written.`, EXIT.incomplete);
    tally.read = articles.length;
    const world = await openWorld(worldFiles);
    // The store settles a story at a time; what recurs from story to story is seen only over all of them.
    return { articles, lines, points: coverPoints({ articles, lines, world }), world };
  } finally {
    await store.close();
  }
}

/** From inputs to the written site. Nothing is written when no input could be read. */
export async function makeDossier(request: DossierRequest, streams: Streams): Promise<MadeDossier | null> {
  if (resolve(request.out) === process.cwd())
    throw new CommandError(
      `--out ${request.out} is the folder that you are in, and a dossier takes the place of its folder; name one inside it.`,
    );
  const tally: Tally = { read: 0, failed: 0 };
  const since = request.since ? await asUsage(readEarlier(request.since)) : null;
  const found = await (request.store
    ? storedRecord(request.store, request, tally)
    : readRecord(request, streams, tally));
  if (!found) return null;
  const dossier = buildDossier({
    ...found,
    ...(request.title && { title: request.title }),
    ...(since && { since }),
  });
  if (streams.signal.aborted) return null;
  try {
    const { pages, entry } = await asUsage(writeSite(dossier, { out: request.out, signal: streams.signal }));
    return { tally, pages, entry };
  } catch (cause) {
    if (streams.signal.aborted) return null;
    throw cause;
  }
}

/** What is wrong with a folder that the user named is wrong usage. */
async function asUsage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'SiteError')
      throw new CommandError(cause.message, EXIT.usage, { cause });
    const { code, path } = cause as NodeJS.ErrnoException;
    if (code && path)
      throw new CommandError(
        `${path} cannot be written or read (${code}); name another folder.`,
        EXIT.usage,
        {
          cause,
        },
      );
    throw cause;
  }
}
