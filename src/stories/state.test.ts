import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../record/article.ts';
import type { StoryLine } from '../record/story.ts';
import type { World } from '../world/world.ts';
import { StateError } from './live-index.ts';
import { type StoriesState, settleStories } from './settle-stories.ts';

const world = { meanings: () => [] } as unknown as World;

const article = (id: string, day: number | null, text: string): Article => ({
  schema: 'parley/article@1',
  id,
  page: { uri: null, sha256: '', mediaType: 'text/plain' },
  title: null,
  outlet: { name: `Paper ${id.length + (day ?? 0)}`, domain: null },
  credit: [],
  byline: [],
  published:
    day === null
      ? { value: null, precision: null, basis: null }
      : { value: `2031-07-${String(day).padStart(2, '0')}`, precision: 'day', basis: 'given' },
  language: 'en',
  text,
  removed: [],
  sentences: [],
  actors: [],
  mentions: [],
  times: [],
  statements: [],
  conditions: [],
  events: [],
  notes: [],
});

const TOPICS = [
  'A crane fell onto the quay of Ostrel and crushed two lorries loaded with cement, dockers told the harbour radio.',
  'Voters in Kessel turned down a tunnel under the Brannoch ridge, which would have cost 340 million crowns.',
  'The choir of Saint Orlan won the singing contest of Merrick with a setting of old fishing songs.',
];
/** Twelve articles of three happenings over six days, some undated, some reprinted. */
const articles = Array.from({ length: 12 }, (_, i) =>
  article(`n${i}`, i % 5 === 4 ? null : 1 + Math.floor(i / 2), `${TOPICS[i % 3]} Report ${i % 4} follows.`),
);

async function run(given: readonly Article[], state?: StoriesState): Promise<StoryLine[]> {
  async function* source() {
    yield* given;
  }
  const lines: StoryLine[] = [];
  for await (const line of settleStories(source(), { world, ...(state && { state }) })) lines.push(line);
  return lines;
}

/** The lines of a run that ends, as if killed, after so many of them. */
async function broken(given: readonly Article[], lines: number): Promise<StoryLine[]> {
  async function* source() {
    yield* given;
  }
  const printed: StoryLine[] = [];
  for await (const line of settleStories(source(), { world, state: { folder } }))
    if (printed.push(line) === lines) break;
  return printed;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stories-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a run that is kept in a folder', () => {
  it('gives the same lines however the input is cut, and passes over what comes again', async () => {
    const parts = [
      ...(await run(articles.slice(0, 5), { folder })),
      ...(await run(articles.slice(3, 8), { folder })),
      ...(await run(articles, { folder, last: true })),
    ];
    expect(parts).toEqual(await run(articles));
  });

  it('goes on from its last saving after it was broken off, and repeats at most the lines since then', async () => {
    // Forty a day, so that an article is settled some 120 articles later.
    const many = Array.from({ length: 700 }, (_, i) =>
      article(
        `m${i}`,
        1 + Math.floor(i / 40),
        `${TOPICS[i % 3]!.slice(0, 60)} Berth ${i % 97}, clerk ${i % 13}.`,
      ),
    );
    const before = await broken(many, 480);
    const after = await run(many, { folder, last: true });
    const repeated = before.length + after.length - many.length;
    expect(repeated).toBeGreaterThan(0);
    expect(repeated).toBeLessThan(500);
    expect(after.slice(0, repeated)).toEqual(before.slice(-repeated));
    expect([...before, ...after.slice(repeated)]).toEqual(await run(many));
  });

  it('is not used by two runs at once', async () => {
    async function* slow() {
      yield articles[0]!;
      await expect(run(articles, { folder })).rejects.toThrow(StateError);
    }
    for await (const _ of settleStories(slow(), { world, state: { folder } }));
  });

  it('says so when the folder holds what it cannot read', async () => {
    writeFileSync(join(folder, 'stories.db'), 'no index at all');
    await expect(run(articles, { folder })).rejects.toThrow(StateError);
  });
});
