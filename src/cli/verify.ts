import { open, readFile, stat } from 'node:fs/promises';
import { checkPassport, isPassport } from '../export/check-passport.ts';
import { verifyDossier } from '../site/verify-dossier.ts';
import type { AddCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { openStore } from './open-store.ts';
import { type Streams, tell, write, writeLine } from './streams.ts';
import { counted } from './words.ts';

const MOST_SHOWN = 20;

/** `parley verify`: does every line of a dossier or of a store hold? */
export const verifyCommand: AddCommand = (program, streams, end) => {
  program
    .command('verify')
    .description(
      'prove, offline, that every span, hash and quotation of a dossier, a store or a passport holds',
    )
    .argument('<path>', 'a folder that parley dossier wrote, the file of a store, or a passport')
    .option('--json', 'tell the result as JSON', false)
    .addHelpText('after', '\nExamples:\n  parley verify my-dossier\n  parley verify parley.db')
    .action(async (path: string, options: { json: boolean }) => {
      const isFile = await stat(path).then(
        (found) => found.isFile(),
        () => false,
      );
      const problems = isFile
        ? (await isJson(path))
          ? await verifyPassport(path, options.json, streams)
          : await verifyStore(path, options.json, streams)
        : await verifyFolder(path, options.json, streams);
      end(problems ? EXIT.incomplete : EXIT.ok);
    });
};

async function verifyFolder(dir: string, json: boolean, streams: Streams): Promise<number> {
  const { checked, problems } = await verifyDossier(dir);
  if (json) await writeLine(streams, { dir, checked, problems });
  else {
    const counts = `${counted(checked.files, 'file')}, ${counted(checked.spans, 'span')}, ${counted(checked.quotations, 'quotation')}`;
    await report(dir, counts, problems, streams);
  }
  return problems.length;
}

/** A store begins with the name of its format, a passport with a brace. */
async function isJson(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('utf8', 0, bytesRead).trimStart().startsWith('{');
  } finally {
    await file.close();
  }
}

async function verifyPassport(file: string, json: boolean, streams: Streams): Promise<number> {
  const value = parsed(await readFile(file, 'utf8'));
  const { problems, ...checked } = isPassport(value)
    ? checkPassport(value)
    : { spans: 0, hashes: 0, problems: [`${file} is JSON, but no passport; parley passport writes one`] };
  if (json) await writeLine(streams, { file, checked, problems });
  else {
    const counts = `${counted(checked.hashes, 'hash', 'hashes')}, ${counted(checked.spans, 'span')}`;
    await report(file, counts, problems, streams);
  }
  return problems.length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function verifyStore(file: string, json: boolean, streams: Streams): Promise<number> {
  const store = await openStore(file, { readonly: true });
  try {
    const { problems, ...checked } = await store.check();
    if (json) await writeLine(streams, { file, checked, problems });
    else {
      const counts = `${counted(checked.hashes, 'hash', 'hashes')}, ${counted(checked.spans, 'span')}, ${counted(checked.quotations, 'quotation')}`;
      await report(file, counts, problems, streams);
    }
    return problems.length;
  } finally {
    await store.close();
  }
}

async function report(
  what: string,
  counts: string,
  problems: readonly string[],
  streams: Streams,
): Promise<void> {
  for (const problem of problems.slice(0, MOST_SHOWN)) await tell(streams, problem);
  if (problems.length > MOST_SHOWN) await tell(streams, `… and ${problems.length - MOST_SHOWN} more`);
  await write(
    streams.stdout,
    problems.length
      ? `${what} does not hold: ${counted(problems.length, 'problem')} in ${counts}\n`
      : `${what} holds: ${counts} checked\n`,
  );
}
