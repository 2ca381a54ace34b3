// Verifies that what planted.json says stands in the pages, and that world.json is whole. Plain Node, no dependencies: node check.mjs
import { readFileSync, readdirSync } from 'node:fs';

const file = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const planted = JSON.parse(file('planted.json'));
const world = JSON.parse(file('world.json'));
const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** A page's characters without markup, paragraphs by line breaks: rough, but enough to look words up. */
const plain = (page, name) =>
  name.endsWith('.html')
    ? page
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, '')
        .replace(/&(\w+);/g, (all, entity) => entities[entity] ?? all)
    : page;

const pages = new Map(planted.articles.map((a) => [a.id, plain(file(a.file), a.file)]));
const states = new Set(world.states.map((s) => s.iso3));
const stories = new Set(planted.storyline.stories);
const problems = [];
let checked = 0;
const want = (holds, message) => {
  checked++;
  if (!holds) problems.push(message);
};
const inPage = (id, words) => want(pages.get(id)?.includes(words), `${id} has no “${words}”`);

/** Every { article, words } wherever it stands. */
function walk(value) {
  if (Array.isArray(value)) for (const one of value) walk(one);
  else if (value && typeof value === 'object') {
    if (typeof value.article === 'string') {
      want(pages.has(value.article), `no article ${value.article}`);
      for (const key of ['words', 'requirement', 'outcome']) if (typeof value[key] === 'string') inPage(value.article, value[key]);
    }
    for (const one of Object.values(value)) walk(one);
  }
}
walk(planted);

for (const a of planted.articles) {
  for (const words of [a.body.starts, a.body.ends, ...a.body.mustNotContain]) inPage(a.id, words);
  const text = pages.get(a.id);
  const body = text.slice(text.indexOf(a.body.starts), text.lastIndexOf(a.body.ends) + a.body.ends.length);
  want(body.split(/\s+/).length > 200, `${a.id} is short`);
  want(stories.has(a.story), `${a.id}: story ${a.story}`);
  want((a.published === null) !== (a.inferred === null), `${a.id}: either published or inferred`);
  want(world.media.some((m) => m.name === a.outlet), `${a.id}: outlet ${a.outlet}`);
  for (const copy of a.copies) want(pages.has(copy.of), `${a.id} copies ${copy.of}`);
}
want(readdirSync(new URL('pages/', import.meta.url)).length === planted.articles.length, 'a page without a row');
const party = (code, where) => want(code === null || states.has(code), `${where}: state ${code}`);
for (const s of planted.statements) party(s.country, s.words);
for (const c of planted.conditions) for (const code of [c.party, ...c.on]) party(code, c.id);
for (const e of planted.events) for (const code of [e.source, e.target]) party(code, e.id);
for (const o of planted.omissions) for (const id of [...o.omittedBy, ...o.earlier]) want(pages.has(id), `${o.point}: ${id}`);
for (const [name, rows] of Object.entries({ offices: world.offices, media: world.media, organisations: world.organisations }))
  for (const row of rows) party(row.state ?? null, `${name} ${row.id}`);

for (const problem of problems) console.log(problem);
console.log(`${checked} checks, ${problems.length} failed`);
process.exitCode = problems.length ? 1 : 0;
