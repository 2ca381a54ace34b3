// The store at size: how fast articles go in, how large it gets beside its text, how fast pages and searches come out.
// What goes in is an invented record (bench/invented-record.mjs), through the store's own calls. Needs dist/ (npm run build).
// usage: node bench/store.mjs [--articles 10000] [--cpu] [--keep FILE]     100,000 articles: --articles 100000
// A file that --keep names and that is there already is asked only, not written again.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { inputsOf } from '../dist/intake/inputs-of.js';
import { loadReaderModel } from '../dist/language/model/reader-model.js';
import { read } from '../dist/reading.js';
import { makeApp } from '../dist/server/app.js';
import { openLibsqlStore } from '../dist/store/libsql/libsql-store.js';
import { parseQuery } from '../dist/store/search/query.js';
import { loadWorld } from '../dist/world/load-world.js';
import { randomFrom } from '../scripts/random-from.mjs';
import { inventedRecord, PER_STORY, WORDS } from './invented-record.mjs';

const EXAMPLE = fileURLToPath(new URL('../examples/corrund-vessaria/', import.meta.url));
const argv = process.argv.slice(2);
const option = (name, fallback) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : fallback);
const COUNT = Number(option('--articles', '10000'));
const MAKERS = { page: 'bench' };
const LIMITS = { overview: 150, story: 150, search: 200, size: 3 };
const random = randomFrom(7);

const quantile = (times, q) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))];
/** Milliseconds by the clock; with --cpu those of this process's own work, where others keep the machine busy. */
async function timed(work) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return argv.includes('--cpu') ? (user + system) / 1000 : performance.now() - began;
}
const round = (value) => Math.round(value * 10) / 10;

const world = await loadWorld({ files: [`${EXAMPLE}world.json`] });
const model = await loadReaderModel();
const bases = [];
for await (const input of inputsOf([`${EXAMPLE}pages`], { stdin: process.stdin }))
  bases.push(await read(input, { world, model }));

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
const file = option('--keep', join(folder, 'bench.db'));
const isThere = existsSync(file);
const record = inventedRecord({ bases, world, count: COUNT });
const lines = [];
const storyNumbers = new Map();

/** Stories from one number to another go in, with their articles. */
async function put(store, from, to) {
  for (let number = from; number < to; number++) {
    const story = record.storyOf(number);
    lines.push(...story.lines);
    storyNumbers.set(story.lines[0].story, number);
    for (const article of isThere ? [] : story.articles)
      await store.putArticle(pageOf(article), article, MAKERS);
    const done = (number + 1) * PER_STORY;
    if (done % 10_000 < PER_STORY) console.error(`${done} articles`);
  }
}

const pageOf = ({ id, page }) => ({
  key: `page-${id.slice(0, 10)}`,
  sha256: page.sha256,
  uri: page.uri,
  mediaType: 'text/html',
  given: {},
  kind: 'bytes',
  charset: null,
  bytes: null,
  failed: [],
  article: id,
});

const store = await openLibsqlStore(file);
const points = (_, own) => record.storyOf(storyNumbers.get(own[0].story)).points();
const settle = () => (isThere ? null : store.settle({ lines, redated: [], points }, MAKERS));
// All but the last story at once, then that one, as a day's pages join a large store.
const putting = await timed(() => put(store, 0, record.stories - 1));
const settling = await timed(settle);
const more = await timed(async () => {
  await put(store, record.stories - 1, record.stories);
  await settle();
});
const { textBytes, counts } = await store.status();
await store.close();
const bytesOf = (path) => (existsSync(path) ? statSync(path).size : 0);
const size = (bytesOf(file) + bytesOf(`${file}-wal`)) / textBytes;

const reader = await openLibsqlStore(file, { readonly: true });
const app = makeApp({ store: reader, world, hosts: null });
const page = async (path) => {
  const response = await app.request(path);
  await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
};
const first = await timed(() => page('/'));
const overview = [];
for (let n = 0; n < 5; n++) overview.push(await timed(() => page(`/?n=${n}`)));
const some = (count) => Array.from({ length: count }, () => lines[Math.floor(random() * lines.length)]);
// A program that has just started is slow for some pages, whatever the size of the store: they are told apart.
const fresh = [];
for (const { story: id } of some(8)) fresh.push(await timed(() => page(`/stories/${id}.html`)));
const story = [];
for (const { story: id } of some(40)) story.push(await timed(() => page(`/stories/${id}.html`)));
const article = [];
for (const { id } of some(40)) article.push(await timed(() => page(`/articles/${id}.html`)));
const list = [];
for (let number = 1; number <= 10; number++)
  list.push(await timed(() => page(`/stories.html?page=${number}`)));

