import { readdir, readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { json, MANIFEST } from '../site/files.ts';
import { ArticlePage } from '../site/pages/article.tsx';
import { Outlets } from '../site/pages/outlets.tsx';
import { Overview } from '../site/pages/overview.tsx';
import { PartyPage } from '../site/pages/party.tsx';
import { Story } from '../site/pages/story.tsx';
import type { Place } from '../site/place.ts';
import { parseQuery } from '../store/search/query.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world/world.ts';
import { type DossiersOptions, makeDossiers, type Scope } from './dossiers.ts';
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
    if (context.req.path.endsWith('.json')) return context.json({ error: 'not-found' }, 404);
    return page(context, <NotFound place={{ ...(await dossiers.overview()).place, root }} />, 404);
  };
  const below = ({ place }: Scope, self: string | null = null): Place => ({ ...place, root: '../', self });

  app.get('/', async (context) => page(context, <Overview place={(await dossiers.overview()).place} />));
  app.get('/index.html', async (context) =>
    page(context, <Overview place={(await dossiers.overview()).place} />),
  );
  app.get('/outlets.html', async (context) =>
    page(context, <Outlets place={(await dossiers.overview()).place} />),
  );
  app.get('/index.json', async (context) => data(context, viewsOf(await dossiers.overview())));
  app.get('/outlets.json', async (context) => data(context, (await dossiers.overview()).dossier.outlets));
  app.get('/data/dossier.json', async (context) => data(context, viewsOf(await dossiers.overview())));
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
    const { slug, isData } = nameOf(context.req.param('name'));
    const scope = slug === null ? null : await dossiers.ofStory(slug);
    const story = scope?.dossier.stories.find((one) => one.slug === slug);
    if (!scope || !story) {
      // A story that was merged since is found at its heir's address.
      const heir = slug === null ? null : await store.replacementOf(slug);
      if (heir && heir !== slug && (await dossiers.ofStory(heir)))
        return context.redirect(`${encodeURIComponent(heir)}.${isData ? 'json' : 'html'}`, 301);
      return missing(context, '../');
    }
    return isData
      ? data(context, storyData(scope, story.id))
      : page(context, <Story place={below(scope)} story={story} />);
  });

  app.get('/articles/:name', async (context) => {
    const { slug, isData } = nameOf(context.req.param('name'));
    const scope = slug === null ? null : await dossiers.ofArticle(slug);
    const article = scope?.dossier.articles.find((one) => one.slug === slug);
    if (!scope || !article) return missing(context, '../');
    if (isData)
      return data(
        context,
        scope.dossier.records.find(({ id }) => id === article.id),
      );
    return page(context, <ArticlePage place={below(scope, article.id)} article={article} />);
  });
  app.get('/data/articles/:name', async (context) => {
    const { slug, isData } = nameOf(context.req.param('name'));
    const scope = slug === null || !isData ? null : await dossiers.ofArticle(slug);
    const article = scope?.dossier.articles.find((one) => one.slug === slug);
    if (!article) return context.json({ error: 'not-found' }, 404);
    return data(
      context,
      scope!.dossier.records.find(({ id }) => id === article.id),
    );
  });

  app.get('/parties/:name', async (context) => {
    const { slug, isData } = nameOf(context.req.param('name'));
    const scope = slug === null ? null : await dossiers.ofParty(slug);
    const party = scope?.dossier.parties.find((one) => one.slug === slug);
    if (!scope || !party) return missing(context, '../');
    return isData ? data(context, party) : page(context, <PartyPage place={below(scope)} party={party} />);
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
function nameOf(name: string): { slug: string | null; isData: boolean } {
  const found = /^([a-z0-9][a-z0-9._-]{0,79})\.(html|json)$/.exec(name);
  return { slug: found?.[1] ?? null, isData: found?.[2] === 'json' };
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
