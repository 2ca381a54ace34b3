import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { loadLand } from './land.ts';

it('is the land of world-atlas, byte for byte, without boundaries', async () => {
  const ours = await readFile(new URL('../assets/land-50m.json', import.meta.url));
  const theirs = await readFile(createRequire(import.meta.url).resolve('world-atlas/land-50m.json'));
  expect(ours.equals(theirs)).toBe(true);
  const { features } = await loadLand();
  expect(features).toHaveLength(1);
});
