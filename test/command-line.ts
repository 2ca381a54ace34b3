import { Readable, Writable } from 'node:stream';
import { run } from '../src/cli/program.ts';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as NDJSON. */
  lines<T = Record<string, unknown>>(): T[];
}

function sink(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Runs the command line in this process. `stdin`: what stands on standard input. */
export async function parley(
  args: readonly string[],
  options: { stdin?: string; env?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Ended> {
  const [out, error] = [sink(), sink()];
  const code = await run(['node', 'parley', ...args], {
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    stdout: out.stream,
    stderr: error.stream,
    env: options.env ?? {},
    signal: options.signal ?? new AbortController().signal,
  });
  const stdout = out.text();
  return {
    code,
    stdout,
    stderr: error.text(),
    lines: () =>
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}
