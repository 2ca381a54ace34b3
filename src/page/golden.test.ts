import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../intake/input.ts';
import type { TraceStep } from '../record/note.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';
import { readPage } from './read-page.ts';

const folder = new URL('./golden/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .sort();

/** What a golden pair says of its page; `rules` are those that removed something. */
interface Expected {
  readonly title: string;
  readonly text: readonly string[];
  readonly byline: readonly string[];
  readonly credit: readonly string[];
  readonly published: unknown;
  readonly outlet: unknown;
  readonly language: string | null;
  readonly rules: readonly string[];
}

const inputOf = (name: string): Input => {
  const bytes = readFileSync(new URL(name, folder));
  const html = name.endsWith('.html');
  return {
    name,
    uri: name,
    mediaType: html ? 'text/html' : 'text/plain',
    given: {},
    content: html ? { kind: 'bytes', bytes, charset: null } : { kind: 'text-page', bytes },
    notes: [],
  };
};

let world: World;
beforeAll(async () => {
  world = await loadWorld();
});

describe('golden pages', () => {
  it.each(pages)('%s', (name) => {
    const trace: TraceStep[] = [];
    const article = readPage(inputOf(name), { world, explain: (step) => trace.push(step) });
    const { title, byline, credit, published, outlet, language } = article;
    const rules = [...new Set(article.removed.map(({ rule }) => rule))].sort();
    const found: Expected = {
      title: title ?? '',
      text: article.text.split('\n\n'),
      byline,
      credit,
      published,
      outlet,
      language,
      rules,
    };
    const expected = JSON.parse(
      readFileSync(new URL(`${name.replace(/\.\w+$/, '')}.expected.json`, folder), 'utf8'),
    );
    expect(found, trace.map(({ step, input, reason }) => `${step}: ${input} (${reason})`).join('\n')).toEqual(
      expected,
    );
  });
});
