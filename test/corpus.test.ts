import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parley } from './command-line.ts';

// Newswire of every sort, invented: no stage may fail on it.
test('thirty articles of the corpus are read without a failed stage', { timeout: 180_000 }, async () => {
  const lines = ['a', 'c', 'g'].flatMap((name) =>
    readFileSync(new URL(`../training/corpus/${name}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .slice(0, 10),
  );
  const stdin = lines
    .map((line) => JSON.parse(line) as { id: string; title: string; published: string; paragraphs: string[] })
    .map(({ id, title, published, paragraphs }) =>
      JSON.stringify({ id, title, published, text: paragraphs.join('\n\n') }),
    )
    .join('\n');
  const ended = await parley(['read', '-'], { stdin });
  expect(ended.stderr).toBe('');
  expect(ended.code).toBe(0);
  expect(ended.lines()).toHaveLength(30);
});