const common = ['talks', 'said', 'licence', 'islands', 'fishing', 'ministry'];
const QUERIES = [
  () => common[Math.floor(random() * common.length)],
  () => '"boundary talks"',
  () => `${common[Math.floor(random() * common.length)]} kind:statement speaker:Dresk`,
  () =>
    `talks outlet:"Meridian Wire" from:20${15 + Math.floor(random() * 9)}-03 to:20${15 + Math.floor(random() * 9)}-09-15`,
  () => WORDS.get(8)[Math.floor(random() * 3000)],
  () => `kind:event status:announced party:Vessaria date:2019`,
  () => `about:Sorrel ${WORDS.get(6)[Math.floor(random() * 200)]}`,
  () => 'talks speaker:Nobody date:2020',
];
const search = [];
const slowest = new Map();
for (let n = 0; n < 160; n++) {
  const query = QUERIES[n % QUERIES.length]();
  const ms = await timed(() => reader.search(parseQuery(query)));
  search.push(ms);
  if (ms > (slowest.get(n % QUERIES.length)?.ms ?? 0))
    slowest.set(n % QUERIES.length, { query, ms: round(ms) });
}
await reader.close();

/** Room of each part of the file beside the text, the largest first; what takes less than a hundredth stands together. */
function roomOf() {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare('SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name').all([]);
  const free = db
    .prepare('SELECT freelist_count * page_size AS bytes FROM pragma_freelist_count, pragma_page_size')
    .get([]);
  db.close();
  const parts = { free: free.bytes, small: 0 };
  for (const { name, bytes } of rows) {
    const part = name
      .replace(/^(search|article_words)_.*$/, '$1')
      .replace(/^sqlite_autoindex_(.*)_\d+$/, 'index of $1');
    parts[part] = (parts[part] ?? 0) + bytes;
  }
  for (const [part, bytes] of Object.entries(parts))
    if (part !== 'small' && bytes < textBytes / 100) {
      parts.small += bytes;
      delete parts[part];
    }
  return Object.fromEntries(
    Object.entries(parts)
      .sort(([, a], [, b]) => b - a)
      .map(([part, bytes]) => [part, { bytes, timesText: Math.round((bytes / textBytes) * 1000) / 1000 }]),
  );
}

const result = {
  articles: counts.articles,
  putPerSecond: Math.round(COUNT / (putting / 1000)),
  settleSeconds: round(settling / 1000),
  oneMoreStorySeconds: round(more / 1000),
  textMB: round(textBytes / 1e6),
  sizeTimesText: Math.round(size * 100) / 100,
  room: roomOf(),
  overviewMs: { first: round(first), p95: round(quantile(overview, 0.95)) },
  storyMs: {
    first: round(Math.max(...fresh)),
    p50: round(quantile(story, 0.5)),
    p95: round(quantile(story, 0.95)),
  },
  articleMs: { p50: round(quantile(article, 0.5)), p95: round(quantile(article, 0.95)) },
  storiesListMs: { p95: round(quantile(list, 0.95)) },
  searchMs: { p50: round(quantile(search, 0.5)), p95: round(quantile(search, 0.95)) },
  slowestSearches: [...slowest.values()],
};
console.log(JSON.stringify(result, null, 1));
if (!option('--keep', null)) rmSync(folder, { recursive: true });
const over = [
  result.overviewMs.p95 > LIMITS.overview && 'overview',
  result.storyMs.p95 > LIMITS.story && 'story',
  result.searchMs.p95 > LIMITS.search && 'search',
  size > LIMITS.size && 'size',
].filter(Boolean);
if (over.length) console.error(`over the limits: ${over.join(', ')}`);
process.exitCode = over.length ? 1 : 0;
