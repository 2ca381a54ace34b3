// Reads mutated pages and names each one that breaks the page stage: a throw, more than two seconds, text that is not
// well-formed, or an article without text and without a note. Same seed, same pages.
// Usage: node scripts/fuzz-pages.mjs [--pages 10000] [--seed 1] [--only NUMBER] [--huge] [--dist dist]
//   --only writes the mutated page of that number to standard output instead, for a test; --huge runs only the large ones.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    huge: { type: 'boolean', default: false },
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
  },
});
const MOST_MS = 2000;
const golden = fileURLToPath(new URL('../src/page/golden/', import.meta.url));
const pages = readdirSync(golden)
  .filter((name) => /\.(?:html|txt)$/.test(name))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(resolve(golden, name)) }));

/** Numbers in [0, 1) from a seed: mulberry32. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const at = (random, text) => Math.floor(random() * (text.length + 1));
const SCRAPS = [
  '<',
  '</',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<title>',
  '<table><tr><td>',
  '</div></div></div>',
  '<p',
  '"',
  "'",
  '&',
  '&#xD800;',
  '&#0;',
  '\0',
  '\ud83d',
  '<![CDATA[',
  ']]>',
  '<svg>',
  '<a href="',
  '</p></a></b>',
  '<li><ul>',
  '<template>',
  '<h1>',
  '<plaintext>',
  '{"@type":"NewsArticle","articleBody":',
  '<script type="application/ld+json">[[[[',
  '\u202e',
  '<base href=//x>',
  '<frameset>',
];
/** Ways of breaking a page; each takes characters and gives characters. */
const MUTATIONS = [
  ['flipped', (text, random) => flipped(text, random)],
  ['cut', (text, random) => text.slice(0, at(random, text))],
  ['beheaded', (text, random) => text.slice(at(random, text))],
  ['tag-cut', (text, random) => withoutOne(text, random, /<[^>]*>/g)],
  ['end-cut', (text, random) => withoutOne(text, random, />/g)],
  ['quote-cut', (text, random) => withoutOne(text, random, /"/g)],
  ['scrap', (text, random) => inserted(text, random, SCRAPS[Math.floor(random() * SCRAPS.length)])],
  [
    'scraps',
    (text, random) =>
      inserted(
        text,
        random,
        SCRAPS[Math.floor(random() * SCRAPS.length)].repeat(1 + Math.floor(random() * 3000)),
      ),
  ],
  ['doubled', (text, random) => inserted(text, random, text)],
  [
    'nested',
    (text, random) =>
      inserted(
        text,
        random,
        ['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<a>', '<blockquote>'][
          Math.floor(random() * 6)
        ].repeat(1 + Math.floor(random() * 2000)),
      ),
  ],
  [
    'attributes',
    (text, random) => inserted(text, random, `<p ${'a b=c '.repeat(1 + Math.floor(random() * 2000))}>`),
  ],
  [
    'long-line',
    (text, random) =>
      inserted(
        text,
        random,
        ['a', 'a ', 'A, b. ', '(', '1.1.', ' ', '日'][Math.floor(random() * 7)].repeat(
          1 + Math.floor(random() * 20_000),
        ),
      ),
  ],
];

function flipped(text, random) {
  const bytes = Buffer.from(text);
  for (let count = 1 + Math.floor(random() * 30); count > 0 && bytes.length; count--)
    bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
  return bytes.toString('latin1');
}
const inserted = (text, random, scrap) => {
  const place = at(random, text);
  return text.slice(0, place) + scrap + text.slice(place);
};
function withoutOne(text, random, pattern) {
  const found = [...text.matchAll(pattern)];
  if (!found.length) return text;
  const { index, 0: cut } = found[Math.floor(random() * found.length)];
  return text.slice(0, index) + text.slice(index + cut.length);
}

/** The mutated page of a number: one to four mutations on one golden page. */
function mutated(number) {
  const random = randomOf(Number(flags.seed) * 1_000_003 + number);
  const page = pages[Math.floor(random() * pages.length)];
  let text = page.bytes.toString('utf8');
  const ways = [];
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const [way, change] = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
    text = change(text, random);
    ways.push(way);
  }
  return {
    name: `${number} (${page.name}, ${ways.join(', ')})`,
    bytes: Buffer.from(text),
    html: page.name.endsWith('.html'),
  };
}

const P =
  '<p>The delegations of Velmark and Tarnia met on Monday in the harbour town, and both said that the talks would go on.</p>';
/** Pages as large as they come. */
const HUGE = [
  ['nested 100,000 deep', () => '<div>'.repeat(100_000) + P],
  ['inline nested 100,000 deep', () => '<b><i>'.repeat(50_000) + P],
  ['tables nested 100,000 deep', () => '<table><tr><td>'.repeat(33_000) + P],
  ['a line of 50 MB', () => `<p>${'The talks go on, '.repeat(3_000_000)}</p>${P}`],
  ['50 MB of one letter', () => `<p>${'a'.repeat(50_000_000)}</p>${P}`],
  ['50 MB of white space', () => `<p>${' \t'.repeat(25_000_000)}</p>${P}`],
  [
    'a million attributes',
    () => `<div ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(' ')}>${P}`,
  ],
  ['a million tags', () => '<i>x</i>'.repeat(500_000) + P],
  ['a million "<"', () => '<'.repeat(1_000_000) + P],
  ['a million comments', () => '<!---->'.repeat(1_000_000) + P],
  ['a million open comments', () => '<!--'.repeat(1_000_000) + P],
  ['200,000 open titles', () => '<title>'.repeat(200_000) + P],
  ['5 MB of ampersands', () => `<p>${'&'.repeat(5_000_000)}</p>${P}`],
  ['100,000 paragraphs', () => P.repeat(99_000)],
  ['90,000 links', () => '<a href=x>more</a> '.repeat(90_000) + P],
  ['90,000 dates', () => '<span class=date>1 May 2031</span>'.repeat(90_000) + P],
  ['90,000 headings', () => '<h1>Talks go on</h1>'.repeat(90_000) + P],
  ['90,000 articles', () => `<article><h1>Talks</h1>${P}</article>`.repeat(30_000)],
  ['a class of 5 MB', () => `<div class="${'post-related '.repeat(400_000)}">${P}</div>`],
  [
    'data of 7 MB',
    () => `<script type="application/json">${'['.repeat(3_500_000)}${']'.repeat(3_500_000)}</script>${P}`,
  ],
].map(([name, make]) => ({ name, make, html: true }));

const load = (path) => import(pathToFileURL(resolve(flags.dist, path)).href);
const { readPage } = await load('page/read-page.js');
const { loadWorld } = await load('world/load-world.js');
const world = await loadWorld();

/** What is wrong with the reading of a page; null for nothing. */
function troubleOf({ bytes, html }) {
  const content = html ? { kind: 'bytes', bytes, charset: null } : { kind: 'text-page', bytes };
  // The lesser of clock and processor time: other programs may keep a machine busy.
  const start = performance.now();
  const busy = process.cpuUsage();
  try {
    const input = {
      name: 'page',
      uri: null,
      mediaType: html ? 'text/html' : 'text/plain',
      given: {},
      content,
      notes: [],
    };
    const article = readPage(input, { world });
    const { user, system } = process.cpuUsage(busy);
    const ms = Math.round(Math.min(performance.now() - start, (user + system) / 1000));
    if (ms > MOST_MS) return `took ${ms} ms`;
    if (!article.text.isWellFormed()) return 'text with half a character';
    if (/[\u0000-\u0008]/.test(article.text)) return 'text with control characters';
    const failed = article.notes.find(({ code }) => code === 'cannot-parse');
    if (failed) return failed.message;
    if (!article.text && !article.notes.some(({ level }) => level === 'error')) return 'no text and no note';
    return null;
  } catch (error) {
    return `threw ${error?.stack ?? error}`;
  }
}

if (flags.only !== undefined) {
  process.stdout.write(mutated(Number(flags.only)).bytes);
} else {
  let bad = 0;
  const check = (page) => {
    const trouble = troubleOf(page);
    if (!trouble) return;
    bad++;
    console.log(`BAD ${page.name}: ${trouble}`);
  };
  for (const { name, make, html } of HUGE) check({ name, bytes: Buffer.from(make()), html });
  const count = flags.huge ? 0 : Number(flags.pages);
  for (let number = 0; number < count; number++) check(mutated(number));
  console.log(`${HUGE.length + count} pages, seed ${flags.seed}: ${bad} bad`);
  process.exitCode = bad ? 1 : 0;
}
