import { buildDossier } from '../dossier/build-dossier.ts';
import { writeSite } from '../site/write-site.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openReader } from './open-reader.ts';
import { allOf, readInputs, type Tally } from './read-inputs.ts';
import type { Streams } from './streams.ts';
import { wholeRecord } from './whole-record.ts';

export interface DossierRequest {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly title?: string;
  readonly worldFiles: readonly string[];
}

export interface MadeDossier {
  readonly tally: Tally;
  readonly pages: number;
  readonly entry: string;
}

/** From inputs to the written site. Nothing is written when no input could be read. */
export async function makeDossier(request: DossierRequest, streams: Streams): Promise<MadeDossier | null> {
  const reader = await openReader(streams, { worldFiles: request.worldFiles, withModel: true });
  const tally: Tally = { read: 0, failed: 0 };
  const read = await allOf(readInputs(request.inputs, reader, streams, tally, { keepFailed: false }));
  if (streams.signal.aborted) return null;
  if (!read.length)
    throw new CommandError('none of the inputs could be read, so no dossier was written.', EXIT.incomplete);
  const record = await wholeRecord(read, reader);
  const dossier = buildDossier({
    ...record,
    world: reader.world,
    ...(request.title && { title: request.title }),
  });
  if (streams.signal.aborted) return null;
  try {
    const { pages, entry } = await writeSite(dossier, { out: request.out, signal: streams.signal });
    return { tally, pages, entry };
  } catch (cause) {
    if (streams.signal.aborted) return null;
    if (cause instanceof Error && cause.name === 'SiteError')
      throw new CommandError(cause.message, EXIT.usage, { cause });
    throw cause;
  }
}
