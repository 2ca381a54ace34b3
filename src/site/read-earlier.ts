import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Earlier } from '../dossier/changes.ts';
import { DATA } from './files.ts';
import { SiteError } from './write-site.ts';

/**
 * The views of a dossier that was written earlier, for `buildDossier`'s `since`. To be read before the folder is written anew.
 * Throws SiteError where the folder holds no dossier, or one of another schema.
 */
export async function readEarlier(dir: string): Promise<Earlier> {
  const text = await readFile(join(dir, ...DATA.split('/')), 'utf8').catch((cause: unknown) => {
    throw new SiteError(`${dir} holds no dossier to compare with`, { cause });
  });
  const found = parsed(text);
  const lists = ['articles', 'stories', 'issues', 'events', 'conditions', 'utterances'];
  if (found?.schema !== 'parley/dossier@1' || !lists.every((name) => Array.isArray(found[name])))
    throw new SiteError(`${join(dir, DATA)} is not the data of a dossier that can be compared with`);
  return found as unknown as Earlier;
}

/** null where the text is no JSON object. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
