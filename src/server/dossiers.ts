import { buildDossier } from '../dossier/build-dossier.ts';
import type { Earlier } from '../dossier/changes.ts';
import { isMadeSlug, slugOf } from '../dossier/corpus.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Article } from '../record/article.ts';
import type { Point } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';
import { type Place, placeOf } from '../site/place.ts';
import { parseQuery } from '../store/search/query.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world/world.ts';
import { earlierThan, weekBefore } from './earlier.ts';
import type { Rows } from './rows.ts';

/** The dossier that a page is drawn from, with the look-ups over it. */
export interface Scope extends Rows {
  readonly dossier: Dossier;
  readonly place: Place;
}

/** Dossiers over a store, made when asked for and kept until the store changes. */
export interface Dossiers {
  /** The whole store where it is small, else its latest stories. */
  overview(): Promise<Scope>;
  /** The one that holds a story, an article, a party, by the name of its page; null where there is none. */
  ofStory(slug: string): Promise<Scope | null>;
  ofArticle(slug: string): Promise<Scope | null>;
  ofParty(slug: string): Promise<Scope | null>;
  /** The overview, with what is new in it from a day on (ISO); by default from a week before its latest article. */
  changes(since: string | null): Promise<{ readonly scope: Scope; readonly since: string }>;
  /** Is the overview all that there is? */
  isWhole(): Promise<boolean>;
}

export interface DossiersOptions {
  /** Up to so many articles the store is shown as one dossier. */
  readonly whole?: number;
  /** Articles of the overview of a larger one, at most. */
  readonly latest?: number;
}

/** Dossiers held at once: pages of one story ask for the same one again and again. */
const MOST_HELD = 24;
/** Rows of a party that its page is drawn from, in a store too large to be shown whole. */
const PARTY_ROWS = 100;

export function makeDossiers(
  store: Store,
  world: World,
  { whole = 200, latest = 40 }: DossiersOptions = {},
): Dossiers {
  let revision = -1;
  let held = new Map<string, Promise<Scope>>();
  let odd: Promise<Map<string, string>> | null = null;

  /** What was made of an earlier state of the store is forgotten. */
  async function upToDate(): Promise<void> {
    const now = await store.revision();
    if (now === revision) return;
    revision = now;
    held = new Map();
    odd = null;
  }

  function scope(name: string, make: () => Promise<Rows>, since?: (rows: Rows) => Earlier): Promise<Scope> {
    const known = held.get(name);
    if (known) return known;
    const made = make().then((rows) => {
      const dossier = buildDossier({ ...rows, world, ...(since && { since: since(rows) }) });
      const place = { ...placeOf(dossier), search: 'search', has: { map: true, changes: true } };
      return { ...rows, dossier, place };
    });
    made.catch(() => held.delete(name));
    held.set(name, made);
    if (held.size > MOST_HELD) held.delete([...held.keys()][0]!);
    return made;
  }

  const isWhole = async (): Promise<boolean> => (await store.size()) <= whole;

  const all = async (): Promise<Rows> => ({
    articles: await allOf(store.articles()),
    lines: await store.lines(),
    points: await store.points(),
  });

  async function ofStories(ids: readonly string[]): Promise<Rows> {
    const articles: Article[] = [];
    const lines: StoryLine[] = [];
    const points: Point[] = [];
    for (const story of ids) {
      for await (const article of store.articles({ story })) articles.push(article);
      lines.push(...(await store.lines(story)));
      points.push(...(await store.points(story)));
    }
    return { articles, lines, points };
  }

  async function latestStories(): Promise<Rows> {
    const ids: string[] = [];
    let articles = 0;
    for (const { id, articles: more } of await store.stories({ limit: latest, offset: 0 })) {
      if (ids.length && articles + more > latest) break;
      ids.push(id);
      articles += more;
    }
    return ofStories(ids);
  }

  /** Ids whose pages are not called by the id itself. */
  const oddIds = (): Promise<Map<string, string>> =>
    (odd ??= store
      .lines()
      .then(
        (lines) => new Map(lines.filter(({ id }) => slugOf(id) !== id).map(({ id }) => [slugOf(id), id])),
      ));

  async function overview(): Promise<Scope> {
    await upToDate();
    return (await isWhole()) ? scope('whole', all) : scope('latest', latestStories);
  }

  async function ofStory(slug: string): Promise<Scope | null> {
    await upToDate();
    if (await isWhole()) {
      const found = await overview();
      return found.dossier.stories.some((story) => story.slug === slug) ? found : null;
    }
    if (!(await store.lines(slug)).length) return null;
    return scope(`story ${slug}`, () => ofStories([slug]));
  }

  return {
    isWhole,
    overview,
    async changes(day) {
      const now = await overview();
      const since = day ?? weekBefore(now.dossier.to);
      const make = async (): Promise<Rows> => now;
      return {
        scope: await scope(`changes ${since}`, make, (rows) => earlierThan(rows, since, world)),
        since,
      };
    },
    ofStory,
    async ofArticle(slug) {
      await upToDate();
      if (await isWhole()) {
        const found = await overview();
        return found.dossier.articles.some((article) => article.slug === slug) ? found : null;
      }
      const isOwn = (await store.storyOf(slug)) !== null;
      // Names that are made from an id have a form of their own: for any other, the ids need not be looked through.
      const id = isOwn ? slug : isMadeSlug(slug) ? (await oddIds()).get(slug) : undefined;
      const story = id === undefined ? null : await store.storyOf(id);
      return story === null ? null : ofStory(story);
    },
    async ofParty(slug) {
      const found = await overview();
      const has = ({ dossier }: Scope): boolean => dossier.parties.some((party) => party.slug === slug);
      if (has(found) || (await isWhole())) return has(found) ? found : null;
      const made = await scope(`party ${slug}`, async () => {
        const { hits } = await store.search(parseQuery(`party:"${slug}"`, { limit: PARTY_ROWS }));
        const ids = [...new Set(hits.map(({ article }) => article))];
        const articles = await allOf(store.articles({ ids }));
        return { articles, lines: [], points: [] };
      });
      return has(made) ? made : null;
    },
  };
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const held: T[] = [];
  for await (const item of items) held.push(item);
  return held;
}
