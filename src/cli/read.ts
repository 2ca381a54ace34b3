import { InvalidArgumentError } from 'commander';
import { STAGES, type Stage } from '../record/article.ts';
import type { AddCommand } from './command.ts';
import { mayBeMany } from './count-inputs.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openReader } from './open-reader.ts';
import { collect, dateOption, worldOption } from './options.ts';
import { defaultWorkers } from './read-workers.ts';
import { startThread } from './start-worker.ts';
import { writeLine } from './streams.ts';

function stagesOption(value: string): Stage {
  const named = value.split(',').map((name) => name.trim());
  const unknown = named.find((name) => !(STAGES as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`no stage is called '${unknown}'; there are ${STAGES.join(', ')}.`);
  return STAGES.findLast((stage) => named.includes(stage))!;
}

/** A whole number of threads that a machine may have. */
function workersOption(value: string): number {
  if (!/^\d{1,3}$/.test(value))
    throw new InvalidArgumentError(`'${value}' is no number of threads, 0 to 999.`);
  return Number(value);
}

/** `parley read`: one article a line. */
export const readCommand: AddCommand = (program, streams, end) => {
  program
    .command('read')
    .description('read pages and write the record of each as a line of JSON')
    .argument('<input...>', 'files, folders, or - for JSONL on standard input')
    .option(
      '--stages <list>',
      `the layers wanted, of ${STAGES.join(', ')}; each brings those before it`,
      stagesOption,
      'events' as Stage,
    )
    .option('--date <date>', 'reference date (ISO 8601) of pages that carry none', dateOption)
    .option('--world <file>', worldOption, collect, [])
    .option(
      '--workers <n>',
      'threads that read beside the first, with --stages page (default: as there are processors, at most 2)',
      workersOption,
    )
    .option('--explain', 'add the trace: which rule did what and why', false)
    .addHelpText(
      'after',
      '\nExamples:\n  parley read page.html\n  parley read --stages page saved/ > articles.ndjson\n  parley read --date 2025-03-14 undated.txt',
    )
    .action(
      async (
        inputs: string[],
        options: { stages: Stage; date?: string; world: string[]; workers?: number; explain: boolean },
      ) => {
        const reading = {
          until: options.stages,
          explain: options.explain,
          ...(options.date && { date: options.date }),
        };
        const withModel = options.stages !== 'page';
        if (withModel && options.workers)
          throw new CommandError(
            '--workers reads pages alone: add --stages page, or leave --workers out.',
            EXIT.usage,
          );
        const workers = withModel ? 0 : (options.workers ?? defaultWorkers());
        // They start before this thread loads what it reads with, to be ready when it is.
        const threads =
          workers && (await mayBeMany(inputs))
            ? Array.from({ length: workers }, () =>
                startThread({ worldFiles: options.world, options: reading }),
              )
            : [];
        const { exitCodeOf, readInputs } = await import('./read-inputs.ts');
        const reader = await openReader(streams, { worldFiles: options.world, withModel });
        const tally = { read: 0, failed: 0 };
        for await (const article of readInputs(inputs, reader, streams, tally, { ...reading, threads }))
          await writeLine(streams, article);
        end(exitCodeOf(tally, streams));
      },
    );
};
