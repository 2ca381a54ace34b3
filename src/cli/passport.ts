import { writeFile } from 'node:fs/promises';
import { type Passport, passportOfPoint, passportOfRow } from '../export/passport.ts';
import type { Store } from '../store/store.ts';
import type { AddCommand } from './command.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { asCommandError, DEFAULT_STORE, openStore, storeOption } from './open-store.ts';
import { allOf } from './read-inputs.ts';
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
    .option('--article <id>', 'its article, where known: others are not looked through')
    .option('--out <file>', 'file to write; default: standard output')
    .addHelpText(
      'after',
      '\nExample:\n  parley passport s-0b25a0a2f1 --store dispute.db --out line.json && parley verify line.json',
    )
    .action(async (id: string, options: { store: string; article?: string; out?: string }) => {
      const store = await openStore(options.store, { readonly: true });
      try {
        const passport = await passportFrom(store, await store.replacementOf(id), options.article);
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

async function passportFrom(store: Store, id: string, article?: string): Promise<Passport | null> {
  const { makers: all } = await store.status();
  const makers = Object.assign({}, ...all.map(({ makers: own }) => own)) as Record<string, string>;
  for await (const one of store.articles(article ? { ids: [article] } : undefined)) {
    const passport = passportOfRow(one, id, makers);
    if (passport) return passport;
  }
  const point = (await store.points()).find((one) => one.point === id);
  return point ? passportOfPoint(point, await allOf(store.articles({ story: point.story })), makers) : null;
}
