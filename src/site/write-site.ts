import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Dossier } from '../dossier/dossier.ts';
import { sha256 } from '../record/ids.ts';
import { MANIFEST, type Manifest, type SiteFile } from './files.ts';
import { listFiles } from './list-files.ts';
import { manifestOf, renderSite } from './render-site.tsx';

export interface WriteOptions {
  /** Folder of the dossier: new, empty, or an earlier dossier, which is replaced as a whole. */
  readonly out: string;
  /** Stops the writing; what was written so far is removed and the folder stays as it was. */
  readonly signal?: AbortSignal;
}

/** The folder cannot take a dossier; the message says why and what to do. */
export class SiteError extends Error {
  override readonly name = 'SiteError';
}

/**
 * Writes a dossier as a site that opens from disk. All files go to a folder beside, which takes the place of `out` at the very end:
 * whoever stops it finds either the old folder or the new one. Returns the number of HTML pages and the path of the first.
 * Throws SiteError where `out` holds anything that is not an earlier dossier, and the signal's reason when stopped.
 */
export async function writeSite(
  dossier: Dossier,
  options: WriteOptions,
): Promise<{ pages: number; entry: string }> {
  const out = resolve(options.out);
  await refuseForeign(out);
  const parent = dirname(out);
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, `.${basename(out)}-`));
  try {
    const pages = await writeAll(dossier, join(work, 'new'), options.signal);
    await exchange(join(work, 'new'), out, join(work, 'old'));
    return { pages, entry: join(out, 'index.html') };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function writeAll(dossier: Dossier, folder: string, signal?: AbortSignal): Promise<number> {
  const hashes = new Map<string, string>();
  let pages = 0;
  const put = async ({ path, content }: SiteFile): Promise<void> => {
    signal?.throwIfAborted();
    const target = join(folder, ...path.split('/'));
    // Names are made to be harmless; should one not be, nothing is written outside the folder.
    if (!target.startsWith(folder + sep)) throw new RangeError(`${path} leads out of the dossier`);
    const bytes = Buffer.from(content);
    hashes.set(path, sha256(bytes));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' });
    if (path.endsWith('.html')) pages++;
  };
  for (const asset of await assets()) await put(asset);
  for await (const file of renderSite(dossier)) await put(file);
  await put(manifestOf(dossier, hashes));
  return pages;
}

/** Style sheets and scripts as they lie beside this module; scripts are there once they were built. */
async function assets(): Promise<SiteFile[]> {
  const folder = new URL('./assets/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /\.(css|js)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ path: `assets/${name}`, content: await readFile(new URL(name, folder)) })),
  );
}

/** A folder that somebody uses for something else is never replaced. */
async function refuseForeign(out: string): Promise<void> {
  const kind = await stat(out).catch(() => null);
  if (!kind) return;
  if (!kind.isDirectory()) throw new SiteError(`${out} is a file; name a folder for the dossier`);
  const found = await listFiles(out);
  if (!found.length) return;
  const manifest = await readFile(join(out, MANIFEST), 'utf8')
    .then((text) => JSON.parse(text) as Partial<Manifest>)
    .catch(() => null);
  if (manifest?.schema !== 'parley/manifest@1' || typeof manifest.files !== 'object')
    throw new SiteError(`${out} is not empty and no earlier dossier; name another folder, or empty it`);
  const known = new Set([...Object.keys(manifest.files), MANIFEST]);
  const foreign = found.filter((path) => !known.has(path));
  if (foreign.length)
    throw new SiteError(
      `${out} holds an earlier dossier and ${foreign.length} files that are not of it, such as ${foreign[0]}; move them away first`,
    );
}

/** Puts the new folder in the place of the old one, and the old one back should that fail. */
async function exchange(fresh: string, out: string, aside: string): Promise<void> {
  const replaced = await rename(out, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, out);
  } catch (error) {
    if (replaced) await rename(aside, out);
    throw error;
  }
}
