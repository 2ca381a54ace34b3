import type { AddCommand } from './command.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { makeDossier } from './make-dossier.ts';
import { collect, worldOption } from './options.ts';
import { exitCodeOf } from './read-inputs.ts';
import { write, writeLine } from './streams.ts';
import { counted } from './words.ts';

/** `parley dossier`: a static site that opens from disk. */
export const dossierCommand: AddCommand = (program, streams, end) => {
  program
    .command('dossier')
    .description('read pages and write their dossier: a folder of pages that opens from disk')
    .argument('[input...]', 'what parley read takes, or what it wrote')
    .option('--store <file>', 'take everything from this store, without inputs')
    .requiredOption('--out <dir>', 'folder to write; a dossier that is there already is replaced')
    .option('--since <dir>', 'an earlier dossier of the same dispute: adds a page of what changed since')
    .option('--title <words>', 'title of the dossier; default: its parties')
    .option('--world <file>', worldOption, collect, [])
    .option('--json', 'tell the result as JSON', false)
    .addHelpText(
      'after',
      '\nExamples:\n  parley dossier saved-pages/ --out my-dossier && parley verify my-dossier\n  parley dossier --store dispute.db --out my-dossier',
    )
    .action(
      async (
        inputs: string[],
        options: {
          out: string;
          store?: string;
          since?: string;
          title?: string;
          world: string[];
          json: boolean;
        },
      ) => {
        if (options.store ? inputs.length : !inputs.length)
          throw new CommandError('give inputs or --store with the file of a store, one of both.');
        const made = await makeDossier(
          {
            inputs,
            out: options.out,
            worldFiles: options.world,
            ...(options.store && { store: options.store }),
            ...(options.since && { since: options.since }),
            ...(options.title && { title: options.title }),
          },
          streams,
        );
        if (!made) return end(EXIT.interrupted);
        const { tally, pages, entry } = made;
        if (options.json)
          await writeLine(streams, { entry, pages, articles: tally.read, failed: tally.failed });
        else
          await write(
            streams.stdout,
            `${counted(tally.read, 'article')}, ${counted(pages, 'page')}. Open ${entry}\n`,
          );
        end(exitCodeOf(tally, streams));
      },
    );
};
