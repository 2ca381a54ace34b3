import { stat } from 'node:fs/promises';
import { filesIn } from '../intake/folders.ts';
import { formatOf } from '../intake/formats.ts';

/** How many pages the arguments hold, for the rest time; null where only reading tells (standard input, JSONL, WARC). */
export async function countInputs(args: readonly string[]): Promise<number | null> {
  let count = 0;
  for (const arg of args) {
    if (arg === '-') return null;
    const folder = await stat(arg).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!folder) {
      if (isList(arg)) return null;
      count++;
      continue;
    }
    for await (const { path } of filesIn(arg)) {
      if (isList(path)) return null;
      count++;
    }
  }
  return count;
}

/** Inputs up to which a command reads alone: it is through before another thread is ready. */
const FEW = 3;

/** May the arguments hold more than a few pages? Told without looking into folders. */
export async function mayBeMany(args: readonly string[]): Promise<boolean> {
  if (args.length > FEW || args.some((arg) => arg === '-' || isList(arg))) return true;
  const kinds = await Promise.all(args.map((arg) => stat(arg).catch(() => null)));
  return kinds.some((kind) => kind?.isDirectory());
}

const isList = (path: string): boolean => ['jsonl', 'warc'].includes(formatOf(path) ?? '');
