import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { AddCommand } from './command.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { type Streams, tell } from './streams.ts';

/** Commands in the order of the help. Each is loaded only when it is asked for: a start costs what the command needs. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  read: async () => (await import('./read.ts')).readCommand,
  stories: async () => (await import('./stories.ts')).storiesCommand,
  timeline: async () => (await import('./timeline.ts')).timelineCommand,
  coverage: async () => (await import('./coverage.ts')).coverageCommand,
  dossier: async () => (await import('./dossier.ts')).dossierCommand,
  add: async () => (await import('./add.ts')).addCommand,
  rebuild: async () => (await import('./rebuild.ts')).rebuildCommand,
  status: async () => (await import('./status.ts')).statusCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  passport: async () => (await import('./passport.ts')).passportCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  conllu: async () => (await import('./conllu.ts')).conlluCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
};

/** The one command that the arguments name; none for the version; all of them for help and for suggestions. */
const wantedOf = (argv: readonly string[]): readonly (() => Promise<AddCommand>)[] => {
  const first = argv[2];
  if (first === '--version' || first === '-V') return [];
  const named = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  return named ? [named] : Object.values(COMMANDS);
};

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;

/** The command line over given streams. Resolves with the exit code; never rejects for what a user did. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  let code: number = EXIT.ok;
  const program = new Command('parley')
    .description(
      'Reads the press that covers a dispute between states and keeps its record: who said what, who did what to whom, on what conditions, and which outlet carried it. Every line links to the characters it rests on.',
    )
    .version(version())
    .showHelpAfterError('(add --help for what is possible)')
    .addHelpText('after', HELP_AFTER)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const load of wantedOf(argv)) {
    const add = await load();
    add(program, streams, (ended) => {
      code = ended;
    });
  }
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof CommandError) {
      await tell(streams, error.message);
      return error.exitCode;
    }
    throw error;
  }
}

const HELP_AFTER = `
Examples:
  parley demo                                        the bundled example, from pages to a dossier
  parley dossier saved-pages/ --out my-dossier       a dossier of a folder of pages
  parley read page.html | jq .statements             the record of one page
  cat pages.jsonl | parley stories -                 which articles tell one story

Inputs: files and folders (.html, .htm, .txt, .jsonl, .warc, each also .gz), or - for JSONL on standard input.
Environment: PARLEY_MODEL names the folder of another reading model.
Exit codes: 0 done; 1 some inputs could not be read, or a check failed; 2 wrong usage; 3 the reading model cannot be loaded; 130 Ctrl-C.`;

/** The command line of this process: its streams, Ctrl-C, and a reader of our output that goes away early. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
    process.once('SIGINT', () => process.exit(EXIT.interrupted)); // the second time at once
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    process.stderr.write(`parley: standard output cannot be written (${error.code ?? error.message}).\n`);
    process.exit(EXIT.incomplete);
  });
  return run(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    signal: stop.signal,
  });
}
