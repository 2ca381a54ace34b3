import { openLibsqlStore } from '../store/libsql/libsql-store.ts';
import { type Store, StoreError } from '../store/store.ts';
import { CommandError, EXIT } from './exit-codes.ts';

export const DEFAULT_STORE = 'parley.db';

export const storeOption = 'the file of the store';

/** Opens a store; one that cannot be opened ends the command as wrong usage. */
export async function openStore(file: string, options: { readonly readonly?: boolean } = {}): Promise<Store> {
  try {
    return await openLibsqlStore(file, options);
  } catch (cause) {
    throw asCommandError(cause);
  }
}

/** Errors of a store are for people; anything else goes on as it is. */
export function asCommandError(cause: unknown): unknown {
  if (cause instanceof StoreError) return new CommandError(cause.message, EXIT.usage, { cause });
  const { code, message } = cause as { code?: unknown; message?: string };
  return typeof code === 'string' && code.startsWith('SQLITE')
    ? new CommandError(
        `the store cannot be read (${message}); check it with parley verify.`,
        EXIT.incomplete,
        { cause },
      )
    : cause;
}
