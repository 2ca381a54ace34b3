import { attribute, named, type PageTree } from '../tree/element.ts';

/** The `meta` elements of a page by name, lower case, in their order. */
export type Metas = ReadonlyMap<string, readonly string[]>;

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'];

export function metasOf(tree: PageTree): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of named(tree, 'meta')) {
    const content = (attribute(meta, 'content') ?? attribute(meta, 'value') ?? '').trim();
    if (!content) continue;
    const names = NAMES.flatMap((name) => (attribute(meta, name) ?? '').toLowerCase().split(/\s+/));
    for (const name of new Set(names)) {
      if (!name) continue;
      const known = metas.get(name);
      if (known) known.push(content);
      else metas.set(name, [content]);
    }
  }
  return metas;
}

/** All values of the first of these names that the page has. */
export const metaValues = (metas: Metas, names: readonly string[]): readonly string[] =>
  names.map((name) => metas.get(name)).find((values) => values !== undefined) ?? [];

export const metaValue = (metas: Metas, names: readonly string[]): string | null =>
  metaValues(metas, names)[0] ?? null;
