import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const kits = fileURLToPath(new URL('../../shared/eval', import.meta.url));

// The small kit; `npm run floors` measures all of them.
test.skipIf(!existsSync(kits))(
  'the seed pages are read above the floors (needs ../shared, else skipped)',
  { timeout: 300_000 },
  () => {
    const done = spawnSync(
      'node',
      [fileURLToPath(new URL('../scripts/floors.mjs', import.meta.url)), '--kit', 'seeds'],
      { encoding: 'utf8' },
    );
    expect(done.status, done.stdout + done.stderr).toBe(0);
  },
);
