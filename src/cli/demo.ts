import { fileURLToPath } from 'node:url';
import { verifyDossier } from '../site/verify-dossier.ts';
import type { AddCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { makeDossier } from './make-dossier.ts';
import { exitCodeOf } from './read-inputs.ts';
import { tell, write } from './streams.ts';
import { counted } from './words.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/corrund-vessaria/', import.meta.url));

/** `parley demo`: the bundled example, from pages to a verified dossier. */
export const demoCommand: AddCommand = (program, streams, end) => {
  program
    .command('demo')
    .description('read the bundled example, an invented dispute, and write its dossier')
    .option('--out <dir>', 'folder to write', 'demo')
    .addHelpText('after', '\nExample:\n  parley demo --out my-demo && parley verify my-demo')
    .action(async (options: { out: string }) => {
      const made = await makeDossier(
        { inputs: [`${EXAMPLE}pages`], out: options.out, worldFiles: [`${EXAMPLE}world.json`] },
        streams,
      );
      if (!made) return end(EXIT.interrupted);
      const { checked, problems } = await verifyDossier(options.out);
      for (const problem of problems) await tell(streams, problem);
      const proof = problems.length
        ? counted(problems.length, 'problem')
        : `every line holds (${counted(checked.spans, 'span')}, ${counted(checked.quotations, 'quotation')} checked)`;
      await write(
        streams.stdout,
        `${counted(made.tally.read, 'article')} of an invented dispute, ${counted(made.pages, 'page')}; ${proof}.\nOpen ${made.entry}\n`,
      );
      end(problems.length ? EXIT.incomplete : exitCodeOf(made.tally, streams));
    });
};
