import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../src/record/article.ts';
import type { Point } from '../src/record/point.ts';
import type { StoryLine } from '../src/record/story.ts';
import { parley } from './command-line.ts';

const example = fileURLToPath(new URL('../examples/corrund-vessaria/', import.meta.url));
const pages = path.join(example, 'pages');
const world = ['--world', path.join(example, 'world.json')];
const folder = mkdtempSync(path.join(tmpdir(), 'parley-journey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundled example', () => {
  let articles: Article[] = [];
  beforeAll(async () => {
    const ended = await parley(['read', pages, ...world]);
    expect(ended.code, ended.stderr).toBe(0);
    articles = ended.lines() as unknown as Article[];
  });

  test('every span lies within its text, and nothing direct is anything but verbatim in quotation marks', () => {
    expect(articles).toHaveLength(12);
    for (const { id, text, statements, events, conditions, mentions, times } of articles) {
      const spans = [
        ...statements.flatMap(({ content }) => content),
        ...events.flatMap(({ evidence }) => evidence),
        ...conditions.map(({ requirement }) => requirement),
        ...mentions,
        ...times,
      ];
      for (const { start, end } of spans)
        expect(start >= 0 && start < end && end <= text.length, `${id} ${start}-${end}`).toBe(true);
      for (const statement of statements.filter(({ kind }) => kind === 'direct'))
        for (const { start, end } of statement.content)
          expect(
            text.slice(Math.max(0, start - 2), Math.min(text.length, end + 3)),
            `${id} ${start}`,
          ).toMatch(/["“”]/);
    }
  });

  test('what is planted is found for the most part', () => {
    const planted = JSON.parse(readFileSync(path.join(example, 'planted.json'), 'utf8')) as {
      articles: { id: string; file: string }[];
      statements: { article: string; words: string; speaker: string }[];
    };
    const fileOf = new Map(planted.articles.map(({ id, file }) => [id, path.basename(file)]));
    const found = planted.statements.filter(({ article, words, speaker }) => {
      const own = articles.find(({ page }) => path.basename(page.uri ?? '') === fileOf.get(article))!;
      const at = own.text.indexOf(words);
      return (
        at >= 0 &&
        own.statements.some(
          ({ content, speaker: party }) =>
            content.some(({ start, end }) => start < at + words.length && at < end) &&
            party?.name?.includes(speaker.split(' ').at(-1)!),
        )
      );
    });
    expect(found.length / planted.statements.length).toBeGreaterThanOrEqual(0.8);
  });

  test('the same input gives the same bytes, alone or beside others', async () => {
    const file = path.join(pages, readdirSync(pages).sort()[3]!);
    const alone = await parley(['read', file, ...world]);
    expect(JSON.parse(alone.stdout)).toEqual(articles[3]);
  });

  test('what was read can be read again', async () => {
    const stdin = articles.map((article) => JSON.stringify(article)).join('\n');
    const again = await parley(['read', '-', ...world], { stdin });
    expect(again.lines()).toEqual(articles);
    const stories = await parley(['stories', '-', ...world], { stdin });
    expect((stories.lines() as unknown as StoryLine[]).map(({ id }) => id)).toEqual(
      articles.map(({ id }) => id),
    );
    const coverage = await parley(['coverage', '-', ...world], { stdin });
    const points = coverage.lines() as unknown as Point[];
    expect(points.length).toBeGreaterThan(10);
    const texts = articles.map(({ text }) => text);
    for (const { label } of points)
      expect(
        texts.some((text) => text.includes(label)),
        label,
      ).toBe(true);
  });

  test('a timeline takes its sentences unchanged', async () => {
    const timeline = await parley(['timeline', pages, ...world, '--dates', '5', '--sentences', '1']);
    expect(timeline.code).toBe(0);
    const days = timeline.lines() as unknown as {
      date: string;
      sentences: { article: string; text: string }[];
    }[];
    expect(days.length).toBeGreaterThan(2);
    expect([...days].sort((a, b) => (a.date < b.date ? -1 : 1))).toEqual(days);
    for (const { sentences } of days)
      for (const { article, text } of sentences)
        expect(articles.find(({ id }) => id === article)!.text).toContain(text);
  });

  test('explain tells which rules did what', async () => {
    const file = path.join(pages, readdirSync(pages).sort()[0]!);
    const explained = (await parley(['read', '--explain', file, ...world])).lines() as unknown as Article[];
    expect(explained[0]!.trace!.length).toBeGreaterThan(5);
    expect(new Set(explained[0]!.trace!.map(({ stage }) => stage)).size).toBeGreaterThan(1);
  });

  test('a dossier is verified, and one changed byte is found', async () => {
    const out = path.join(folder, 'dossier');
    const made = await parley(['dossier', pages, ...world, '--out', out]);
    expect(made.code, made.stderr).toBe(0);
    expect(existsSync(path.join(out, 'index.html'))).toBe(true);
    expect((await parley(['verify', out])).code).toBe(0);
    const file = path.join(out, 'stories', readdirSync(path.join(out, 'stories'))[0]!);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(file, bytes);
    const broken = await parley(['verify', out]);
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain(path.basename(file));
  });

  test('a run that was stopped writes nothing half', async () => {
    const out = path.join(folder, 'stopped');
    const stop = new AbortController();
    stop.abort();
    const ended = await parley(['dossier', pages, ...world, '--out', out], { signal: stop.signal });
    expect(ended.code).toBe(130);
    expect(existsSync(out)).toBe(false);
  });
});

test('the README can be pasted and names what the environment sets', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const pasted = readme.split('\n').filter((line) => line.startsWith('    '));
  expect(pasted.length).toBeGreaterThan(1);
  for (const line of pasted) expect(line).not.toContain('…');
  expect(readme).toContain('PARLEY_MODEL');
});

test('help has examples, and every command is in the README', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const help = await parley(['--help']);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain('Examples:');
  for (const command of [
    'read',
    'stories',
    'timeline',
    'coverage',
    'dossier',
    'verify',
    'conllu',
    'demo',
    'add',
    'export',
  ]) {
    expect(help.stdout).toContain(command);
    expect(readme).toContain(`parley ${command}`);
    const own = await parley([command, '--help']);
    expect(own.code).toBe(0);
    expect(own.stdout).toMatch(/\nExamples?:\n {2}/);
  }
});
