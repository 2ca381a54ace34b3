import type { TraceStep } from '../record/note.ts';
import type { AddCommand } from './command.ts';
import { openReader } from './open-reader.ts';
import { collect, worldOption } from './options.ts';
import { allOf, exitCodeOf, readInputs } from './read-inputs.ts';
import { write, writeLine } from './streams.ts';
import { wholeRecord } from './whole-record.ts';

/** `parley coverage`: a line a point, story by story. */
export const coverageCommand: AddCommand = (program, streams, end) => {
  program
    .command('coverage')
    .description('which article states, changes, contradicts or leaves out each point')
    .argument('<input...>', 'what parley read takes, or what it wrote')
    .option('--world <file>', worldOption, collect, [])
    .option('--explain', 'tell on standard error why claims are one point and what each cell rests on', false)
    .addHelpText('after', '\nExample:\n  parley coverage saved/ > points.ndjson')
    .action(async (inputs: string[], options: { world: string[]; explain: boolean }) => {
      const reader = await openReader(streams, { worldFiles: options.world, withModel: true });
      const tally = { read: 0, failed: 0 };
      const articles = await allOf(readInputs(inputs, reader, streams, tally, { keepFailed: false }));
      const trace: TraceStep[] = [];
      const { points } = await wholeRecord(
        articles,
        reader,
        options.explain ? (step) => trace.push(step) : undefined,
      );
      for (const step of trace) await write(streams.stderr, `${JSON.stringify(step)}\n`);
      for (const point of points) await writeLine(streams, point);
      end(exitCodeOf(tally, streams));
    });
};
