// How `parley stories` bears a long stream: invented articles on invented happenings, as many as asked for, through the real command.
//   node bench/stories.mjs [--articles 1000000] [--parley "node dist/cli.js"] [--steps 20] [--state FOLDER]
// Prints a line of JSON for each step (articles so far, seconds, articles a second, the command's memory), then one for the whole: the last
// tenth against the first, memory of the last tenth against that of the second, and whether both hold. Ends with 1 where they do not, or
// where the command failed. Memory is read from /proc (Linux).
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000000' },
    parley: { type: 'string', default: 'node dist/cli.js' },
    steps: { type: 'string', default: '20' },
    state: { type: 'string' },
  },
});
const ARTICLES = Number(values.articles);
/** What the last tenth has to reach of the first's speed, and may hold of the second tenth's memory. */
const LEAST_SPEED = 0.8;
const MOST_MEMORY = 1.25;
const STEP = Math.ceil(ARTICLES / Number(values.steps));

// Everything follows from this seed, so that two runs read the same.
let seed = 20250312;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];

const SYLLABLES =
  'ba ke lo mi nu ra so ti ve zu da pe go fa hi ju ka le mo ne or pa qui ri sa to un va wi xe yo za bri cla dre fle gra'.split(
    ' ',
  );
const word = () =>
  Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join('') + pick(['n', 'r', 's', 't', '']);
const COMMON = Array.from({ length: 4000 }, word);
const FUNCTION = 'the of to and a in that it for on with as was by at from said its will not had were'.split(
  ' ',
);
const STATES =
  'Japan Russia Norway Chile Peru Kenya Ghana Turkey Greece Egypt India Brazil Mexico Canada Spain Italy'.split(
    ' ',
  );
const OUTLETS = Array.from(
  { length: 80 },
  () => `${capital(word())} ${pick(['Post', 'Herald', 'Wire', 'Courier'])}`,
);
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
/** Common words by Zipf's law, roughly. */
const common = () => COMMON[Math.floor(COMMON.length ** random()) - 1];

const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);
/** Articles that appear on one day. */
const A_DAY = 1500;

const makeHappening = (day) => ({
  day,
  words: Array.from({ length: 30 }, word),
  names: Array.from({ length: 8 }, () => capital(word())),
  states: [pick(STATES), pick(STATES)],
  wire: null,
});

function sentence({ words, names, states }, weekday) {
  const length = 12 + below(16);
  const parts = [];
  for (let i = 0; i < length; i++) {
    const dice = random();
    if (dice < 0.42) parts.push(pick(FUNCTION));
    else if (dice < 0.74) parts.push(common());
    else if (dice < 0.86) parts.push(pick(words));
    else if (dice < 0.93) parts.push(pick(names));
    else if (dice < 0.97) parts.push(pick(states));
    else if (dice < 0.985) parts.push(String(below(900)));
    else parts.push(`on ${weekday}`);
  }
  const text = `${capital(parts.join(' '))}.`;
  return random() < 0.15 ? `“${text}” ${pick(names)} said.` : text;
}

const textOf = (happening, weekday, sentences) =>
  Array.from({ length: sentences }, () => sentence(happening, weekday)).join('\n\n');

let happenings = [];
function makeArticle(number) {
  const day = Math.floor(number / A_DAY);
  const date = new Date(START + day * DAY);
  if (number % A_DAY === 0) happenings = happenings.filter((happening) => happening.day >= day - 2);
  if (happenings.length < 20 || random() < 0.3) happenings.push(makeHappening(day));
  const happening =
    happenings[happenings.length - 1 - Math.floor(happenings.length * random() ** 2 * 0.9999)];
  const weekday = WEEKDAYS[date.getUTCDay()];
  const copies = happening.wire && random() < 0.3;
  const text = copies
    ? `${happening.wire
        .split('\n\n')
        .slice(0, 4 + below(8))
        .join('\n\n')}\n\n${textOf(happening, weekday, below(3))}`
    : textOf(happening, weekday, 6 + below(10));
  happening.wire ??= text;
  return {
    id: `a${number}`,
    outlet: pick(OUTLETS),
    title: capital(
      [
        pick(happening.states),
        pick(happening.words),
        common(),
        pick(happening.words),
        pick(happening.names),
      ].join(' '),
    ),
    ...(random() < 0.98 && { published: date.toISOString().slice(0, 10) }),
    text,
  };
}

const [program, ...args] = values.parley.split(' ');
const keeping = values.state ? ['--state', values.state, '--last'] : [];
const child = spawn(program, [...args, 'stories', ...keeping, '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
const memoryOf = (pid) => {
  try {
    return Math.round(
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    );
  } catch {
    return 0;
  }
};
/** Seconds of processor time of a process and its threads so far. */
const processorOf = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
};

const steps = [];
let lines = 0;
const begun = performance.now();
const secondsSince = () => Math.round((performance.now() - begun) / 1000);
let last = { at: performance.now(), processor: 0 };
child.stdout.on('data', (chunk) => {
  for (let i = chunk.indexOf(10); i >= 0; i = chunk.indexOf(10, i + 1)) {
    lines++;
    if (lines % STEP !== 0 && lines !== ARTICLES) continue;
    const now = { at: performance.now(), processor: processorOf(child.pid) };
    const count = lines % STEP === 0 ? STEP : lines % STEP;
    const step = {
      articles: lines,
      seconds: secondsSince(),
      perSecond: Math.round((count * 1000) / (now.at - last.at)),
      perProcessorSecond: Math.round(count / Math.max(0.01, now.processor - last.processor)),
      memoryMiB: memoryOf(child.pid),
    };
    last = now;
    steps.push(step);
    console.log(JSON.stringify(step));
  }
});
child.stdin.on('error', () => {});
let ended = false;
const done = new Promise((resolve) => {
  const end = (code) => {
    ended = true;
    resolve(code);
  };
  child.on('close', (code, signal) => end(code ?? signal));
  child.on('error', () => end('not started'));
});
let batch = '';
for (let number = 0; number < ARTICLES && !ended; number++) {
  batch += `${JSON.stringify(makeArticle(number))}\n`;
  if (number % 50 !== 49 && number !== ARTICLES - 1) continue;
  // A command that has died drains no more.
  if (!child.stdin.write(batch))
    await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), done]);
  batch = '';
}
child.stdin.end();
const code = await done;
const tenth = Math.max(1, Math.round(steps.length / 10));
const mean = (list, field) => list.reduce((sum, step) => sum + step[field], 0) / Math.max(1, list.length);
const ratio = (field, to = 0) =>
  Number((mean(steps.slice(-tenth), field) / mean(steps.slice(to, to + tenth), field)).toFixed(2));
const speed = ratio('perProcessorSecond');
// The first tenth fills the window of days, so that memory is flat from the second on.
const memory = ratio('memoryMiB', tenth);
const holds = code === 0 && lines === ARTICLES && speed >= LEAST_SPEED && memory <= MOST_MEMORY;
console.log(
  JSON.stringify({
    code,
    lines,
    seconds: secondsSince(),
    lastTenthToFirst: ratio('perSecond'),
    lastTenthToFirstByProcessor: speed,
    memoryLastTenthToSecond: memory,
    largestMemoryMiB: Math.max(0, ...steps.map(({ memoryMiB }) => memoryMiB)),
    holds,
  }),
);
process.exitCode = holds ? 0 : 1;
