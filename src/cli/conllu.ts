import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Option } from 'commander';
import { knownNames } from '../actors/known-names.ts';
import { ConlluError, commentOf, parseConllu } from '../language/conllu/conllu.ts';
import { goldDocuments, predictBlocks } from '../language/conllu/gold-tokens.ts';
import { predictDocument, rawDocuments } from '../language/conllu/raw-text.ts';
import type { LanguageLayer } from '../language/layer.ts';
import type { AddCommand } from './command.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openReader } from './open-reader.ts';
import { startProgress } from './progress.ts';
import { write } from './streams.ts';

/** `parley conllu`: CoNLL-U in, CoNLL-U with predicted columns out. */
export const conlluCommand: AddCommand = (program, streams, end) => {
  program
    .command('conllu')
    .description('predict lemmas, tags, trees and names of a CoNLL-U file')
    .argument('<file>', 'a .conllu file, also .gz')
    .addOption(
      new Option('--tokens <which>', "keep the file's sentences and tokens, or split its # text lines anew")
        .choices(['gold', 'raw'])
        .default('gold'),
    )
    .addHelpText('after', '\nExample:\n  parley conllu --tokens raw news.conllu > predicted.conllu')
    .action(async (file: string, options: { tokens: 'gold' | 'raw' }) => {
      const blocks = await blocksOf(file);
      if (!blocks.some((block) => (options.tokens === 'raw' ? commentOf(block, 'text') : block.rows.length)))
        throw new CommandError(
          `${file} holds no sentence${options.tokens === 'raw' ? ' with a # text line' : ''}; give a CoNLL-U file that does.`,
          EXIT.incomplete,
        );
      const { model, world } = await openReader(streams, { withModel: true });
      const namesOf = (layer: LanguageLayer) => knownNames(layer, world);
      const units =
        options.tokens === 'gold'
          ? goldDocuments(blocks).map((document) => () => predictBlocks(document, model!, namesOf))
          : rawDocuments(blocks).map((document) => () => predictDocument(document, model!, namesOf));
      const progress = startProgress(streams, 'documents', units.length);
      for (const unit of units) {
        if (streams.signal.aborted) break;
        for (const block of await unit()) await write(streams.stdout, `${block}\n\n`);
        progress.step();
      }
      progress.end();
      end(streams.signal.aborted ? EXIT.interrupted : EXIT.ok);
    });
};

async function blocksOf(file: string) {
  try {
    const bytes = await readFile(file);
    return parseConllu((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  } catch (cause) {
    const why =
      cause instanceof ConlluError
        ? cause.message
        : (cause as NodeJS.ErrnoException).code === 'ENOENT'
          ? 'there is no such file'
          : (cause as Error).message;
    throw new CommandError(`${file} cannot be read as CoNLL-U: ${why}.`, EXIT.incomplete, { cause });
  }
}
