// After the compiler: data and assets that are no code go beside it into dist/, and the command line is bundled.
import { chmodSync, cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleCli } from './bundle-cli.mjs';

const root = new URL('../', import.meta.url);
for (const path of ['world/data', 'site/assets']) {
  const from = new URL(`src/${path}`, root);
  if (!existsSync(from)) throw new Error(`src/${path} is missing`);
  cpSync(from, new URL(`dist/${path}`, root), { recursive: true });
}
await bundleCli(fileURLToPath(new URL('dist/', root)));
chmodSync(new URL('dist/cli.js', root), 0o755);
