// Imports run one way: dependency-cruiser over src/, and proof that it has read every module.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import configuration from '../.dependency-cruiser.mjs';

const { forbidden, options } = configuration;

// The parser knows no JSX: it reads a copy of src/ whose .tsx files hold their import lines alone.
const copy = 'node_modules/.cache/parley-imports';
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
cpSync('src', `${copy}/src`, { recursive: true, filter: (name) => !/world\/data|golden/.test(name) });
for (const name of readdirSync(`${copy}/src`, { recursive: true })) {
  if (!name.endsWith('.tsx')) continue;
  const source = readFileSync(`${copy}/src/${name}`, 'utf8');
  const imports = source.match(/^(?:import|export)\b[^;]*?\bfrom\s+'[^']+';/gm) ?? [];
  writeFileSync(`${copy}/src/${name}`, `${imports.join('\n')}\nexport {};\n`);
}
process.chdir(copy);
const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true });
const ours = output.modules.filter(({ source }) => source.startsWith('src/'));
const there = readdirSync('src', { recursive: true }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);
const imports = ours.reduce((sum, { dependencies }) => sum + dependencies.length, 0);

for (const { from, to, rule, cycle } of output.summary.violations)
  console.error(
    `${rule.severity}: ${rule.name}: ${from} -> ${cycle?.length ? cycle.map(({ name }) => name).join(' -> ') : to}`,
  );
const failed = output.summary.violations.filter(({ rule }) => rule.severity === 'error').length;
if (ours.length < there.length || imports < there.length) {
  console.error(
    `read ${ours.length} of ${there.length} modules and ${imports} imports: the parser has missed some`,
  );
  process.exit(1);
}
console.log(`${ours.length} modules, ${imports} imports, ${failed} against the order of rooms`);
process.exit(failed ? 1 : 0);
