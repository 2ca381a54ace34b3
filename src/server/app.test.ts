import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleOf, pageOf } from '../../test/helpers/stored-article.ts';
import { coverPoints } from '../coverage/cover-points.ts';
import { plainRecord } from '../dossier/plain-record.ts';
import { checkPassport } from '../export/check-passport.ts';
import { parseCsv } from '../export/csv.ts';
import type { Article } from '../record/article.ts';
import type { StoryLine } from '../record/story.ts';
import { openLibsqlStore } from '../store/libsql/libsql-store.ts';
import type { Store } from '../store/store.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';
import { makeApp } from './app.tsx';
import { LOOPBACK_HOSTS } from './headers.ts';
import { listen } from './listen.ts';

const MAKERS = { page: '1' };
const hostile = {
  ...articleOf('a2'),
  title: '<script>alert(1)</script>\u202e "><img src=x onerror=alert(1)>',
  page: { ...articleOf('a2').page, uri: 'javascript:alert(1)' },
};
const ARTICLES: readonly Article[] = [articleOf('a1'), hostile, articleOf('a3', 'Later: ')];

describe('the server', () => {
  let folder: string;
  let store: Store;
  let world: World;
  let app: ReturnType<typeof makeApp>;

  async function settle(stories: readonly string[]): Promise<void> {
    const lines = ARTICLES.map(
      ({ id, published }, i): StoryLine => ({
        id,
        story: stories[i]!,
        storyline: 'line',
        published,
        copies: [],
      }),
    );
    const points = (articles: readonly Article[], own: readonly StoryLine[]) =>
      coverPoints({ articles, lines: own, world });
    await store.settle({ lines, redated: [], points }, MAKERS);
  }

  const get = (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { host: '127.0.0.1:8787', ...init.headers } });
  const textOf = async (path: string) => (await get(path)).text();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-server-'));
    world = await loadWorld();
    const path = join(folder, 'record.db');
    store = await openLibsqlStore(path);
    for (const article of ARTICLES) await store.putArticle(pageOf(article), article, MAKERS);
    await settle(['s1', 's1', 's2']);
    app = makeApp({ store, world, hosts: LOOPBACK_HOSTS });
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const PAGES = [
    '/',
    '/index.html',
    '/outlets.html',
    '/map.html',
    '/changes.html',
    '/changes.html?since=2025-03-01',
    '/changes.html?since=never',
    '/stories.html',
    '/stories/s1.html',
    '/articles/a1.html',
    '/search',
    '/search?q=talks',
  ];

  it.each(PAGES)('shows %s, whole and with nothing but its own style sheets', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('img, object, [style], [href^="javascript:"]').length).toBe(0);
    for (const script of document.querySelectorAll('script')) {
      expect(script.textContent).toBe('');
      expect(script.getAttribute('src')).toMatch(/^(?:\.\.\/)?assets\/[a-z-]+\.js$/);
    }
    const handlers = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(html).toContain('form-action &#39;self&#39;');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('follows every link that a page gives', async () => {
    const seen = new Set<string>();
    const broken: string[] = [];
    const queue = ['/', '/stories.html', '/search?q=talks'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await get(path);
      if (response.status !== 200) broken.push(`${path}: ${response.status}`);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const [, href] of (await response.text()).matchAll(/href="([^"#]+)[^"]*"/g)) {
        const url = new URL(href!.replaceAll('&amp;', '&'), `http://x${path}`);
        if (url.host === 'x' && !url.search.includes('page=')) queue.push(url.pathname + url.search);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
  });

  it('gives the data of each page at its address', async () => {
    expect(JSON.parse(await textOf('/articles/a1.json'))).toEqual(plainRecord(ARTICLES[0]!));
    expect(JSON.parse(await textOf('/data/articles/a1.json'))).toEqual(plainRecord(ARTICLES[0]!));
    expect(JSON.parse(await textOf('/stories/s1.json'))).toMatchObject({ id: 's1', articles: ['a1', 'a2'] });
    expect(JSON.parse(await textOf('/index.json'))).toMatchObject({ schema: 'parley/dossier@1' });
    expect(JSON.parse(await textOf('/search.json?q=kind:statement')).total).toBe(3);
    expect((JSON.parse(await textOf('/stories.json')) as unknown[]).length).toBe(2);
  });

  it('gives the data of each page as CSV and as lines of JSON', async () => {
    for (const path of [
      '/index',
      '/outlets',
      '/map',
      '/changes',
      '/stories/s1',
      '/articles/a1',
      '/parties/cor',
    ]) {
      const csv = await get(`${path}.csv`);
      expect([path, csv.status, csv.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/csv; charset=utf-8',
      ]);
      const [header, ...rows] = parseCsv(await csv.text());
      expect(rows.every((row) => row.length === header!.length)).toBe(true);
      const lines = (await textOf(`${path}.ndjson`)).split('\n').slice(0, -1);
      expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
    }
    expect(parseCsv(await textOf('/articles/a1.csv')).length).toBe(2);
    expect(JSON.parse(await textOf('/articles/a1.ndjson'))).toEqual(plainRecord(ARTICLES[0]!));
    expect(parseCsv(await textOf('/data/statements.csv')).length).toBe(4);
    expect((await get('/data/nothing.csv')).status).toBe(404);
    expect(await textOf('/stories/s1.html')).toContain('href="../stories/s1.csv"');
    expect(await textOf('/changes.html?since=2025-03-01')).toContain('href="changes.csv?since=2025-03-01"');
  });

  it('gives the passport of a line', async () => {
    const { id } = ARTICLES[0]!.statements[0]!;
    const all = JSON.parse(await textOf('/passports/a1.json')) as { noun: string };
    expect([all.noun, checkPassport(all).problems]).toEqual(['article', []]);
    const html = await textOf('/articles/a1.html');
    expect(html).toContain(`href="../passports/a1/${id}.json"`);
    expect(html).toContain('href="../passports/a1.json"');
    expect((await get('/passports/none.json')).status).toBe(404);
    expect(checkPassport(JSON.parse(await textOf(`/passports/a1/${id}.json`))).problems).toEqual([]);
    expect((await get('/passports/a1/s-none.json')).status).toBe(404);
  });

  it('says what it has not, and writes nothing', async () => {
    for (const path of [
      '/articles/none.html',
      '/stories/none.html',
      '/parties/none.html',
      '/nothing',
      '/articles/..%2f..%2fetc.html',
      '/assets/none.css',
    ])
      expect((await get(path)).status).toBe(404);
    expect((await get('/articles/none.json')).headers.get('content-type')).toMatch(/json/);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect((await get('/', { headers: { host: 'evil.example' } })).status).toBe(403);
  });

  it('marks hits and says which filter emptied the list', async () => {
    const html = await textOf(`/search?q=${encodeURIComponent('"boundary talks" kind:statement')}`);
    expect(html).toContain('<mark class="hit">boundary talks</mark>');
    const { document } = parseHTML(html);
    for (const row of document.querySelectorAll('.hits [data-span]')) {
      const { text } = ARTICLES.find(({ id }) => id === row.getAttribute('data-article'))!;
      const [start, end] = row.getAttribute('data-span')!.split('-').map(Number);
      const words = text.slice(start, end);
      expect(row.textContent).toBe(row.localName === 'q' ? `“${words}”` : words);
    }
    expect(document.querySelectorAll('.hits q').length).toBe(3);
    expect(html).toMatch(/href="articles\/a1\.html#c\d+-\d+"/);
    expect(await textOf('/search?q=talks+date:1999')).toContain('<b>date:1999 emptied the list</b>');
    expect(await textOf('/search?q=date:2022-13')).toContain('is not a date');
    expect(await textOf('/search?q=%3Cscript%3E')).not.toContain('<script>');
  });

  it('shows a store of any size: the latest stories, each story from its own articles', async () => {
    const large = makeApp({ store, world, hosts: null, whole: 1, latest: 2 });
    const data = async (path: string) =>
      (await large.request(path)).json() as Promise<{ articles: unknown[] }>;
    expect((await data('/index.json')).articles.length).toBeLessThan(3);
    for (const path of [
      '/stories/s1.html',
      '/stories/s2.html',
      '/articles/a1.html',
      '/articles/a3.html',
      '/parties/cor.html',
    ])
      expect(`${path} ${(await large.request(path)).status}`).toBe(`${path} 200`);
    expect((await large.request('/stories/none.html')).status).toBe(404);
    let looked = 0;
    const counting = {
      ...store,
      lines(story?: string) {
        if (story === undefined) looked++;
        return store.lines(story);
      },
    };
    const asked = makeApp({ store: counting, world, hosts: null, whole: 1, latest: 2 });
    for (const name of ['nobody', 'x-12', 'x-0123456789'])
      expect((await asked.request(`/articles/${name}.html`)).status).toBe(404);
    expect(looked).toBe(1);
  });

  it('shows what was added since, and a merged story at the address of its heir', async () => {
    await settle(['s1', 's1', 's1']);
    expect((JSON.parse(await textOf('/index.json')) as { stories: unknown[] }).stories.length).toBe(1);
    const moved = await get('/stories/s2.html');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, 's1.html']);
  });

  it('listens on loopback and closes', async () => {
    const server = await listen({ store, world }, { port: 0, host: '127.0.0.1' });
    const response = await fetch(server.url);
    expect([response.status, server.url.startsWith('http://127.0.0.1:')]).toEqual([200, true]);
    await response.text();
    await server.close();
  });
});
