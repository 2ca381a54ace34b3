import type { Input } from '../intake/input.ts';
import { inputsOf } from '../intake/inputs-of.ts';
import { type Reader, type ReadingOptions, read } from '../reading.ts';
import type { Article } from '../record/article.ts';
import { countInputs } from './count-inputs.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { startProgress } from './progress.ts';
import { readInThreads, type Thread } from './read-workers.ts';
import { sameId, twinOf } from './same-id.ts';
import { makeSeenIds } from './seen-ids.ts';
import { type Streams, tell } from './streams.ts';

/** What a run over inputs has come to so far. */
export interface Tally {
  read: number;
  failed: number;
}

/**
 * Articles of all inputs, in order, one at a time. Inputs that could not be read are named on standard error and counted;
 * they come out as empty articles whose `notes` say why, when `keepFailed` (default). An id that an earlier input has is named with
 * both inputs: `keepFailed` keeps both articles, else the later one is passed over, since a record needs each article once.
 */
export async function* readInputs(
  args: readonly string[],
  reader: Reader,
  streams: Streams,
  tally: Tally,
  options: ReadingOptions & { readonly keepFailed?: boolean; readonly threads?: readonly Thread[] } = {},
): AsyncGenerator<Article> {
  if (!args.length)
    throw new CommandError(
      'no input given; name files or folders, or - for JSONL on standard input. See --help.',
    );
  const keepAll = options.keepFailed !== false;
  const progress = startProgress(streams, 'articles', await countInputs(args));
  try {
    const seen = makeSeenIds();
    const { keepFailed: _, threads, ...reading } = options;
    const inputs = inputsOf(args, { stdin: streams.stdin });
    const readHere = (input: Input): Promise<Article> => read(input, reader, reading);
    for await (const { input, article } of readInThreads(inputs, readHere, threads ?? [])) {
      if (streams.signal.aborted) return;
      const errors = article.notes.filter(({ level }) => level === 'error');
      for (const { message } of errors) await tell(streams, message);
      progress.step();
      if (errors.length) tally.failed++;
      // An article with a failed layer still has its text and the other layers.
      if (errors.length && !article.text) {
        if (keepAll) yield article;
        continue;
      }
      const twin = twinOf(article, input.name, seen);
      if (!twin) {
        if (!errors.length) tally.read++;
        yield article;
        continue;
      }
      const note = sameId(article.id, input.name, twin, keepAll);
      await tell(streams, note.message);
      if (keepAll) {
        if (!errors.length) tally.read++;
        yield { ...article, notes: [...article.notes, note] };
      } else if (!twin.samePage && !errors.length) tally.failed++;
    }
  } finally {
    progress.end();
  }
}

export const exitCodeOf = (tally: Tally, streams: Streams): number =>
  streams.signal.aborted ? EXIT.interrupted : tally.failed ? EXIT.incomplete : EXIT.ok;

/** Everything that comes, held at once: for what needs the whole record. */
export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const held: T[] = [];
  for await (const item of items) held.push(item);
  return held;
}
