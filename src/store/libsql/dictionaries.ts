import type { Article } from '../../record/article.ts';
import { LARGEST_DICTIONARY, pack, unpack } from './codec.ts';
import type { Db } from './open.ts';

/**
 * What packed articles are packed beside: the first article of the store that has layers, and of each outlet its own first ones, since
 * what stands around the texts of an outlet (menus, pleas, contacts) and whom it names come again. Rows are only ever added: each holds
 * one article, packed beside the row before it (`after`), which it goes on from.
 */
export interface Dictionaries {
  /** Number of the one for an article, whose unpacked rest goes into it while there are few; 0 where it goes without. */
  numberFor(db: Db, article: Article, rest: Uint8Array): Promise<number>;
  /** The bytes of one; none for 0. Throws RangeError where there is none of that number. */
  bytesOf(db: Db, number: number): Promise<Uint8Array>;
  /** Forgets those that a failed transaction made. */
  clear(): void;
}

interface Latest {
  readonly id: number;
  /** Articles of the outlet in it. */
  readonly articles: number;
}

/** The outlet of the row that all others go on from. */
const ALL = '';
/** Articles of an outlet that go into its dictionary. */
const MOST_ARTICLES = 3;
/** So many are held in memory: those of some hundred outlets. */
const MOST_HELD = 400;
const NONE = new Uint8Array();

const outletOf = ({ outlet }: Article): string => outlet.domain ?? outlet.name ?? ALL;

export function makeDictionaries(): Dictionaries {
  let latest = new Map<string, Latest>();
  const held = new Map<number, Uint8Array>();

  /** Read once for all outlets: there are a few rows for each. */
  async function latestOf(db: Db, outlet: string): Promise<Latest | undefined> {
    if (!latest.has(outlet)) {
      const rows = await db
        .selectFrom('dictionary')
        .select(['id', 'outlet', 'articles'])
        .orderBy('id')
        .execute();
      latest = new Map(rows.map((row) => [row.outlet, row]));
    }
    return latest.get(outlet);
  }

  async function add(db: Db, outlet: string, before: Latest | undefined, rest: Uint8Array): Promise<number> {
    const articles = ((await latestOf(db, outlet))?.articles ?? 0) + 1;
    const after = before?.id ?? null;
    const bytes = pack(rest, await bytesOf(db, after ?? 0));
    const row = { outlet, articles, after, bytes };
    const { id } = await db.insertInto('dictionary').values(row).returning('id').executeTakeFirstOrThrow();
    latest.set(outlet, { id, articles });
    return id;
  }

  async function bytesOf(db: Db, number: number): Promise<Uint8Array> {
    if (!number) return NONE;
    const found = held.get(number);
    if (found) return found;
    const row = await db
      .selectFrom('dictionary')
      .select(['after', 'bytes'])
      .where('id', '=', number)
      .executeTakeFirst();
    if (!row) throw new RangeError(`no dictionary ${number}`);
    const before = await bytesOf(db, row.after ?? 0);
    // Deflate takes what is near at the least cost: an outlet's own articles stand last.
    const bytes = Buffer.concat([before, unpack(row.bytes, before)]).subarray(-LARGEST_DICTIONARY);
    if (held.size >= MOST_HELD) held.clear();
    held.set(number, bytes);
    return bytes;
  }

  return {
    async numberFor(db, article, rest) {
      const outlet = outletOf(article);
      const own = await latestOf(db, outlet);
      const before = own ?? (await latestOf(db, ALL));
      // An article without layers shows little of those to come.
      const shows = article.statements.length > 0 && article.mentions.length > 0;
      if (!before) return shows ? add(db, ALL, before, rest) : 0;
      const isFull = (own?.articles ?? 0) >= (outlet === ALL ? 1 : MOST_ARTICLES);
      return isFull || !shows ? before.id : add(db, outlet, before, rest);
    },
    bytesOf,
    clear() {
      latest.clear();
      held.clear();
    },
  };
}
