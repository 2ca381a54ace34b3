import { once } from 'node:events';

/** Where a command reads and writes; tests put their own in. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C: the running command finishes its line, writes no more and leaves nothing half-written. */
  readonly signal: AbortSignal;
}

/** Writes whole text and waits while the reader at the other end is slow. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** One JSON object, one line. */
export const writeLine = (streams: Streams, value: unknown): Promise<void> =>
  write(streams.stdout, `${JSON.stringify(value)}\n`);

/** Message for a person, on standard error. */
export const tell = (streams: Streams, message: string): Promise<void> =>
  write(streams.stderr, `parley: ${message}\n`);
