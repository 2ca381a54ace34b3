// The store at size: how fast articles go in, how large it gets beside its text, how fast pages and searches come out.
// Articles are those of the bundled example as they were read, with other words of the same length, so that rows and sizes are those of
// real readings. Needs dist/ (npm run build).
// usage: node bench/store.mjs [--articles 10000] [--cpu] [--keep FILE]     100,000 articles: --articles 100000
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { coverPoints } from '../dist/coverage/cover-points.js';
import { inputsOf } from '../dist/intake/inputs-of.js';
import { loadReaderModel } from '../dist/language/model/reader-model.js';
import { read } from '../dist/reading.js';
import { contentId, sha256 } from '../dist/record/ids.js';
import { makeApp } from '../dist/server/app.js';
import { openLibsqlStore } from '../dist/store/libsql/libsql-store.js';
import { parseQuery } from '../dist/store/search/query.js';
import { loadWorld } from '../dist/world/load-world.js';

const EXAMPLE = fileURLToPath(new URL('../examples/corrund-vessaria/', import.meta.url));
const argv = process.argv.slice(2);
const option = (name, fallback) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : fallback);
const COUNT = Number(option('--articles', '10000'));
const PER_STORY = 8;
const MAKERS = { page: 'bench' };
const LIMITS = { overview: 150, story: 150, search: 200, size: 3 };

let state = 7;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** Words by length, many of them, the first ones far more frequent than the last, as words are. */
const SYLLABLES = 'ka lo mi ren tor vas hel dun pir sol bre nat gul fen mar osk tiv ral dem yun'.split(' ');
const words = new Map();
for (let length = 4; length <= 14; length++)
  words.set(
    length,
    Array.from({ length: 3000 }, () => {
      let word = '';
      while (word.length < length) word += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
      return word.slice(0, length);
    }),
  );

/** An example article in other words: half of its lower-case words, each with one of the same length. */
function variant(base, number) {
  const text = base.text.replace(/\b[a-z]{4,14}\b/g, (word) =>
    random() < 0.5 ? word : words.get(word.length)[Math.floor(3000 * random() ** 3)],
  );
  const id = sha256(`article ${number}`).slice(0, 16);
  const day = new Date(Date.UTC(2015, 0, 1) + Math.floor((number / COUNT) * 4000) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const renamed = (prefix) => (row, n) => ({ ...row, id: contentId(prefix, id, n) });
  const statements = base.statements.map(renamed('s'));
  const newId = new Map(base.statements.map((row, n) => [row.id, statements[n].id]));
  return {
    ...base,
    id,
    page: { ...base.page, uri: `saved/${id}.html`, sha256: sha256(`page ${number}`) },
    published: { value: day, precision: 'day', basis: 'metadata' },
    text,
    statements,
    conditions: base.conditions.map((row, n) => ({
      ...renamed('c')(row, n),
      statement: newId.get(row.statement) ?? null,
    })),
    events: base.events.map(renamed('e')),
  };
}

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
const store = await openLibsqlStore(file);
const lines = [];
const putting = await timed(async () => {
  for (let number = 0; number < COUNT; number++) {
    const article = variant(bases[Math.floor(number / PER_STORY) % bases.length], number);
    const page = {
      key: `page-${number}`,
      sha256: article.page.sha256,
      uri: article.page.uri,
      mediaType: 'text/html',
      given: {},
      kind: 'bytes',
      charset: null,
      bytes: null,
      failed: [],
      article: article.id,
    };
    await store.putArticle(page, article, MAKERS);
    const story = `story-${sha256(`${Math.floor(number / PER_STORY)}`).slice(0, 10)}`;
    lines.push({ id: article.id, story, storyline: 'line-1', published: article.published, copies: [] });
    if ((number + 1) % 10_000 === 0) console.error(`${number + 1} articles`);
  }
});
const points = (articles, own) => coverPoints({ articles, lines: own, world });
const settling = await timed(() => store.settle({ lines, redated: [], points }, MAKERS));
const again = await timed(() => store.settle({ lines, redated: [], points }, MAKERS));
const { textBytes } = await store.status();
await store.close();

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
  () => words.get(8)[Math.floor(random() * 3000)],
  () => `kind:event status:announced party:Vessaria date:2019`,
  () => `about:Sorrel ${words.get(6)[Math.floor(random() * 200)]}`,
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

const size = statSync(file).size / textBytes;
const result = {
  articles: COUNT,
  putPerSecond: Math.round(COUNT / (putting / 1000)),
  settleSeconds: round(settling / 1000),
  settleAgainSeconds: round(again / 1000),
  textMB: round(textBytes / 1e6),
  sizeTimesText: Math.round(size * 100) / 100,
  room: roomOf(),
  overviewMs: { first: round(first), p95: round(quantile(overview, 0.95)) },
  storyMs: { p50: round(quantile(story, 0.5)), p95: round(quantile(story, 0.95)) },
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
