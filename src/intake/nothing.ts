import type { Note } from '../record/note.ts';
import type { Given, Input } from './input.ts';

/** Why an input could not be read. `code` is fixed, kebab-case; `message` says which input, why and what to do. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
}

/** Thrown inside the intake only, and turned into a note at its edge. */
export class Unreadable extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** An error note of the intake. */
const intakeError = ({ code, message }: Trouble): Note => ({
  stage: 'intake',
  level: 'error',
  code,
  message,
});

/** The input that stands for one which could not be read, so that the run goes on and still names it. */
export const nothing = (
  name: string,
  trouble: Trouble,
  given: Given = {},
  uri: string | null = name,
): Input => ({
  name,
  uri,
  mediaType: 'application/octet-stream',
  given,
  content: { kind: 'nothing' },
  notes: [intakeError(trouble)],
});

/** What an error says about itself, in the terms of a user. */
export function troubleOf(error: unknown, name: string): Trouble {
  if (error instanceof Unreadable) return { code: error.code, message: error.message };
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  if (reason) return { code: reason[0], message: `${name} ${reason[1]}` };
  return {
    code: 'cannot-read',
    message: `${name} could not be read (${message}); check the file and try again.`,
  };
}

/** By error code of the file system and of zlib. */
const REASONS: Readonly<Record<string, readonly [code: string, words: string]>> = {
  ENOENT: ['missing-file', 'does not exist; check the path.'],
  ENOTDIR: ['missing-file', 'does not exist, since a part of its path is a file; check the path.'],
  EACCES: ['no-permission', 'may not be read; check its permissions.'],
  EPERM: ['no-permission', 'may not be read; check its permissions.'],
  ELOOP: ['missing-file', 'is a symbolic link to itself; name the file it should stand for.'],
  Z_BUF_ERROR: ['gzip-cut-short', 'ends in the middle of its gzip stream; fetch or copy it again.'],
  Z_DATA_ERROR: [
    'bad-gzip',
    'is damaged or no gzip file; fetch or copy it again, or rename it if it is not packed.',
  ],
};
