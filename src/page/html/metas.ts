/** The `meta` elements of a page by name, lower case, in their order. */
export type Metas = ReadonlyMap<string, readonly string[]>;

export function metasOf(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value') ?? '').trim();
    if (!content) continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((attribute) =>
      (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/),
    );
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
