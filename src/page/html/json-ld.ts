import { attribute, named, type PageTree } from '../tree/element.ts';

/** An object of JSON-LD with any fields. */
type Thing = Readonly<Record<string, unknown>>;

/** What a page says about its article in JSON-LD (schema.org). Fields as written; each null or empty where it is not there. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly body: string | null;
}

const ARTICLE = /(?:article|posting|report|review|recipe|creativework|newsstory)$/i;
const PAGE = /(?:webpage|itempage)$/i;
const MOST_CHARS = 2_000_000;

/** Reads all JSON-LD of a page and takes the fields of its article; broken blocks are passed over. */
export function linkedData(tree: PageTree): LinkedData {
  const things: Thing[] = [];
  for (const script of named(tree, 'script')) {
    if (!attribute(script, 'type')?.includes('ld+json')) continue;
    const json = script.raw;
    if (json.length > MOST_CHARS) continue;
    collect(parsed(json), things, 0);
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  // A list of teasers is no article: with several, the one with the most to say about itself comes first.
  const ranked = [...articles].sort((a, b) => weight(b) - weight(a));
  const pages = things.filter((thing) => typesOf(thing).some((type) => PAGE.test(type)));
  const sources = ranked.length ? [ranked[0]!, ...pages] : pages;
  const first = (field: string): string | null =>
    sources.map((thing) => textOf(thing[field])).find((value) => value) ?? null;
  const article = ranked[0];
  const byId = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing] as const] : [])),
  );
  return {
    headline: article ? (textOf(article.headline) ?? textOf(article.name)) : null,
    published: first('datePublished') ?? first('dateCreated') ?? first('uploadDate'),
    modified: first('dateModified'),
    authors: article ? [...names(article.author ?? article.creator, byId)] : [],
    publisher: article ? (names(article.publisher, byId)[0] ?? null) : null,
    body: article ? textOf(article.articleBody) : null,
  };
}

const weight = (thing: Thing): number =>
  ['headline', 'datePublished', 'author', 'articleBody', 'publisher', 'mainEntityOfPage'].filter(
    (field) => thing[field],
  ).length *
    10 +
  (typesOf(thing).some((type) => /(?:news|article|posting)/i.test(type)) ? 5 : 0);

/** JSON as pages write it: with comments around it, raw line breaks in strings, a semicolon at its end. */
function parsed(json: string): unknown {
  const plain = json
    .replace(/^\s*(?:<!--|\/\*?\s*<!\[CDATA\[\s*\*?\/?|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/?\*?\s*\]\]>\s*\*?\/?|;)\s*$/, '');
  for (const attempt of [
    plain,
    plain.replace(/[\u0000-\u001F]+/g, ' '),
    plain.replace(/[\u0000-\u001F]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more forgiving; in the end the block is passed over.
    }
  }
  return null;
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > 6 || things.length > 500) return;
  if (Array.isArray(value)) for (const item of value) collect(item, things, depth + 1);
  else if (typeof value === 'object' && value !== null) {
    const thing = value as Thing;
    things.push(thing);
    for (const field of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'])
      if (field in thing) collect(thing[field], things, depth + 1);
  }
}

const typesOf = (thing: Thing): string[] =>
  [thing['@type']].flat().filter((type): type is string => typeof type === 'string');

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'object' && value !== null && '@value' in value ? textOf(value['@value']) : null;
}

function names(value: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  return [value].flat().flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (typeof item !== 'object' || item === null) return [];
    const thing = item as Thing;
    const name = textOf(thing.name) ?? textOf(byId.get(thing['@id'])?.name);
    if (Array.isArray(thing.name)) return thing.name.filter((one): one is string => typeof one === 'string');
    return name ? [name] : [];
  });
}
