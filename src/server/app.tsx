import { readdir, readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { passportOfArticle, passportOfRow } from '../export/passport.ts';
import { json, MANIFEST } from '../site/files.ts';
import { loadLand } from '../site/map/land.ts';
import { ArticlePage } from '../site/pages/article.tsx';
import { ChangesPage } from '../site/pages/changes.tsx';
import { MapPage } from '../site/pages/map.tsx';
import { Outlets } from '../site/pages/outlets.tsx';
import { Overview } from '../site/pages/overview.tsx';
import { PartyPage } from '../site/pages/party.tsx';
import { Story } from '../site/pages/story.tsx';
import type { Place } from '../site/place.ts';
import { parseQuery } from '../store/search/query.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world/world.ts';
import { type DossiersOptions, makeDossiers, type Scope } from './dossiers.ts';
import { linesOf, PAGE_NOUNS, tableOf } from './downloads.ts';
import { dayOf } from './earlier.ts';
import { onlyHosts, readOnly, withSecurityHeaders } from './headers.ts';
import { madeOnce } from './made-once.ts';
import { NotFound } from './pages/not-found.tsx';
import { SearchPage } from './pages/search.tsx';
import { StoriesPage } from './pages/stories.tsx';

export interface AppOptions extends DossiersOptions {
  readonly store: Store;
  readonly world: World;
  /** Names that are answered to; null for any. */
  readonly hosts: readonly string[] | null;
}

const ROWS = 20;
const STORIES = 50;

type Rendered = { toString(): string | Promise<string> };

/** A number of a page from an address; 1 where it is none. */
const pageNumber = (text: string | undefined): number =>
  /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1;

/** The pages of the static site, and their data, from a store; with a search. Nothing is written. */
export function makeApp({ store, world, hosts, ...options }: AppOptions): Hono {
  const dossiers = makeDossiers(store, world, options);
  const app = new Hono();
  app.use(withSecurityHeaders, onlyHosts(hosts), readOnly, madeOnce(store));

  const page = async (context: Context, rendered: Rendered, status: 200 | 404 = 200) =>
    context.html(`<!doctype html>\n${await rendered.toString()}\n`, status);
  const data = (context: Context, value: unknown) =>
    context.body(json(value), 200, { 'content-type': 'application/json; charset=utf-8' });
  const missing = async (context: Context, root: '' | '../') => {
    if (/\.(json|csv|ndjson)$/.test(context.req.path)) return context.json({ error: 'not-found' }, 404);
    return page(context, <NotFound place={{ ...(await dossiers.overview()).place, root }} />, 404);
  };
  const below = ({ place }: Scope, address: string, self: string | null = null): Place => ({
    ...place,
    root: '../',
    self,
    data: address,
  });
  const table = (context: Context, csv: string | null) =>
    csv === null
      ? context.json({ error: 'not-found' }, 404)
      : context.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8' });
  const lines = (context: Context, rows: readonly unknown[]) =>
    context.body(linesOf(rows), 200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  const top = ({ place }: Scope, address: string): Place => ({ ...place, data: address });

  const overview = async (context: Context) =>
    page(context, <Overview place={top(await dossiers.overview(), 'index')} />);
  app.get('/', overview);
  app.get('/index.html', overview);
  app.get('/index.json', async (context) => data(context, viewsOf(await dossiers.overview())));
  app.get('/index.csv', async (context) =>
    table(context, tableOf(await dossiers.overview(), PAGE_NOUNS.overview)),
  );
  app.get('/index.ndjson', async (context) => lines(context, (await dossiers.overview()).dossier.events));
  app.get('/data/dossier.json', async (context) => data(context, viewsOf(await dossiers.overview())));

  app.get('/outlets.html', async (context) =>
    page(context, <Outlets place={top(await dossiers.overview(), 'outlets')} />),
  );
  app.get('/outlets.json', async (context) => data(context, (await dossiers.overview()).dossier.outlets));
  app.get('/outlets.csv', async (context) =>
    table(context, tableOf(await dossiers.overview(), PAGE_NOUNS.outlets)),
  );
  app.get('/outlets.ndjson', async (context) => lines(context, (await dossiers.overview()).dossier.outlets));

  app.get('/map.html', async (context) =>
    page(context, <MapPage place={top(await dossiers.overview(), 'map')} land={await loadLand()} />),
  );
  app.get('/map.json', async (context) => {
    const { places, where } = (await dossiers.overview()).dossier;
    return data(context, { places, where });
  });
  app.get('/map.csv', async (context) => table(context, tableOf(await dossiers.overview(), PAGE_NOUNS.map)));
  app.get('/map.ndjson', async (context) => lines(context, (await dossiers.overview()).dossier.places));

  const digest = (context: Context) => dossiers.changes(dayOf(context.req.query('since')));
  app.get('/changes.html', async (context) => {
    const { scope, since } = await digest(context);
    const place = top(scope, `changes?since=${since}`);
    return page(
      context,
      <ChangesPage
        place={place}
        changes={scope.dossier.changes!}
        before="what was published earlier"
        choose={since}
      />,
    );
  });
  app.get('/changes.json', async (context) => data(context, (await digest(context)).scope.dossier.changes));
  const newArticles = async (context: Context) => {
    const { scope } = await digest(context);
    const fresh = new Set(scope.dossier.changes!.articles);
    return { scope, articles: scope.articles.filter(({ id }) => fresh.has(id)) };
  };
  app.get('/changes.csv', async (context) => {
    const { scope, articles } = await newArticles(context);
    return table(context, tableOf(scope, PAGE_NOUNS.changes, articles));
  });
  app.get('/changes.ndjson', async (context) => lines(context, (await newArticles(context)).articles));

  app.get('/data/:name', async (context) => {
    const noun = /^([a-z]+)\.csv$/.exec(context.req.param('name'))?.[1];
    return table(context, noun ? tableOf(await dossiers.overview(), noun) : null);
  });
  app.get(`/${MANIFEST}`, async (context) => data(context, await store.status()));

  app.get('/stories.html', async (context) => {
    const number = pageNumber(context.req.query('page'));
    const window = { limit: STORIES, offset: (number - 1) * STORIES };
    const stories = await store.stories(window);
    return page(
      context,
      <StoriesPage
        place={(await dossiers.overview()).place}
        stories={stories}
        page={number}
        size={STORIES}
      />,
    );
  });
  app.get('/stories.json', async (context) => {
    const number = pageNumber(context.req.query('page'));
    return data(context, await store.stories({ limit: STORIES, offset: (number - 1) * STORIES }));
  });

  app.get('/stories/:name', async (context) => {
    const { slug, kind } = nameOf(context.req.param('name'));
    const scope = slug === null ? null : await dossiers.ofStory(slug);
    const story = scope?.dossier.stories.find((one) => one.slug === slug);
    if (!scope || !story) {
      // A story that was merged since is found at its heir's address.
      const heir = slug === null ? null : await store.replacementOf(slug);
      if (heir && heir !== slug && (await dossiers.ofStory(heir)))
        return context.redirect(`${encodeURIComponent(heir)}.${kind}`, 301);
      return missing(context, '../');
    }
    const points = scope.points.filter((point) => point.story === story.id);
    if (kind === 'csv') return table(context, tableOf({ ...scope, points }, PAGE_NOUNS.stories));
    if (kind === 'ndjson') return lines(context, points);
    return kind === 'json'
      ? data(context, storyData(scope, story.id))
      : page(context, <Story place={below(scope, `stories/${slug}`)} story={story} />);
  });

  app.get('/articles/:name', async (context) => {
    const { slug, kind } = nameOf(context.req.param('name'));
    const scope = slug === null ? null : await dossiers.ofArticle(slug);
    const article = scope?.dossier.articles.find((one) => one.slug === slug);
    if (!scope || !article) return missing(context, '../');
    const records = scope.dossier.records.filter(({ id }) => id === article.id);
    if (kind === 'json') return data(context, records[0]);
    if (kind === 'csv') return table(context, tableOf(scope, PAGE_NOUNS.articles, records));
    if (kind === 'ndjson') return lines(context, records);
    return page(
      context,
      <ArticlePage place={below(scope, `articles/${slug}`, article.id)} article={article} />,
    );
  });
  app.get('/data/articles/:name', async (context) => {
    const { slug, kind } = nameOf(context.req.param('name'));
    const scope = slug === null || kind !== 'json' ? null : await dossiers.ofArticle(slug);
    const article = scope?.dossier.articles.find((one) => one.slug === slug);
    if (!article) return context.json({ error: 'not-found' }, 404);
    return data(
      context,
      scope!.dossier.records.find(({ id }) => id === article.id),
    );
  });

  app.get('/passports/:name', async (context) => {
    const { slug, kind } = nameOf(context.req.param('name'));
    const scope = slug === null || kind !== 'json' ? null : await dossiers.ofArticle(slug);
    const view = scope?.dossier.articles.find((one) => one.slug === slug);
    const record = view && scope!.dossier.records.find(({ id }) => id === view.id);
    return record
      ? data(context, passportOfArticle(record, await makersOf(store)))
      : context.json({ error: 'not-found' }, 404);
  });
  app.get('/passports/:article/:name', async (context) => {
    const { slug, kind } = nameOf(context.req.param('name'));
    const scope =
      slug === null || kind !== 'json' ? null : await dossiers.ofArticle(context.req.param('article'));
    const record = scope?.dossier.articles.find((one) => one.slug === context.req.param('article'));
    const article = record && scope!.dossier.records.find(({ id }) => id === record.id);
    const passport = article && slug ? passportOfRow(article, slug, await makersOf(store)) : null;
    return passport ? data(context, passport) : context.json({ error: 'not-found' }, 404);
  });

  app.get('/parties/:name', async (context) => {
    const { slug, kind } = nameOf(context.req.param('name'));
    const scope = slug === null ? null : await dossiers.ofParty(slug);
    const party = scope?.dossier.parties.find((one) => one.slug === slug);
    if (!scope || !party) return missing(context, '../');
    if (kind === 'csv') return table(context, tableOf(scope, PAGE_NOUNS.parties));
    if (kind === 'ndjson') return lines(context, [party]);
    return kind === 'json'
      ? data(context, party)
      : page(context, <PartyPage place={below(scope, `parties/${slug}`)} party={party} />);
  });

  const answered = async (context: Context) => {
    const written = context.req.query('q') ?? '';
    const number = pageNumber(context.req.query('page'));
    const query = parseQuery(written, { limit: ROWS, offset: (number - 1) * ROWS });
    return { written, number, query, answer: await store.search(query) };
  };
  app.get('/search', async (context) => {
    const found = await answered(context);
    return page(context, <SearchPage place={(await dossiers.overview()).place} {...found} size={ROWS} />);
  });
  app.get('/search.json', async (context) => {
    const { written, answer } = await answered(context);
    return data(context, { query: written, ...answer });
  });

  app.get('/assets/:name', async (context) => {
    const name = context.req.param('name');
    const asset = (await assets()).get(name);
    return asset
      ? context.body(new Uint8Array(asset), 200, {
          'content-type': `text/${context.req.param('name').endsWith('.js') ? 'javascript' : 'css'}; charset=utf-8`,
          'cache-control': 'max-age=3600',
        })
      : context.text('Not found', 404);
  });

  app.notFound((context) => missing(context, ''));
  app.onError((_, context) =>
    context.text('The page could not be made; the store may be damaged. Check it with parley verify.', 500),
  );
  return app;
}

/** Name of a page from the last part of its address; null where it is no page's. */
function nameOf(name: string): { slug: string | null; kind: string } {
  const found = /^([a-z0-9][a-z0-9._-]{0,79})\.(html|json|csv|ndjson)$/.exec(name);
  return { slug: found?.[1] ?? null, kind: found?.[2] ?? 'html' };
}

/** Versions of all stages that made the store. */
async function makersOf(store: Store): Promise<Record<string, string>> {
  const { makers } = await store.status();
  return Object.assign({}, ...makers.map((one) => one.makers)) as Record<string, string>;
}

/** What the static site writes to data/dossier.json: the views, without the texts. */
function viewsOf({ dossier }: Scope) {
  const { records: _, articles, ...views } = dossier;
  const slim = articles.map(({ paragraphs, ...view }) => ({
    ...view,
    paragraphs: paragraphs.map(({ start, end, from }) => ({ start, end, from })),
  }));
  return { ...views, articles: slim };
}

/** A story with the rows that it names. */
function storyData({ dossier }: Scope, id: string) {
  const story = dossier.stories.find((one) => one.id === id)!;
  const named = <T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]): T[] => {
    const wanted = new Set(ids);
    return items.filter((item) => wanted.has(item.id));
  };
  return {
    ...story,
    rows: {
      events: named(dossier.events, story.events),
      utterances: named(dossier.utterances, story.utterances),
      conditions: named(dossier.conditions, story.conditions),
    },
  };
}

let loaded: Promise<ReadonlyMap<string, Buffer>> | null = null;

/** Style sheets and scripts of the site, read once. */
function assets(): Promise<ReadonlyMap<string, Buffer>> {
  loaded ??= (async () => {
    const folder = new URL('../site/assets/', import.meta.url);
    const names = (await readdir(folder)).filter((name) => /\.(css|js)$/.test(name)).sort();
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder))] as const)),
    );
  })();
  return loaded;
}
