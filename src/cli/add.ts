import { inputsOf } from '../intake/inputs-of.ts';
import { read } from '../reading.ts';
import type { Store } from '../store/store.ts';
import type { AddCommand } from './command.ts';
import { countInputs } from './count-inputs.ts';
import { EXIT } from './exit-codes.ts';
import { readingMakers } from './makers.ts';
import { openReader } from './open-reader.ts';
import { asCommandError, DEFAULT_STORE, openStore, storeOption } from './open-store.ts';
import { collect, dateOption, worldOption } from './options.ts';
import { startProgress } from './progress.ts';
import { settleStore } from './settle-store.ts';
import { storedPage } from './stored-page.ts';
import { type Streams, tell, write, writeLine } from './streams.ts';

interface AddOptions {
  readonly store: string;
  readonly date?: string;
  readonly world: readonly string[];
  readonly keepPages: boolean;
  readonly json: boolean;
}

/** What became of the inputs. */
interface Added {
  added: number;
  replaced: number;
  /** Read before by the same versions: not read again. */
  known: number;
  failed: number;
  stories: number;
}

/** `parley add`: pages into a store; stopped at any moment, it goes on where it was. */
export const addCommand: AddCommand = (program, streams, end) => {
  program
    .command('add')
    .description('read pages into a store, each once; stopped at any moment, the same command goes on')
    .argument('<input...>', 'what parley read takes, or what it wrote')
    .option('--store <file>', storeOption, DEFAULT_STORE)
    .option('--date <date>', 'reference date (ISO 8601) of pages that carry none', dateOption)
    .option('--world <file>', worldOption, collect, [])
    .option('--keep-pages', "keep the pages' bytes in the store, not only their address and hash", false)
    .option('--json', 'tell the result as JSON', false)
    .addHelpText(
      'after',
      '\nExample:\n  parley add saved-pages/ --store dispute.db && parley status --store dispute.db',
    )
    .action(async (inputs: string[], options: AddOptions) => {
      const store = await openStore(options.store);
      try {
        const counts = await addAll(store, inputs, options, streams);
        if (options.json) await writeLine(streams, counts);
        else await write(streams.stdout, `${sentenceOf(counts, options.store)}\n`);
        end(streams.signal.aborted ? EXIT.interrupted : counts.failed ? EXIT.incomplete : EXIT.ok);
      } catch (cause) {
        throw asCommandError(cause);
      } finally {
        await store.close();
      }
    });
};

async function addAll(
  store: Store,
  inputs: readonly string[],
  options: AddOptions,
  streams: Streams,
): Promise<Added> {
  const reader = await openReader(streams, { worldFiles: options.world, withModel: true });
  const makers = await readingMakers(reader, options.world);
  const date = options.date ? { date: options.date } : {};
  const counts: Added = { added: 0, replaced: 0, known: 0, failed: 0, stories: 0 };
  const progress = startProgress(streams, 'pages', await countInputs(inputs));
  try {
    for await (const input of inputsOf(inputs, { stdin: streams.stdin })) {
      if (streams.signal.aborted) return counts;
      const page = storedPage(input, { keep: options.keepPages, ...date });
      // What could not be opened may be there by now: it is tried each time.
      const tried = input.content.kind !== 'nothing' && (await store.hasPage(page.key, makers));
      progress.step();
      if (tried) {
        counts.known++;
        continue;
      }
      const article = await read(input, reader, date);
      const failed = article.notes.filter(({ level }) => level === 'error');
      for (const { message } of failed) await tell(streams, message);
      if (failed.length) {
        counts.failed++;
        await store.putFailure({ ...page, failed }, makers);
      } else counts[await store.putArticle(page, article, makers)]++;
    }
  } finally {
    progress.end();
  }
  if (!streams.signal.aborted && (counts.added || counts.replaced || !(await store.isSettled())))
    counts.stories = (await settleStore(store, reader)).stories;
  return counts;
}

const sentenceOf = ({ added, replaced, known, failed, stories }: Added, file: string): string =>
  [
    `${added} articles added to ${file}`,
    replaced && `${replaced} replaced by a new reading`,
    known && `${known} pages known already`,
    failed && `${failed} could not be read`,
    `${stories} stories written`,
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.');
