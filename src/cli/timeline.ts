import { timelineOf } from '../stories/timeline.ts';
import type { AddCommand } from './command.ts';
import { openReader } from './open-reader.ts';
import { collect, countOption, worldOption } from './options.ts';
import { exitCodeOf, readInputs } from './read-inputs.ts';
import { writeLine } from './streams.ts';

/** `parley timeline`: a line a day, in order of date. */
export const timelineCommand: AddCommand = (program, streams, end) => {
  program
    .command('timeline')
    .description('the days that matter, each with sentences taken unchanged from articles')
    .argument('<input...>', 'what parley read takes, or what it wrote')
    .option('--dates <n>', 'at most so many days', countOption, 20)
    .option('--sentences <n>', 'at most so many sentences a day', countOption, 2)
    .option('--world <file>', worldOption, collect, [])
    .addHelpText('after', '\nExample:\n  parley timeline saved/ --dates 12 --sentences 1')
    .action(async (inputs: string[], options: { dates: number; sentences: number; world: string[] }) => {
      const reader = await openReader(streams, { worldFiles: options.world, withModel: false });
      const tally = { read: 0, failed: 0 };
      const articles = readInputs(inputs, reader, streams, tally, { until: 'page', keepFailed: false });
      for (const day of await timelineOf(articles, options)) await writeLine(streams, day);
      end(exitCodeOf(tally, streams));
    });
};
