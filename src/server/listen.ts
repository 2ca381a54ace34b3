import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type AppOptions, makeApp } from './app.tsx';
import { LOOPBACK_HOSTS } from './headers.ts';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a store at an address; loopback by default. Rejects where the port is taken. */
export function listen(
  options: Omit<AppOptions, 'hosts'>,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const loopback = ['127.0.0.1', 'localhost', '::1'].includes(host);
  const app = makeApp({ ...options, hosts: loopback ? LOOPBACK_HOSTS : null });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info: AddressInfo) => {
      // The first page takes longest; it is made before anybody asks. Should it fail, the asker is told.
      void Promise.resolve(app.request('/', { headers: { host: '127.0.0.1' } })).catch(() => null);
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
    server.on('error', reject);
  });
}
