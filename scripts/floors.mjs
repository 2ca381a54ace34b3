// Figures that were reached are floors: measures the kits in ../shared/eval that floors.json names and fails below a floor.
// usage: node scripts/floors.mjs [--kit NAME]           check
//        node scripts/floors.mjs --raise                 set floors to what is measured now, where it is higher
//        node scripts/floors.mjs --lower KIT/METRIC=VALUE "reason"
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FILE = new URL('../floors.json', import.meta.url);
const SHARED = path.resolve(process.env.PARLEY_SHARED ?? new URL('../../shared', import.meta.url).pathname);
const PARLEY = `node ${path.resolve(new URL('../dist/cli.js', import.meta.url).pathname)}`;
const floors = JSON.parse(readFileSync(FILE, 'utf8'));
const argv = process.argv.slice(2);
const value = (flag) => (argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : null);
const save = () => {
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
  spawnSync('npx', ['biome', 'format', '--write', FILE.pathname], { stdio: 'ignore' });
};

if (argv.includes('--lower')) {
  const [name, wanted] = (value('--lower') ?? '').split('=');
  const reason = argv[argv.indexOf('--lower') + 2];
  const slash = name.indexOf('/');
  const kit = floors.kits[name.slice(0, slash)];
  const metric = name.slice(slash + 1);
  if (!kit || kit.floors[metric] === undefined || !Number.isFinite(Number(wanted)) || !reason) {
    console.error('usage: node scripts/floors.mjs --lower KIT/METRIC=VALUE "reason"');
    process.exit(2);
  }
  floors.lowered.push({ name, from: kit.floors[metric], to: Number(wanted), reason });
  kit.floors[metric] = Number(wanted);
  save();
  process.exit(0);
}

if (!existsSync(path.join(SHARED, 'eval'))) {
  console.log('floors: skipped, the measuring kits (../shared/eval) are not here');
  process.exit(0);
}

/** One hash over the files that a kit's figures rest on. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const name of paths) {
    const full = path.join(SHARED, name);
    const files = statSync(full).isDirectory()
      ? readdirSync(full)
          .sort()
          .map((file) => path.join(full, file))
      : [full];
    for (const file of files)
      if (statSync(file).isFile()) hash.update(path.basename(file)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const folder = mkdtempSync(path.join(tmpdir(), 'parley-floors-'));
let below = 0;
for (const [name, kit] of Object.entries(floors.kits)) {
  if (value('--kit') && value('--kit') !== name) continue;
  const data = hashOf(kit.data);
  const out = path.join(folder, `${name}.json`);
  const run = spawnSync(
    'node',
    [path.join(SHARED, kit.score), '--parley', PARLEY, ...kit.options, '--json', out],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const metrics = existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')).metrics : null;
  if (!metrics) {
    console.error(
      `floors: ${name}: the kit ended with ${run.status}: ${run.stderr.trim().split('\n').at(-1)}`,
    );
    below++;
    continue;
  }
  if (kit.hash && kit.hash !== data && !argv.includes('--raise')) {
    console.error(
      `floors: ${name}: the data have changed (${data}, floors were taken on ${kit.hash}); measure anew with --raise`,
    );
    below++;
  }
  kit.hash = data;
  for (const [metric, floor] of Object.entries(kit.floors)) {
    const found = metrics[metric];
    const lowerIsBetter = kit.lowerIsBetter?.includes(metric);
    const holds =
      typeof found === 'number' &&
      (lowerIsBetter ? found <= floor : found >= floor - (kit.tolerance ?? 0.005));
    console.log(`${holds ? 'holds' : 'BELOW'}  ${name}/${metric}  ${found}  (floor ${floor})`);
    if (!holds) below++;
    if (
      argv.includes('--raise') &&
      typeof found === 'number' &&
      (lowerIsBetter ? found < floor : found > floor)
    )
      kit.floors[metric] = found;
  }
}
rmSync(folder, { recursive: true });
if (argv.includes('--raise')) save();
process.exit(below && !argv.includes('--raise') ? 1 : 0);
