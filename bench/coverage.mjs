// How long points take where thousands of articles tell one story: the articles of the bundled example as they were read, each told again
// by many outlets in partly other words, all of them put into one story.
//   node bench/coverage.mjs [--articles 2000] [--most 60] [--changed 0.3]
// Prints a line of JSON: articles, points, those of several articles, seconds, seconds of the processor, megabytes. Reading and grouping into stories are not counted. Ends with 1 where
// it takes more than `most` seconds.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverPoints } from '../dist/coverage/cover-points.js';
import { randomFrom } from '../scripts/random-from.mjs';
import { inOtherWords, WORDS } from './invented-record.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    most: { type: 'string', default: '60' },
    changed: { type: 'string', default: '0.3' },
  },
});
const [count, most, changed] = [values.articles, values.most, values.changed].map(Number);

const root = fileURLToPath(new URL('../', import.meta.url));
const example = 'examples/corrund-vessaria';
const bases = execFileSync(
  process.execPath,
  ['dist/cli.js', 'read', `${example}/pages`, '--world', `${example}/world.json`],
  { cwd: root, maxBuffer: 2 ** 28 },
)
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const random = randomFrom(20250312);
/** Another word of the same length, the same in all articles that change it so: tellings share some of what they put otherwise. */
const otherWord = (word) => {
  const list = WORDS.get(Math.min(14, Math.max(4, word.length)));
  return list[(word.charCodeAt(0) * 7 + word.length * 31 + Math.floor(random() * 20)) % list.length];
};
const articles = Array.from({ length: count }, (_, i) => {
  const words = new Map();
  const other = (word) => {
    if (!/^\p{Ll}/u.test(word)) return undefined;
    if (!words.has(word)) words.set(word, random() < changed ? otherWord(word) : undefined);
    return words.get(word);
  };
  const day = Date.UTC(2025, 2, 12 + Math.floor(random() * 5));
  return inOtherWords(bases[i % bases.length], { id: `telling-${i}`, day, other }).article;
});
const lines = articles.map(({ id, published }) => ({
  id,
  story: 'story',
  storyline: 'line',
  published,
  copies: [],
}));

const [begun, used] = [performance.now(), process.cpuUsage()];
// Points ask nothing of the world.
const points = coverPoints({ articles, lines, world: {} });
const seconds = (performance.now() - begun) / 1000;
const cpu = process.cpuUsage(used).user / 1e6;
const shared = points.filter(
  ({ cells }) => cells.filter(({ relation }) => relation !== 'omits').length > 1,
).length;
const megabytes = process.memoryUsage().rss / 2 ** 20;
console.log(
  JSON.stringify({
    articles: count,
    points: points.length,
    shared,
    seconds: Number(seconds.toFixed(1)),
    cpu: Number(cpu.toFixed(1)),
    megabytes: Math.round(megabytes),
  }),
);
if (seconds > most) process.exitCode = 1;
