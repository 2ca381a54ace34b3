import { once } from 'node:events';
import { InvalidArgumentError } from 'commander';
import { listen } from '../server/listen.ts';
import type { AddCommand } from './command.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openWorld } from './open-reader.ts';
import { asCommandError, DEFAULT_STORE, openStore, storeOption } from './open-store.ts';
import { collect, worldOption } from './options.ts';
import { write } from './streams.ts';

function portOption(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535)
    throw new InvalidArgumentError(`'${value}' is no port; give one of 0 to 65535.`);
  return port;
}

interface ServeOptions {
  readonly store: string;
  readonly port: number;
  readonly host: string;
  readonly world: readonly string[];
}

/** `parley serve`: the dossier of a store in a browser, with a search; until Ctrl-C. */
export const serveCommand: AddCommand = (program, streams, end) => {
  program
    .command('serve')
    .description('show a store in the browser: the pages of its dossier, their data and a search; read-only')
    .option('--store <file>', storeOption, DEFAULT_STORE)
    .option('--port <n>', 'port; 0 takes a free one', portOption, 8787)
    .option('--host <address>', 'address to listen on; anything but loopback lets others in', '127.0.0.1')
    .option('--world <file>', worldOption, collect, [])
    .addHelpText('after', '\nExample:\n  parley serve --store dispute.db --port 8787')
    .action(async (options: ServeOptions) => {
      const store = await openStore(options.store, { readonly: true });
      try {
        const world = await openWorld(options.world);
        const server = await listen({ store, world }, options).catch((cause: NodeJS.ErrnoException) => {
          throw new CommandError(
            `cannot listen on ${options.host}, port ${options.port} (${cause.code ?? cause.message}); give another --port or --host.`,
            EXIT.usage,
            { cause },
          );
        });
        await write(streams.stdout, `${options.store} at ${server.url} until Ctrl-C\n`);
        if (!streams.signal.aborted) await once(streams.signal, 'abort');
        await server.close();
        end(EXIT.ok);
      } catch (cause) {
        throw asCommandError(cause);
      } finally {
        await store.close();
      }
    });
};
