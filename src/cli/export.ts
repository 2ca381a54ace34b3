import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Option } from 'commander';
import { buildDossier } from '../dossier/build-dossier.ts';
import { withEarlierReports } from '../events/earlier-reports.ts';
import { FORMATS } from '../export/export-record.ts';
import type { AddCommand } from './command.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openWorld } from './open-reader.ts';
import { asCommandError, DEFAULT_STORE, openStore, storeOption } from './open-store.ts';
import { collect, worldOption } from './options.ts';
import { allOf } from './read-inputs.ts';
import { write, writeLine } from './streams.ts';

interface ExportOptions {
  readonly store: string;
  readonly format: string;
  readonly out: string;
  readonly world: readonly string[];
  readonly json: boolean;
}

/** `parley export`: the record of a store in formats that other programs read. */
export const exportCommand: AddCommand = (program, streams, end) => {
  program
    .command('export')
    .description('write the record of a store in a format that other programs read (docs/exports.md)')
    .option('--store <file>', storeOption, DEFAULT_STORE)
    .addOption(
      new Option('--format <name>', 'the format').choices(Object.keys(FORMATS)).makeOptionMandatory(),
    )
    .requiredOption('--out <dir>', 'folder to write into; files of these names are replaced, others stay')
    .option('--world <file>', worldOption, collect, [])
    .option('--json', 'tell the result as JSON', false)
    .addHelpText('after', '\nExample:\n  parley export --store dispute.db --format csv --out tables')
    .action(async (options: ExportOptions) => {
      const store = await openStore(options.store, { readonly: true });
      try {
        const articles = withEarlierReports(await allOf(store.articles()));
        if (!articles.length) throw new CommandError(`${options.store} holds no article.`, EXIT.incomplete);
        const [lines, points, status] = [await store.lines(), await store.points(), await store.status()];
        const dossier = buildDossier({ articles, lines, points, world: await openWorld(options.world) });
        const makers = Object.assign({}, ...status.makers.map((one) => one.makers)) as Record<string, string>;
        const files = FORMATS[options.format]!({ articles, lines, points, dossier, makers });
        for (const { path, content } of files) {
          if (streams.signal.aborted) return end(EXIT.interrupted);
          await put(resolve(options.out), path, content);
        }
        if (options.json)
          await writeLine(streams, { out: options.out, files: files.map(({ path }) => path) });
        else await write(streams.stdout, `${files.length} files of ${options.format} in ${options.out}\n`);
        end(EXIT.ok);
      } catch (cause) {
        throw asCommandError(cause);
      } finally {
        await store.close();
      }
    });
};

/** A file is there whole or not at all. */
async function put(folder: string, path: string, content: string): Promise<void> {
  const target = join(folder, ...path.split('/'));
  if (!target.startsWith(folder + sep)) throw new RangeError(`${path} leads out of the folder`);
  await mkdir(dirname(target), { recursive: true });
  const half = `${target}.part`;
  await writeFile(half, content);
  await rename(half, target);
}
