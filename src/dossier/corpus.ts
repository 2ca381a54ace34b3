import { withEarlierReports } from '../events/earlier-reports.ts';
import type { Article } from '../record/article.ts';
import type { Published } from '../record/date.ts';
import type { Evidence } from '../record/evidence.ts';
import { contentId, sha256 } from '../record/ids.ts';
import type { Point } from '../record/point.ts';
import type { Span } from '../record/span.ts';
import type { StoryLine } from '../record/story.ts';
import type { World } from '../world/world.ts';
import type { Words } from './dossier.ts';
import { shortNames } from './outlet-names.ts';
import { plainRecord } from './plain-record.ts';

/** An article with what the stories say about it. */
export interface Entry {
  readonly article: Article;
  readonly line: StoryLine;
  readonly published: Published;
  readonly textHash: string;
  readonly slug: string;
  readonly outlet: string;
  readonly short: string;
}

/** Everything that the views are made of, with look-ups. Entries stand in the order of publication, undated ones last. */
export interface Corpus {
  readonly world: World;
  readonly entries: readonly Entry[];
  readonly points: readonly Point[];
  /** Throws a RangeError for an id that is not there. */
  entry(id: string): Entry;
  has(id: string): boolean;
  /** Ids in the order of publication, each once. */
  inOrder(ids: Iterable<string>): string[];
  /** Day of the earliest publication among articles, else its month; ISO, null when neither is known. */
  reported(ids: Iterable<string>): string | null;
  evidence(article: string, span: Span): Evidence;
  words(article: string, span: Span): Words;
}

/** Name of the outlet of a page that names none. */
export const UNKNOWN_OUTLET = 'outlet not known';

/** A name for files and addresses: the id itself where it is harmless, else one made from its content. */
export function slugOf(id: string): string {
  return /^[a-z0-9][a-z0-9._-]{0,79}$/.test(id) && !/\.\.|\.$|^(con|prn|aux|nul)$/.test(id)
    ? id
    : contentId('x', id);
}

/** May a name be one that slugOf made, of an id that is none itself? */
export const isMadeSlug = (slug: string): boolean => /^x-[0-9a-f]{10}$/.test(slug);

export function makeCorpus(
  articles: readonly Article[],
  lines: readonly StoryLine[],
  points: readonly Point[],
  world: World,
): Corpus {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const readable = articles.filter(({ text }) => text.length > 0).map(plainRecord);
  const names = shortNames(readable.map((article) => outletName(article)));
  const nameless = readable.filter((article) => outletName(article) === UNKNOWN_OUTLET).map(({ id }) => id);
  const sorted = readable
    .map((article): Entry => {
      const line = lineOf.get(article.id) ?? lineOfItsOwn(article);
      const outlet = outletName(article);
      const published = line.published.value ? line.published : article.published;
      return {
        article,
        line,
        published,
        textHash: sha256(article.text),
        slug: slugOf(article.id),
        outlet,
        short:
          outlet !== UNKNOWN_OUTLET
            ? (names.get(outlet) ?? outlet)
            : nameless.length === 1
              ? 'unnamed'
              : `unnamed ${nameless.indexOf(article.id) + 1}`,
      };
    })
    .sort(
      (a, b) =>
        order(a.published.value).localeCompare(order(b.published.value)) ||
        (a.article.id < b.article.id ? -1 : 1),
    );
  const entries = withPointers(sorted);
  const byId = new Map(entries.map((entry) => [entry.article.id, entry]));
  const place = new Map(entries.map((entry, index) => [entry.article.id, index]));

  const entry = (id: string): Entry => {
    const found = byId.get(id);
    if (!found) throw new RangeError(`no article ${id} in this dossier`);
    return found;
  };
  const evidence = (id: string, { start, end }: Span): Evidence => ({
    article: id,
    start,
    end,
    textHash: entry(id).textHash,
  });
  return {
    world,
    entries,
    points,
    entry,
    has: (id) => byId.has(id),
    inOrder: (ids) => [...new Set(ids)].sort((a, b) => place.get(a)! - place.get(b)!),
    reported: (ids) => {
      const known = [...ids].flatMap(
        (id) => entry(id).published.value?.match(/^\d{4}-\d\d(?:-\d\d)?/)?.[0] ?? [],
      );
      const exact = known.filter((day) => day.length === 10);
      return (exact.length ? exact : known).sort()[0] ?? null;
    },
    evidence,
    words: (id, span) => ({
      text: entry(id).article.text.slice(span.start, span.end),
      evidence: evidence(id, span),
    }),
  };
}

/** Older acts that an article tells again point to the first of these articles that told them. */
function withPointers(entries: readonly Entry[]): Entry[] {
  const pointed = withEarlierReports(entries.map(({ article, published }) => ({ ...article, published })));
  return entries.map((entry, at) => ({
    ...entry,
    article: { ...entry.article, events: pointed[at]!.events },
  }));
}

/** The line of an article that the stories do not name: a story of its own. */
const lineOfItsOwn = ({ id, published }: Article): StoryLine => ({
  id,
  story: `single-${id}`,
  storyline: null,
  published,
  copies: [],
});

/** Undated articles come last, whatever is known to the day before what is known to the minute of that day. */
const order = (value: string | null): string =>
  value ? (value.length > 10 ? (utc(value) ?? value) : value) : '9999';

/** Times of different zones in one order; null where the value is no time. */
function utc(value: string): string | null {
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function outletName(article: Article): string {
  return article.outlet.name ?? article.outlet.domain ?? UNKNOWN_OUTLET;
}
