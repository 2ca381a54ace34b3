import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { wholeRecord } from '../cli/whole-record.ts';
import { inputsOf } from '../intake/inputs-of.ts';
import { loadReaderModel } from '../language/model/reader-model.ts';
import { read } from '../reading.ts';
import type { Article } from '../record/article.ts';
import type { Cell, Point } from '../record/point.ts';
import { loadWorld } from '../world/load-world.ts';

interface PlantedCell {
  readonly article: string;
  readonly value: string;
  readonly words: string;
}
interface PlantedPoint {
  readonly point: string;
  readonly what: string;
  readonly cells: readonly PlantedCell[];
}
interface Omission {
  readonly point: string;
  readonly omittedBy: readonly string[];
  readonly earlier: readonly string[];
}

const folder = new URL('../../examples/corrund-vessaria/', import.meta.url);
const planted: {
  readonly articles: readonly { readonly id: string }[];
  readonly differences: readonly PlantedPoint[];
  readonly contradictions: readonly PlantedPoint[];
  readonly omissions: readonly Omission[];
  readonly variants: readonly { readonly utterance: string; readonly renderings: readonly PlantedCell[] }[];
} = JSON.parse(readFileSync(new URL('planted.json', folder), 'utf8'));

let articles: readonly Article[];
let points: readonly Point[];

// The whole chain over the pages, as `parley coverage` goes it.
beforeAll(async () => {
  const [world, model] = await Promise.all([
    loadWorld({ files: [new URL('world.json', folder).pathname] }),
    loadReaderModel(),
  ]);
  const pages: Article[] = [];
  for await (const input of inputsOf([new URL('pages', folder).pathname], { stdin: Readable.from([]) }))
    pages.push(await read(input, { world, model }));
  ({ articles, points } = await wholeRecord(pages, { world, model }));
}, 120_000);

const articleOf = (key: string): Article => articles[planted.articles.findIndex(({ id }) => id === key)]!;
const cellOf = (point: Point, key: string): Cell | undefined =>
  point.cells.find(({ article }) => article === articleOf(key).id);

function carries(point: Point, { article, words }: Pick<PlantedCell, 'article' | 'words'>): boolean {
  const at = articleOf(article).text.indexOf(words);
  expect(at, `${article}: ${words}`).toBeGreaterThanOrEqual(0);
  return !!cellOf(point, article)?.spans.some(({ start, end }) => start < at + words.length && at < end);
}

/** The point that most of the planted words stand in. */
function pointOf(cells: readonly PlantedCell[]): Point {
  const held = points.map((point) => cells.filter((cell) => carries(point, cell)).length);
  return points[held.indexOf(Math.max(...held))]!;
}

const named = (list: readonly PlantedPoint[], ...names: readonly string[]): readonly PlantedPoint[] =>
  list.filter(({ point }) => !names.includes(point));

/** Told by who speaks when, or across several points: looked at apart below. */
const APART = ['day on which Dresk spoke', 'name of the islands'];

describe('the bundled example', () => {
  test.each([...named(planted.differences, ...APART), ...planted.contradictions])(
    '$point: one point, each value told apart ($what)',
    ({ what, cells }) => {
      const point = pointOf(cells);
      const found = cells.map((cell) => {
        const own = carries(point, cell) ? cellOf(point, cell.article)! : null;
        return { ...cell, relation: own?.relation, what: own?.what };
      });
      expect(found.filter(({ relation }) => !relation)).toEqual([]);
      // Articles with one value have one relation; a claim and its denial side by side may be read either way.
      const stated = found.find(({ relation }) => relation === 'states')!;
      expect(stated).toBeDefined();
      for (const one of found) {
        if (one.value.includes(' and ')) continue;
        if (one.value === stated.value) expect(one).toMatchObject({ relation: 'states' });
        else expect(one).toMatchObject({ relation: expect.stringMatching(/differs|contradicts/), what });
      }
    },
  );

  test('day on which Dresk spoke: the article that puts it on another day differs', () => {
    const days = points.flatMap((point) => {
      const cell = cellOf(point, 'pressroom');
      return cell?.rule === 'other-day-said' ? [cell] : [];
    });
    expect(days.length).toBeGreaterThan(0);
    const others = points.flatMap(({ cells }) => cells).filter(({ rule }) => rule === 'other-day-said');
    expect(new Set(others.map(({ article }) => article))).toEqual(new Set([articleOf('pressroom').id]));
  });

  test('name of the islands: an article with the other name alone differs', () => {
    const cells = points
      .flatMap((point) => point.cells)
      .filter(({ rule }) => rule.startsWith('other-name:island'));
    expect(cells.map(({ article }) => article)).toContain(articleOf('pressroom').id);
  });

  test('omissions: left out by who could have told it, not by who wrote before', () => {
    const words: Readonly<Record<string, readonly [article: string, words: string]>> = {
      'boats held by Corrund': ['wire-2', 'detained 13 Vessarian fishing boats'],
      '54 crew held': ['wire-2', 'with 54 crew'],
      'Vessaria rejects the terms': ['ledger', 'turned the terms down'],
      'a Vessarian patrol ship rammed a Corrundi cutter': ['hask-1', 'rammed the Corrundi cutter Ember'],
      'sanctions on two shipping companies': ['vbc-2', 'sanctions on two Corrundi shipping companies'],
      'Qasmar offers to host': ['ledger', 'offered on Friday to host talks'],
      'armistice line demanded in autumn 2024': ['wire-2', 'resume the talks only if Vessaria recognised'],
      'Corrund drops the demand for recognition of the armistice line': [
        'wire-3',
        'no longer insisted on recognition',
      ],
    };
    for (const { point: name, omittedBy, earlier } of planted.omissions) {
      const place = words[name];
      expect(place, name).toBeDefined();
      const [article, told] = place!;
      // The narrowest of the points that the words stand in.
      const [point] = points
        .filter((one) => carries(one, { article, words: told }))
        .sort((a, b) => a.label.length - b.label.length) as [Point, ...Point[]];
      for (const key of omittedBy)
        expect([name, key, cellOf(point, key)]).toMatchObject([name, key, { relation: 'omits' }]);
      for (const key of earlier)
        expect([name, key, cellOf(point, key)]).toMatchObject([
          name,
          key,
          { relation: 'omits', expected: false },
        ]);
    }
  });

  test('nothing contradicts but what is planted', () => {
    const against = points.flatMap(({ label, cells }) =>
      cells.some(({ relation }) => relation === 'contradicts') ? [label] : [],
    );
    expect(against).toEqual([expect.stringContaining('rammed the Corrundi cutter Ember')]);
  });

  test.each(planted.variants)('renderings: $utterance', ({ renderings }) => {
    const groups = points.flatMap(({ variants }) => variants);
    const inGroup = (group: (typeof groups)[number]): number =>
      renderings.filter(({ article, words }) => {
        const at = articleOf(article).text.indexOf(words);
        return group.some(
          (one) => one.article === articleOf(article).id && one.start < at + words.length && at < one.end,
        );
      }).length;
    expect(Math.max(...groups.map(inGroup))).toBe(renderings.length);
  });
});
