import { inputsOf } from '../intake/inputs-of.ts';
import { type Reader, read, readText } from '../reading.ts';
import type { Article } from '../record/article.ts';
import { UNDATED } from '../record/date.ts';
import type { Store, StoredPage } from '../store/store.ts';
import type { AddCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { readingMakers } from './makers.ts';
import { openReader } from './open-reader.ts';
import { asCommandError, DEFAULT_STORE, openStore, storeOption } from './open-store.ts';
import { collect, worldOption } from './options.ts';
import { startProgress } from './progress.ts';
import { settleStore } from './settle-store.ts';
import { inputOfPage, storedPage } from './stored-page.ts';
import { type Streams, write, writeLine } from './streams.ts';

interface RebuildOptions {
  readonly store: string;
  readonly world: readonly string[];
  readonly json: boolean;
}

interface Rebuilt {
  /** Read again from the page: its kept bytes, or its file with the same hash. */
  pages: number;
  /** Whose page is not at hand: the layers were read again from the stored text. */
  texts: number;
  stories: number;
  changes: number;
}

/** `parley rebuild`: everything in a store again, by the versions of today; what changes is in the change log. */
export const rebuildCommand: AddCommand = (program, streams, end) => {
  program
    .command('rebuild')
    .description('read everything in a store again, by this version; ids stay where the content does')
    .option('--store <file>', storeOption, DEFAULT_STORE)
    .option('--world <file>', worldOption, collect, [])
    .option('--json', 'tell the result as JSON', false)
    .addHelpText(
      'after',
      '\nExample:\n  parley rebuild --store dispute.db && parley status --store dispute.db',
    )
    .action(async (options: RebuildOptions) => {
      const store = await openStore(options.store);
      try {
        const done = await rebuild(store, options, streams);
        if (options.json) await writeLine(streams, done);
        else
          await write(
            streams.stdout,
            `${done.pages} articles read again from their pages, ${done.texts} from their stored texts, ${done.stories} stories written; ${done.changes} rows are no longer there (parley status shows the last).\n`,
          );
        end(streams.signal.aborted ? EXIT.interrupted : EXIT.ok);
      } catch (cause) {
        throw asCommandError(cause);
      } finally {
        await store.close();
      }
    });
};

async function rebuild(store: Store, options: RebuildOptions, streams: Streams): Promise<Rebuilt> {
  const reader = await openReader(streams, { worldFiles: options.world, withModel: true });
  const makers = await readingMakers(reader, options.world);
  const before = (await store.status()).counts;
  const progress = startProgress(streams, 'articles', before.articles);
  const done: Rebuilt = { pages: 0, texts: 0, stories: 0, changes: 0 };
  for await (const page of store.pages()) {
    if (streams.signal.aborted) break;
    if (page.article === null || page.current === false) continue;
    const held = await store.article(page.article);
    const fresh = (await fromPage(page, reader)) ?? null;
    if (fresh) done.pages++;
    else done.texts++;
    const article = fresh ?? (held && (await fromText(held, reader)));
    if (article) await store.putArticle(page, { ...article, id: page.article }, makers);
    progress.step();
  }
  progress.end();
  if (!streams.signal.aborted) done.stories = (await settleStore(store, reader)).stories;
  done.changes = (await store.status()).counts.changes - before.changes;
  return done;
}

/** The page again, where it can be had and is the same; null elsewhere. */
async function fromPage(page: StoredPage, reader: Reader): Promise<Article | null> {
  if (page.kind === 'article') return null;
  const input = inputOfPage(page) ?? (await fromDisk(page));
  const article = input && (await read(input, reader));
  return article && !article.notes.some(({ level }) => level === 'error') ? article : null;
}

async function fromDisk(page: StoredPage) {
  if (!page.uri || /^[a-z]+:\/\//i.test(page.uri) || !['bytes', 'text-page'].includes(page.kind)) return null;
  for await (const input of inputsOf([page.uri], { stdin: nobody() }))
    if (storedPage(input, { keep: false }).sha256 === page.sha256) return input;
  return null;
}

async function* nobody(): AsyncGenerator<Uint8Array> {}

/** Layers over the text as it is; a day that a story gave is left to the stories again. */
const fromText = (article: Article, reader: Reader): Promise<Article> =>
  readText(article.published.basis === 'story' ? { ...article, published: UNDATED } : article, reader);
