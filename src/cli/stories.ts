import { settleStories } from '../stories/settle-stories.ts';
import type { AddCommand } from './command.ts';
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
    .addHelpText('after', '\nExamples:\n  parley stories saved/\n  parley read saved/ | parley stories -')
    .action(async (inputs: string[], options: { world: string[] }) => {
      const reader = await openReader(streams, { worldFiles: options.world, withModel: false });
      const tally = { read: 0, failed: 0 };
      const articles = readInputs(inputs, reader, streams, tally, { until: 'page' });
      for await (const line of settleStories(articles, { world: reader.world }))
        await writeLine(streams, line);
      end(exitCodeOf(tally, streams));
    });
};
