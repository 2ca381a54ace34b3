import { expect, test } from 'vitest';
import { inventedArticle, oneStory } from '../../test/helpers/coverage-fixture.ts';
import { asidesOf } from './asides.ts';
import { coverPoints } from './cover-points.ts';

const told = (text: string): string[] =>
  asidesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'The barge that sank near the lock on Monday carried coal.',
    ['The barge that sank near the lock on Monday'],
  ],
  ['Trade would begin again if the council first lifts the toll.', ['if the council first lifts the toll.']],
  ['The council lifted the toll.', []],
])('what is told on the side: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

const cells = (texts: readonly string[]) => {
  const articles = texts.map((text, i) => inventedArticle(`a${i}`, text));
  // Nothing here asks for the world.
  return coverPoints({ articles, lines: oneStory(articles), world: {} as never }).map(({ label, cells }) => ({
    label,
    relations: cells.map(({ relation }) => relation),
  }));
};

test('who tells a thing in a relative clause has not left it out', () => {
  const points = cells([
    'A heavy barge sank near the lock on Monday.',
    'The heavy barge that sank near the lock on Monday was bought by miners from the hills in spring.',
  ]);
  expect(points.find(({ label }) => label.startsWith('A heavy barge'))?.relations).toEqual([
    'states',
    'states',
  ]);
});

test('a condition is no telling of what it asks for, and no point of its own', () => {
  const points = cells([
    'The council lifted the bridge toll.',
    'Miners in the hills would trade coal with farmers again if the council lifted the bridge toll.',
  ]);
  expect(points.map(({ relations }) => relations)).toEqual([
    ['states', 'omits'],
    ['omits', 'states'],
  ]);
});
