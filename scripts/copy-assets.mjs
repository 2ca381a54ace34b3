// After the compiler: data and assets that are no code go beside it into dist/.
import { chmodSync, cpSync, existsSync } from 'node:fs';

const root = new URL('../', import.meta.url);
for (const path of ['world/data', 'site/assets']) {
  const from = new URL(`src/${path}`, root);
  if (!existsSync(from)) throw new Error(`src/${path} is missing`);
  cpSync(from, new URL(`dist/${path}`, root), { recursive: true });
}
chmodSync(new URL('dist/cli.js', root), 0o755);
