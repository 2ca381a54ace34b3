import { writeFile } from 'node:fs/promises';
import type { AddCommand } from './command.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { findPassport } from './find-passport.ts';
import { asCommandError, DEFAULT_STORE, openStore, storeOption } from './open-store.ts';
import { write } from './streams.ts';

/** `parley passport`: one line of a store with all that proves it, as one file. */
export const passportCommand: AddCommand = (program, streams, end) => {
  program
    .command('passport')
    .description(
      'write one line of a store with all that proves it, as one JSON file that parley verify checks',
    )
    .argument('<id>', 'id of a statement, event, condition or point')
    .option('--store <file>', storeOption, DEFAULT_STORE)
    .option(
      '--article <id>',
      'its article; for a point, one of its story. Needed where the store has more than 1000',
    )
    .option('--out <file>', 'file to write; default: standard output')
    .addHelpText(
      'after',
      '\nExample:\n  parley passport s-0b25a0a2f1 --store dispute.db --out line.json && parley verify line.json',
    )
    .action(async (id: string, options: { store: string; article?: string; out?: string }) => {
      const store = await openStore(options.store, { readonly: true });
      try {
        const passport = await findPassport(store, await store.replacementOf(id), options);
        if (!passport)
          throw new CommandError(
            `${options.store} has no statement, event, condition or point ${id}; parley search --json gives ids.`,
            EXIT.incomplete,
          );
        const text = `${JSON.stringify(passport)}\n`;
        if (options.out) await writeFile(options.out, text);
        else await write(streams.stdout, text);
        end(EXIT.ok);
      } catch (cause) {
        throw asCommandError(cause);
      } finally {
        await store.close();
      }
    });
};
