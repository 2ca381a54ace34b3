import { expect, test } from 'vitest';
import { inventedArticle, oneStory } from '../../test/helpers/coverage-fixture.ts';
import type { TraceStep } from '../record/note.ts';
import type { World } from '../world/world.ts';
import { coverPoints } from './cover-points.ts';

// Points need nothing of the world yet.
const world = {} as World;

const one = inventedArticle(
  'one',
  'Aran detained 13 fishing boats near the Mora Islands. “Keeping our crews is wholly unacceptable,” Ilse Marn said. Beluth imposed sanctions on two shipping companies.',
  [{ words: 'Keeping our crews is wholly unacceptable', by: 'text:ilse-marn', cue: 'said', kind: 'direct' }],
);
const two = inventedArticle(
  'two',
  'The coast guard of Aran seized 13 fishing vessels near the Mora Islands. Ilse Marn said that holding the crews was unacceptable.',
  [{ words: 'holding the crews was unacceptable', by: 'text:ilse-marn', cue: 'said' }],
);
const early = inventedArticle(
  'early',
  'Aran wants talks on the strait with Beluth. Nine fishing boats were detained by Aran near the Mora Islands, said the harbour master of Telk, who saw them brought in.',
  [],
  {},
  '2031-05-04',
);
const articles = [one, two, early];
const points = coverPoints({ articles, lines: oneStory(articles), world });
const about = (pattern: RegExp) => points.find(({ label }) => pattern.test(label))!;

test('a point has a cell for each article, with the characters that carry it', () => {
  const boats = about(/detained 13/);
  expect(boats.cells.map(({ article, relation, what }) => [article, relation, what])).toEqual([
    ['one', 'states', null],
    ['two', 'states', null],
    ['early', 'differs', 'number'],
  ]);
  for (const { article, spans } of boats.cells) {
    const { text } = articles.find(({ id }) => id === article)!;
    expect(text.slice(spans[0]!.start, spans[0]!.end)).toMatch(/boats|vessels/);
  }
  expect(one.text).toContain(boats.label);
});

test('an article that appeared before the point is not expected to carry it', () => {
  const sanctions = about(/sanctions/);
  expect(sanctions.cells.map(({ relation, expected }) => [relation, expected])).toEqual([
    ['states', undefined],
    ['omits', true],
    ['omits', false],
  ]);
});

test('renderings of one utterance are variants, with what changed named in the cell', () => {
  const crews = about(/crews/);
  expect(crews.variants).toHaveLength(1);
  expect(crews.variants[0]!.map(({ article }) => article)).toEqual(['one', 'two']);
  expect(crews.cells[1]).toMatchObject({ relation: 'differs', what: 'strength', against: 'one' });
});

test('every decision can be explained, and explaining changes nothing', () => {
  const steps: TraceStep[] = [];
  const again = coverPoints({ articles, lines: oneStory(articles), world }, (step) => steps.push(step));
  expect(again).toEqual(points);
  expect(steps.some(({ step }) => step === 'other-number')).toBe(true);
});

test('what story after story tells is background', () => {
  const tell = (id: string) =>
    inventedArticle(
      id,
      `Aran and Beluth have held 11 rounds of talks on the strait since 2014. The ${id} harbour opened.`,
    );
  const [a, b] = [tell('northern'), tell('southern')];
  const lines = [...oneStory([a], 'first'), ...oneStory([b], 'second')];
  const kinds = coverPoints({ articles: [a, b], lines, world })
    .filter(({ label }) => /rounds/.test(label))
    .map(({ kind }) => kind);
  expect(kinds).toEqual(['background', 'background']);
});
