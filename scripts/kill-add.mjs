// Kills `parley add` with SIGKILL at random (seeded) moments, runs it again until it ends by itself, and compares the store with that
// of an undisturbed run: every table, row by row, and the number of writes. Needs dist/ (npm run build).
// usage: node scripts/kill-add.mjs [--kills 100] [--seed 1] [--world FILE] [INPUT...]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Database from 'libsql';
import { randomFrom } from './random-from.mjs';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const CLI = here('dist/cli.js');
const EXAMPLE = here('examples/corrund-vessaria/');

/**
 * Runs `parley add`. With `kill`, it dies `after` milliseconds past the moment at which the store has so many articles.
 * Resolves with whether it was killed.
 */
function add(store, { inputs, world }, kill) {
  const args = [CLI, 'add', ...inputs, '--store', store, ...(world ? ['--world', world] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let timer = null;
  const watch = kill
    ? setInterval(() => {
        if (timer || articlesIn(store) < kill.articles) return;
        timer = setTimeout(() => child.kill('SIGKILL'), kill.after);
      }, 3)
    : null;
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      clearTimeout(timer);
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(`parley add ended with ${code ?? signal}`));
      else resolve(signal === 'SIGKILL');
    });
  });
}

/** 0 also where there is no store yet, or none that can be read at this moment. */
function articlesIn(store) {
  try {
    return existsSync(store) ? count(store, 'SELECT count(*) FROM article') : 0;
  } catch {
    return 0;
  }
}

/** Everything that a store holds: a hash a table. `meta` has the number of writes, so that a page read twice shows. */
export function contentOf(file) {
  const db = new Database(file);
  try {
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'article_words%' ORDER BY name",
      )
      .all([]);
    return Object.fromEntries(
      tables.map(({ name }) => {
        const rows = db.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all([]);
        const plain = (value) => (value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value);
        const text = rows.map((row) => JSON.stringify(Object.values(row).map(plain))).join('\n');
        return [name, `${rows.length} rows, ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`];
      }),
    );
  } finally {
    db.close();
  }
}

const count = (file, query) => {
  const db = new Database(file);
  const value = Object.values(db.prepare(query).get([]))[0];
  db.close();
  return Number(value);
};

/** Kills so many times; resolves with what was found. `different`: tables that are not as in the undisturbed store. */
export async function killAndCompare({
  kills,
  seed,
  inputs = [`${EXAMPLE}pages`],
  world = `${EXAMPLE}world.json`,
  log = () => {},
}) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-kill-'));
  const random = randomFrom(seed);
  try {
    const undisturbed = join(folder, 'undisturbed.db');
    await add(undisturbed, { inputs, world });
    const wanted = contentOf(undisturbed);
    const articles = count(undisturbed, 'SELECT count(*) FROM article');
    const result = { kills: 0, stores: 0, articles, lost: 0, twice: 0, different: [], articlesAtKill: [] };
    while (result.kills < kills) {
      const store = join(folder, `${result.stores}.db`);
      // Three kills a store, then it is left in peace, so that most fall between articles.
      for (let own = 0; ; own++) {
        const now = articlesIn(store);
        const kill = { articles: now + Math.floor(random() * (articles - now + 1)), after: random() * 80 };
        if (!(await add(store, { inputs, world }, own < 3 && result.kills < kills ? kill : undefined))) break;
        result.kills++;
        result.articlesAtKill.push(articlesIn(store));
      }
      result.stores++;
      const found = contentOf(store);
      const own = count(store, 'SELECT count(*) FROM article');
      result.lost += Math.max(0, articles - own);
      const writes = "SELECT value FROM meta WHERE name = 'revision'";
      result.twice += Math.max(0, count(store, writes) - count(undisturbed, writes));
      for (const table of Object.keys(wanted))
        if (wanted[table] !== found[table])
          result.different.push(`${store}: ${table}: ${found[table]}, not ${wanted[table]}`);
      log(
        `${result.kills} kills, ${result.stores} stores: ${result.lost} lost, ${result.twice} twice, ${result.different.length} tables different`,
      );
      rmSync(store);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const argv = process.argv.slice(2);
  const option = (name, fallback) => {
    const at = argv.indexOf(name);
    return at < 0 ? fallback : argv.splice(at, 2)[1];
  };
  const kills = Number(option('--kills', '100'));
  const seed = Number(option('--seed', '1'));
  const world = option('--world', undefined);
  const given = argv.length ? { inputs: argv, ...(world && { world }) } : {};
  const result = await killAndCompare({ kills, seed, ...given, log: console.error });
  console.log(JSON.stringify(result, null, 1));
  process.exitCode = result.lost || result.twice || result.different.length ? 1 : 0;
}
