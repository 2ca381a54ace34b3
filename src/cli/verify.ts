import { verifyDossier } from '../site/verify-dossier.ts';
import type { AddCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { tell, write, writeLine } from './streams.ts';

const MOST_SHOWN = 20;

/** `parley verify`: does every line of a dossier hold? */
export const verifyCommand: AddCommand = (program, streams, end) => {
  program
    .command('verify')
    .description('prove, offline, that every span, hash and quotation of a dossier holds')
    .argument('<dir>', 'a folder that parley dossier wrote')
    .option('--json', 'tell the result as JSON', false)
    .addHelpText('after', '\nExample:\n  parley verify my-dossier')
    .action(async (dir: string, options: { json: boolean }) => {
      const { checked, problems } = await verifyDossier(dir);
      if (options.json) await writeLine(streams, { dir, checked, problems });
      else {
        for (const problem of problems.slice(0, MOST_SHOWN)) await tell(streams, problem);
        if (problems.length > MOST_SHOWN) await tell(streams, `… and ${problems.length - MOST_SHOWN} more`);
        const counts = `${checked.files} files, ${checked.spans} spans, ${checked.quotations} quotations`;
        await write(
          streams.stdout,
          problems.length
            ? `${dir} does not hold: ${problems.length} problems in ${counts}\n`
            : `${dir} holds: ${counts} checked\n`,
        );
      }
      end(problems.length ? EXIT.incomplete : EXIT.ok);
    });
};
