import { attribute, named, type PageElement, type PageTree } from '../tree/element.ts';

/** The `meta` elements of a page by name, lower case, in their order. */
export type Metas = ReadonlyMap<string, readonly string[]>;

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'];

export function metasOf(tree: PageTree): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of named(tree, 'meta')) {
    const content = (attribute(meta, 'content') ?? attribute(meta, 'value') ?? '').trim();
    if (!content) continue;
    for (const name of namesOf(meta)) {
      const known = metas.get(name);
      if (known) known.push(content);
      else metas.set(name, [content]);
    }
  }
  return metas;
}

/** The names of a meta element, each once. */
function namesOf(meta: PageElement): readonly string[] {
  const names: string[] = [];
  for (const attributeName of NAMES)
    for (const name of (attribute(meta, attributeName) ?? '').toLowerCase().split(/\s+/))
      if (name && !names.includes(name)) names.push(name);
  return names;
}

/** All values of the first of these names that the page has. */
export const metaValues = (metas: Metas, names: readonly string[]): readonly string[] =>
  metas.get(names.find((name) => metas.has(name)) ?? '') ?? [];

export const metaValue = (metas: Metas, names: readonly string[]): string | null =>
  metaValues(metas, names)[0] ?? null;
