import { expect, test } from 'vitest';
import type { Input } from '../intake/input.ts';
import type { Article } from '../record/article.ts';
import { readInThreads, type Thread } from './read-workers.ts';

const INPUTS = Array.from(
  { length: 300 },
  (_, n): Input => ({
    name: `page ${n}`,
    uri: null,
    mediaType: 'text/html',
    given: {},
    content: n % 7 === 0 ? { kind: 'nothing' } : { kind: 'html', html: `<p>${n}` },
    notes: [],
  }),
);

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
const articleOf = ({ name }: Input) => ({ id: name }) as Article;

/** A thread that answers after some turns of the event loop, later inputs sooner, and breaks down at one input. */
function slowThread(where: string[], breaksAt = -1): Thread & { stopped: boolean } {
  let asked = 0;
  let broken = false;
  return {
    stopped: false,
    size: () => asked,
    takes: ({ content }) => !broken && asked < 5 && content.kind === 'html',
    async read(input) {
      const number = Number(input.name.slice(5));
      asked++;
      for (let turn = 0; turn < 10 - (number % 10); turn++) await new Promise((done) => setImmediate(done));
      asked--;
      if (number >= breaksAt && breaksAt >= 0) broken = true;
      if (broken) throw new Error('broken');
      where.push(input.name);
      return articleOf(input);
    },
    async stop() {
      this.stopped = true;
    },
  };
}

const namesOf = async (pairs: AsyncIterable<{ input: Input; article: Article }>) => {
  const names: string[] = [];
  for await (const { input, article } of pairs) {
    expect(article.id).toBe(input.name);
    names.push(input.name);
  }
  return names;
};
const ALL = INPUTS.map(({ name }) => name);

test.each([0, 1, 3])('gives all in the order of input, with %i threads beside this one', async (workers) => {
  const [there, here]: [string[], string[]] = [[], []];
  const threads = Array.from({ length: workers }, () => slowThread(there));
  const readHere = async (input: Input) => {
    here.push(input.name);
    return articleOf(input);
  };
  expect(await namesOf(readInThreads(each(INPUTS), readHere, threads))).toEqual(ALL);
  expect([...there, ...here].sort()).toEqual([...ALL].sort());
  expect(there.length > 20).toBe(workers > 0);
  expect(threads.map(({ stopped }) => stopped)).toEqual(threads.map(() => true));
});

test('what a thread that breaks down had not given back is read here', async () => {
  const there: string[] = [];
  const threads = [slowThread(there, 150), slowThread(there, 150)];
  expect(await namesOf(readInThreads(each(INPUTS), async (input) => articleOf(input), threads))).toEqual(ALL);
  expect(there.length).toBeGreaterThan(0);
  expect(there.map((name) => Number(name.slice(5))).every((number) => number < 160)).toBe(true);
});

test.each([0, 40])(
  'threads are stopped when the reader of the articles has enough, after page %i',
  async (last) => {
    const thread = slowThread([]);
    for await (const { input } of readInThreads(each(INPUTS), async (one) => articleOf(one), [thread]))
      if (input.name === `page ${last}`) break;
    expect(thread.stopped).toBe(true);
  },
);
