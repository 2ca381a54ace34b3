// Bundles the islands of the pages into one classic script beside the style sheets: modules do not load from disk.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
/** Most that a page may load, gzipped. */
const MOST = 35 * 1024;

/** Writes islands.js into a folder; throws where it is larger than a page may load. Returns its gzipped size in bytes. */
export async function buildIslands(folder = fileURLToPath(new URL('src/site/assets/', root))) {
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/islands.js`;
  await build({
    entryPoints: [fileURLToPath(new URL('src/site/islands/islands.ts', root))],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const size = gzipSync(readFileSync(outfile)).length;
  if (size > MOST) throw new Error(`islands.js has ${size} bytes gzipped, more than ${MOST}`);
  return size;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(`islands.js: ${await buildIslands()} bytes gzipped`);
