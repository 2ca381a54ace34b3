import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { inputsOf } from '../intake/inputs-of.ts';
import { loadReaderModel } from '../language/model/reader-model.ts';
import { read } from '../reading.ts';
import type { Article } from '../record/article.ts';
import type { Point, Relation } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';
import { loadWorld } from '../world/load-world.ts';
import { coverPoints } from './cover-points.ts';

interface GoldCell {
  readonly relation: Relation | 'open';
  readonly evidence?: readonly string[];
  readonly also?: readonly Relation[];
}
interface GoldPoint {
  readonly optional?: boolean;
  readonly cells: Readonly<Record<string, GoldCell>>;
}
interface Gold {
  readonly articles: readonly { readonly id: string; readonly text: string }[];
  readonly stories: readonly {
    readonly id: string;
    readonly articles: readonly string[];
    readonly points: readonly GoldPoint[];
  }[];
}

const folder = new URL('fixtures/', import.meta.url);

/**
 * Floors, with room for what other weights of the reader may cost: points of several articles found as one, cells with the right
 * relation, and of the cells that say "omits" those that are right. Faults were looked at in all of them. Seen for the first time, the
 * airspace had 77 of 100 points of several articles as one and 71 of 100 cells right, the gas 69 and 58, the cable 62 and 62: a dispute
 * over other things than these is read no better.
 */
const DISPUTES = [
  { name: 'dam', shared: 0.85, cells: 0.88, omissions: 0.68 },
  { name: 'fishing', shared: 0.75, cells: 0.83, omissions: 0.65 },
  { name: 'airspace', shared: 0.85, cells: 0.85, omissions: 0.68 },
  { name: 'gas', shared: 0.8, cells: 0.75, omissions: 0.3 },
  { name: 'cable', shared: 0.75, cells: 0.68, omissions: 0.45 },
] as const;

describe.each(DISPUTES)('a dispute over a $name, its stories given', ({ name, shared, cells, omissions }) => {
  const gold: Gold = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  const required = gold.stories.flatMap(({ points }) => points.filter(({ optional }) => !optional));
  const texts = new Map(gold.articles.map(({ id, text }) => [id, text]));
  let points: readonly Point[];

  beforeAll(async () => {
    const [world, model] = await Promise.all([
      loadWorld({ files: [new URL(`${name}-world.json`, folder).pathname] }),
      loadReaderModel(),
    ]);
    const stdin = Readable.from(gold.articles.map((line) => Buffer.from(`${JSON.stringify(line)}\n`)));
    const articles: Article[] = [];
    for await (const input of inputsOf(['-'], { stdin })) articles.push(await read(input, { world, model }));
    const lines = gold.stories.flatMap(({ id: story, articles: members }) =>
      members.map((id): StoryLine => {
        const { published } = articles.find((article) => article.id === id)!;
        return { id, story, storyline: story, published, copies: [] };
      }),
    );
    points = coverPoints({ articles, lines, world });
  }, 120_000);

  /** Does the point tell in the article what the gold cell rests on? */
  const carries = (point: Point, id: string, { evidence = [] }: GoldCell): boolean =>
    evidence.some((words) => {
      const start = texts.get(id)!.indexOf(words);
      const end = start + words.length;
      const spans = point.cells.find(({ article }) => article === id)?.spans ?? [];
      return spans.some((span) => Math.min(span.end, end) - Math.max(span.start, start) >= words.length / 2);
    });

  const carriersOf = (point: GoldPoint): [string, GoldCell][] =>
    Object.entries(point.cells).filter(([, { evidence }]) => evidence);

  /** The predicted point that most places of a gold point stand in, with their number. */
  const bestOf = (wanted: GoldPoint): { readonly point: Point; readonly held: number } =>
    points
      .map((point) => ({
        point,
        held: carriersOf(wanted).filter(([id, cell]) => carries(point, id, cell)).length,
      }))
      .reduce((best, one) => (one.held > best.held ? one : best));

  test('points of several articles are found as one', () => {
    const several = required.filter((point) => carriersOf(point).length > 1);
    const found = several.filter((point) => bestOf(point).held > 1);
    expect(found.length / several.length).toBeGreaterThanOrEqual(shared);
  });

  test('cells, and what is called left out', () => {
    let [right, all, omits, omitsRight] = [0, 0, 0, 0];
    for (const wanted of required) {
      const { point } = bestOf(wanted);
      for (const [id, { relation, also = [] }] of Object.entries(wanted.cells)) {
        if (relation === 'open') continue;
        const got = point.cells.find(({ article }) => article === id)?.relation;
        const fits = got !== undefined && (got === relation || also.includes(got));
        all++;
        if (fits) right++;
        if (got !== 'omits') continue;
        omits++;
        if (fits) omitsRight++;
      }
    }
    expect(right / all).toBeGreaterThanOrEqual(cells);
    expect(omitsRight / omits).toBeGreaterThanOrEqual(omissions);
  });
});
