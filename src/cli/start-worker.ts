import { Worker } from 'node:worker_threads';
import type { Input } from '../intake/input.ts';
import type { ReadingOptions } from '../reading.ts';
import type { Article } from '../record/article.ts';
import type { Thread } from './read-workers.ts';

/** What a thread needs to know once. */
export interface WorkerSetup {
  readonly worldFiles: readonly string[];
  readonly options: ReadingOptions;
}

/** An input on its way to a thread. */
export interface Reading {
  readonly number: number;
  readonly input: Input;
}

/** Inputs that a thread has at once, in number and in bytes or characters: only when all have as many does the first thread read as well. */
const MOST_AHEAD = 48;
const MOST_SIZE_AHEAD = 2 ** 20;
/** What a page is made of lives shortly: less room for it costs no time. */
const YOUNG_MB = 24;

/** What is work enough to send it to another thread. */
const PAGES: ReadonlySet<Input['content']['kind']> = new Set(['bytes', 'html', 'text-page']);

interface Asked {
  readonly size: number;
  resolve(article: Article): void;
  reject(cause: unknown): void;
}

/** Starts a thread of its own world that reads the page stage alone; while nothing is asked of it, it keeps nobody from ending. */
export function startThread(setup: WorkerSetup): Thread {
  const worker = new Worker(new URL('./read-worker.js', import.meta.url), {
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  worker.unref();
  const asked = new Map<number, Asked>();
  let size = 0;
  let number = 0;
  let broken: unknown = null;
  const breakDown = (cause: unknown): void => {
    broken ??= cause;
    for (const { reject } of asked.values()) reject(cause);
    asked.clear();
  };
  worker.on('message', ({ number: of, article }: { number: number; article: Article }) => {
    // Nobody waits for what comes after the end.
    const one = asked.get(of);
    if (!one) return;
    asked.delete(of);
    size -= one.size;
    if (!asked.size) worker.unref();
    one.resolve(article);
  });
  worker.on('error', breakDown);
  worker.on('exit', () => breakDown(new Error('the thread ended')));
  return {
    size: () => size,
    takes: ({ content: { kind } }) =>
      broken === null && asked.size < MOST_AHEAD && size < MOST_SIZE_AHEAD && PAGES.has(kind),
    read(input) {
      const { content } = input;
      // A view is sent with all that lies under it, so the bytes go alone: a copy, since a thread that breaks down takes them with it.
      const own =
        'bytes' in content
          ? { ...input, content: { ...content, bytes: new Uint8Array(content.bytes) } }
          : input;
      return new Promise((resolve, reject) => {
        worker.ref();
        asked.set(number, { resolve, reject, size: sizeOf(input) });
        size += sizeOf(input);
        worker.postMessage(
          { number: number++, input: own } satisfies Reading,
          'bytes' in own.content ? [own.content.bytes.buffer as ArrayBuffer] : [],
        );
      });
    },
    stop() {
      // Nobody waits any more: what was asked is not to be read elsewhere.
      asked.clear();
      return worker.terminate();
    },
  };
}

function sizeOf({ content }: Input): number {
  if ('bytes' in content) return content.bytes.length;
  if ('html' in content) return content.html.length;
  return 'text' in content ? content.text.length : 0;
}
