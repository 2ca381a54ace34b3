import { availableParallelism } from 'node:os';
import type { Input } from '../intake/input.ts';
import type { Article } from '../record/article.ts';

export interface InputAndArticle {
  readonly input: Input;
  readonly article: Article;
}

/** Another thread that reads inputs. */
export interface Thread {
  /** Bytes or characters that it has not given back yet. */
  size(): number;
  /** Is it worth sending this input there, and is there room for it? */
  takes(input: Input): boolean;
  /** Rejects when the thread breaks down. */
  read(input: Input): Promise<Article>;
  stop(): Promise<unknown>;
}

/** Threads beside the first that read pages where nothing else is said; more would wait for the first, which reads the input. */
const MOST_BY_DEFAULT = 2;
export const defaultWorkers = (): number => Math.min(MOST_BY_DEFAULT, availableParallelism() - 1);

/** Articles that wait for one before them, for each thread. */
const MOST_WAITING = 96;

/**
 * Reads inputs in the threads of `pool` and in this one, and gives each with its article, in the order of input: the same as one thread
 * alone would give. What a thread that broke down had not given back is read here. The threads are stopped at the end.
 */
export async function* readInThreads(
  inputs: AsyncIterable<Input>,
  readHere: (input: Input) => Promise<Article>,
  pool: readonly Thread[],
): AsyncGenerator<InputAndArticle> {
  const iterator = inputs[Symbol.asyncIterator]();
  const waiting: Waiting[] = [];
  let next: Promise<IteratorResult<Input>> | null = null;
  try {
    for (;;) {
      if (waiting[0]?.done || waiting.length > MOST_WAITING * (pool.length + 1)) {
        yield await given(waiting.shift()!);
        continue;
      }
      next ??= iterator.next();
      // Who gives inputs may wait for the articles of those before.
      if (waiting[0] && (await firstOf(next, waiting[0].article)) === 'article') continue;
      const { done, value: input } = await next;
      next = null;
      if (done) break;
      const thread = leastBusy(pool, input);
      if (thread) {
        const read = thread.read(input).catch(() => readHere(input));
        waiting.push(promised(input, read));
        continue;
      }
      const article = await readHere(input);
      // What the threads have done is heard of between two turns of the event loop.
      if (pool.length) await new Promise((resolve) => setImmediate(resolve));
      waiting.push({ input, article: Promise.resolve(article), done: true });
    }
    for (const one of waiting) yield await given(one);
  } finally {
    // An input that is still being waited for may never come.
    if (next) next.catch(() => {});
    else await iterator.return?.();
    await Promise.all(pool.map((thread) => thread.stop()));
  }
}

/** What comes first: the next input, or that an article is there; where both are there, the article. */
const firstOf = (input: Promise<unknown>, article: Promise<unknown>): Promise<'input' | 'article'> =>
  Promise.race([
    article.then(
      () => 'article' as const,
      () => 'article' as const,
    ),
    input.then(() => 'input' as const),
  ]);

/** The thread with the least to do that takes an input; undefined where none does. */
const leastBusy = (pool: readonly Thread[], input: Input): Thread | undefined =>
  pool.filter((thread) => thread.takes(input)).toSorted((a, b) => a.size() - b.size())[0];

interface Waiting {
  readonly input: Input;
  readonly article: Promise<Article>;
  done: boolean;
}

function promised(input: Input, article: Promise<Article>): Waiting {
  const waiting: Waiting = { input, article, done: false };
  // Who fails is noticed where it is waited for.
  article.then(
    () => {
      waiting.done = true;
    },
    () => {
      waiting.done = true;
    },
  );
  return waiting;
}

const given = async ({ input, article }: Waiting): Promise<InputAndArticle> => ({
  input,
  article: await article,
});
