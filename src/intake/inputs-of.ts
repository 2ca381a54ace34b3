import { stat } from 'node:fs/promises';
import { bytesOf } from './bytes.ts';
import { pageOfFile } from './files.ts';
import { filesIn } from './folders.ts';
import { formatOf, READABLE_NAMES } from './formats.ts';
import type { Input } from './input.ts';
import { inputsOfJsonl } from './jsonl.ts';
import { LIMITS, type Limits } from './limits.ts';
import { nothing, troubleOf } from './nothing.ts';
import { inputsOfWarc } from './warc.ts';

export interface IntakeOptions {
  /** Read where an argument is `-`. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly limits?: Partial<Limits>;
}

/**
 * All inputs that the arguments name, in their order: files, folders (by name, recursively), `-` for JSONL on standard input.
 * Streams: one page is held at a time. Nothing is thrown for bad input; it comes as kind `nothing` with an error in `notes`.
 */
export async function* inputsOf(args: readonly string[], options: IntakeOptions): AsyncGenerator<Input> {
  const limits = { ...LIMITS, ...options.limits };
  for (const arg of args) {
    if (arg === '-') yield* inputsOfJsonl(options.stdin, 'standard input', limits);
    else if (await isFolder(arg)) yield* inputsOfFolder(arg, limits);
    else yield* inputsOfFile(arg, limits);
  }
}

async function* inputsOfFolder(folder: string, limits: Limits): AsyncGenerator<Input> {
  let some = false;
  for await (const { path, trouble } of filesIn(folder)) {
    some = true;
    if (trouble) yield nothing(path, trouble);
    else yield* inputsOfFile(path, limits);
  }
  if (!some)
    yield nothing(folder, {
      code: 'no-pages',
      message: `${folder} holds no page; give a folder with ${READABLE_NAMES}.`,
    });
}

async function* inputsOfFile(path: string, limits: Limits): AsyncGenerator<Input> {
  const format = formatOf(path);
  if (format === 'jsonl') yield* inputsOfJsonl(bytesOf(path), path, limits);
  else if (format === 'warc') yield* inputsOfWarc(bytesOf(path), path, limits);
  else if (format) yield await pageOfFile(path, format, limits);
  else yield await unknownFormat(path);
}

/** A file whose name tells no format: say that it is missing, if it is, rather than that it is of the wrong sort. */
async function unknownFormat(path: string): Promise<Input> {
  try {
    await stat(path);
  } catch (error) {
    return nothing(path, troubleOf(error, path));
  }
  return nothing(path, {
    code: 'unknown-format',
    message: `${path} is of no format that is read; give ${READABLE_NAMES}.`,
  });
}

/** False also where there is nothing: reading it then says so. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
