import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sha256 } from '../../record/ids.ts';
import { encode, type Window } from './encode.ts';
import { type Labels, labelsSchema } from './labels.ts';
import { type PiecesOf, piecesFrom } from './pieces.ts';
import { type Backend, openSession, type RawOutputs } from './session.ts';

/** The reading model, loaded: one run a window. */
export interface ReaderModel {
  readonly labels: Labels;
  readonly piecesOf: PiecesOf;
  readonly backend: Backend;
  /** Version and hash of the weights, for the record. */
  readonly version: string;
  run(window: Window): Promise<RawOutputs>;
}

/** A model file is missing, is not the one that the manifest names, or cannot be run. The message says which and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

const manifestSchema = z.object({
  version: z.string(),
  files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.number() })),
});

/** Folder of the model that ships with the package. */
const SHIPPED = fileURLToPath(new URL('../../../models/reader/', import.meta.url));

/**
 * Loads and checks the reading model: each file against the manifest's SHA-256, then the weights into a runtime.
 * Rejects with ModelError.
 */
export async function loadReaderModel(
  options: { readonly dir?: string; readonly backend?: Backend } = {},
): Promise<ReaderModel> {
  const dir = options.dir ?? SHIPPED;
  const manifest = manifestSchema.safeParse(await readJson(dir, 'manifest.json'));
  if (!manifest.success)
    throw new ModelError(
      `The reading model in ${dir} has a manifest.json that is not one of Parley's. Install Parley again.`,
    );
  const load = (file: string): Promise<Buffer> =>
    readChecked(dir, file, manifest.data.files[file]?.sha256 ?? null);
  const [weights, tokenizer, config, labels] = await Promise.all(
    ['reader.onnx', 'tokenizer.json', 'tokenizer_config.json', 'labels.json'].map(load),
  );
  const session = await openSession(weights!, options.backend).catch((cause: unknown) => {
    throw new ModelError(
      `The reading model ${dir}reader.onnx cannot be run: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  });
  const piecesOf = piecesFrom(JSON.parse(tokenizer!.toString('utf8')), JSON.parse(config!.toString('utf8')));
  return {
    labels: labelsSchema.parse(JSON.parse(labels!.toString('utf8'))),
    piecesOf,
    backend: session.backend,
    version: manifest.data.version,
    run: (window) => session.run(encode(window, piecesOf)),
  };
}

async function readJson(dir: string, file: string): Promise<unknown> {
  try {
    return JSON.parse((await readChecked(dir, file, null)).toString('utf8'));
  } catch (cause) {
    if (cause instanceof ModelError) throw cause;
    throw new ModelError(`The reading model's ${dir}${file} is not JSON. Install Parley again.`, { cause });
  }
}

async function readChecked(dir: string, file: string, wanted: string | null): Promise<Buffer> {
  const bytes = await readFile(`${dir.replace(/\/?$/, '/')}${file}`).catch((cause: unknown) => {
    throw new ModelError(
      `The reading model's file ${file} is missing from ${dir}. Install Parley again or name the folder with PARLEY_MODEL.`,
      { cause },
    );
  });
  if (wanted && sha256(bytes) !== wanted)
    throw new ModelError(
      `The reading model's file ${file} in ${dir} is damaged: its SHA-256 is not the one in manifest.json. Install Parley again.`,
    );
  return bytes;
}
