import type { Status } from '../store/store.ts';
import type { AddCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { asCommandError, DEFAULT_STORE, openStore, storeOption } from './open-store.ts';
import { write, writeLine } from './streams.ts';
import { counted } from './words.ts';

/** `parley status`: what a store holds, which versions made it, what changed last. */
export const statusCommand: AddCommand = (program, streams, end) => {
  program
    .command('status')
    .description('tell what a store holds, which versions made it and what changed last')
    .option('--store <file>', storeOption, DEFAULT_STORE)
    .option('--json', 'as JSON', false)
    .addHelpText('after', '\nExample:\n  parley status --store dispute.db --json | jq .counts')
    .action(async (options: { store: string; json: boolean }) => {
      const store = await openStore(options.store, { readonly: true });
      try {
        const status = await store.status();
        if (options.json) await writeLine(streams, { store: options.store, ...status });
        else await write(streams.stdout, wordsOf(status, options.store));
        end(EXIT.ok);
      } catch (cause) {
        throw asCommandError(cause);
      } finally {
        await store.close();
      }
    });
};

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/s$/, '');

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function wordsOf(status: Status, file: string): string {
  const { counts, makers, changes } = status;
  const width = Math.max(...Object.values(counts).map((count) => String(count).length));
  return [
    `${file}, schema ${status.schema}, ${megabytes(status.fileBytes)} for ${megabytes(status.textBytes)} of text`,
    ...Object.entries(counts).map(
      ([noun, count]) => `  ${String(count).padStart(width)} ${count === 1 ? singular(noun) : noun}`,
    ),
    ...(status.settled ? [] : ['Stories and points are not up to date: run parley add again.']),
    'Made by:',
    ...makers.map((maker) => {
      const made = [
        maker.articles && counted(maker.articles, 'article'),
        maker.stories && counted(maker.stories, 'story', 'stories'),
      ];
      const stages = Object.entries(maker.makers).map(([stage, version]) => `${stage} ${version}`);
      return `  ${made.filter(Boolean).join(', ')}: ${stages.join(', ')}`;
    }),
    ...(changes.length ? ['Last changes:'] : []),
    ...changes.map(
      ({ noun, id, what, replacedBy, reason }) =>
        `  ${noun} ${id} ${what}${replacedBy && replacedBy !== id ? ` (now ${replacedBy})` : ''}: ${reason}`,
    ),
    '',
  ].join('\n');
}
