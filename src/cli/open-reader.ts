import type { Reader } from '../reading.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import type { Streams } from './streams.ts';

/** The lexicon, with the user's own world files; a file that is wrong ends the command as wrong usage. */
export async function openWorld(files: readonly string[] = []): Promise<World> {
  try {
    return await loadWorld({ files });
  } catch (cause) {
    throw new CommandError(
      cause instanceof Error ? cause.message : String(cause),
      files.length ? EXIT.usage : EXIT.broken,
      { cause },
    );
  }
}

/** World and reading model. `PARLEY_MODEL` names another folder of the model; a broken one ends the command with code 3. */
export async function openReader(
  streams: Streams,
  options: { readonly worldFiles?: readonly string[]; readonly withModel: boolean },
): Promise<Reader> {
  const dir = streams.env.PARLEY_MODEL;
  const [world, model] = await Promise.all([
    openWorld(options.worldFiles),
    options.withModel ? loadModel(dir) : null,
  ]);
  return { world, model };
}

async function loadModel(dir: string | undefined) {
  const { loadReaderModel, ModelError } = await import('../language/model/reader-model.ts');
  try {
    return await loadReaderModel(dir ? { dir } : {});
  } catch (cause) {
    if (cause instanceof ModelError) throw new CommandError(cause.message, EXIT.broken, { cause });
    throw cause;
  }
}
