import { StateError } from '../stories/live-index.ts';
import { settleStories } from '../stories/settle-stories.ts';
import type { AddCommand } from './command.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openReader } from './open-reader.ts';
import { collect, worldOption } from './options.ts';
import { exitCodeOf, readInputs } from './read-inputs.ts';
import { writeLine } from './streams.ts';

/** `parley stories`: a line an article, in input order, as soon as it is settled. */
export const storiesCommand: AddCommand = (program, streams, end) => {
  program
    .command('stories')
    .description('tell which articles report one happening, which belong to one dispute, and who copied whom')
    .argument('<input...>', 'what parley read takes, or what it wrote')
    .option('--world <file>', worldOption, collect, [])
    .option(
      '--state <folder>',
      'keep the run there and go on with it the next time; articles read before are passed over',
    )
    .option('--last', 'with --state: no further run follows, settle what still waits for others')
    .addHelpText(
      'after',
      '\nExamples:\n  parley stories saved/\n  parley read saved/ | parley stories -\n  parley stories --state stories/ today/',
    )
    .action(async (inputs: string[], options: { world: string[]; state?: string; last?: boolean }) => {
      const reader = await openReader(streams, { worldFiles: options.world, withModel: false });
      const tally = { read: 0, failed: 0 };
      const articles = readInputs(inputs, reader, streams, tally, { until: 'page', keepFailed: false });
      const state = options.state ? { folder: options.state, last: options.last === true } : undefined;
      await stateOrError(async () => {
        for await (const line of settleStories(articles, { world: reader.world, ...(state && { state }) }))
          await writeLine(streams, line);
      });
      end(exitCodeOf(tally, streams));
    });
};

/** A state folder that cannot be used is wrong usage. */
async function stateOrError(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    if (cause instanceof StateError) throw new CommandError(cause.message, EXIT.usage, { cause });
    throw cause;
  }
}
