// Bundles the command line into few files: a start that loads a hundred modules one by one takes a third longer. The modules stay
// beside the bundle, since the library is made of them.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

// V8 compiles a function for speed after it has used up so much (132 kB of bytecode by default). A run over some hundred pages spent a fifth of
// its time on compiling: later, fewer functions are compiled, and those that long runs live on still are.
const STUB = `#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--interrupt-budget=400000');
await import('./bundle/cli.js');
`;
/** The thread that the command line starts, a program of its own beside it. */
const WORKER = 'cli/read-worker.js';

/** Files that ask where they are, to find data beside them, are told the place that they had before. */
const keepPlaces = (folder) => ({
  name: 'keep-places',
  setup(bundler) {
    bundler.onLoad({ filter: /\.js$/ }, ({ path: file }) => {
      const contents = readFileSync(file, 'utf8');
      const place = JSON.stringify(path.relative(folder, file).replaceAll(path.sep, '/'));
      return { contents: contents.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
    });
  },
});

/** Bundles `cli.js` of a folder that the compiler wrote into `bundle/` beside it, and lets `cli.js` load that. */
export async function bundleCli(dist) {
  const folder = path.join(dist, 'bundle');
  const entry = path.join(dist, 'cli.js');
  // Bundled already, and not compiled since.
  if (readFileSync(entry, 'utf8') === STUB) return;
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [entry, path.join(dist, WORKER)],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [keepPlaces(folder)],
  });
  writeFileSync(entry, STUB);
  writeFileSync(path.join(dist, WORKER), `import '../bundle/${WORKER}';\n`);
}
