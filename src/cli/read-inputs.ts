import { inputsOf } from '../intake/inputs-of.ts';
import { type Reader, type ReadingOptions, read } from '../reading.ts';
import type { Article } from '../record/article.ts';
import { countInputs } from './count-inputs.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { startProgress } from './progress.ts';
import { type Streams, tell } from './streams.ts';

/** What a run over inputs has come to so far. */
export interface Tally {
  read: number;
  failed: number;
}

/**
 * Articles of all inputs, in order, one at a time. Inputs that could not be read are named on standard error and counted;
 * they come out as empty articles whose `notes` say why, when `keepFailed` (default).
 */
export async function* readInputs(
  args: readonly string[],
  reader: Reader,
  streams: Streams,
  tally: Tally,
  options: ReadingOptions & { readonly keepFailed?: boolean } = {},
): AsyncGenerator<Article> {
  if (!args.length)
    throw new CommandError(
      'no input given; name files or folders, or - for JSONL on standard input. See --help.',
    );
  const progress = startProgress(streams, 'articles', await countInputs(args));
  try {
    const seen = new Set<string>();
    for await (const input of inputsOf(args, { stdin: streams.stdin })) {
      if (streams.signal.aborted) return;
      const article = await read(input, reader, options);
      const errors = article.notes.filter(({ level }) => level === 'error');
      for (const { message } of errors) await tell(streams, message);
      progress.step();
      if (errors.length) tally.failed++;
      else tally.read++;
      // A record needs each article once: the same page again, or another under its id, is named and passed over.
      if (options.keepFailed === false && seen.has(article.id)) {
        await tell(streams, `${input.name} has the id ${article.id} of an earlier input and is passed over.`);
        continue;
      }
      seen.add(article.id);
      // An article with a failed layer still has its text and the other layers.
      if (article.text || !errors.length || options.keepFailed !== false) yield article;
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
