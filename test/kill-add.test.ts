import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error a script without types
import { killAndCompare } from '../scripts/kill-add.mjs';

const built = existsSync(new URL('../dist/cli.js', import.meta.url));

it.skipIf(!built)(
  'a killed add that is run again leaves the store of an undisturbed one',
  { timeout: 300_000 },
  async () => {
    const result = await killAndCompare({ kills: 5, seed: 3 });
    expect(result).toMatchObject({ kills: 5, articles: 12, lost: 0, twice: 0, different: [] });
  },
);
