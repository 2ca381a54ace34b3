import { expect, test } from 'vitest';
import { inventedArticle, oneStory } from '../../test/helpers/coverage-fixture.ts';
import type { World } from '../world/world.ts';
import { changesOf } from './changes.ts';
import { coverPoints } from './cover-points.ts';

/** Changes between a quoted rendering and another one, as [kind, words before, words now]. */
function between(quoted: string, other: string) {
  const [a, b] = [
    inventedArticle('a', `“${quoted},” he said.`),
    inventedArticle('b', `He said that ${other}.`),
  ];
  const place = (article: typeof a, words: string) => {
    const start = article.text.indexOf(words);
    return { article: article.id, start, end: start + words.length };
  };
  const changes = changesOf(
    [place(a, quoted), place(b, other)],
    new Map([
      [a.id, a],
      [b.id, b],
    ]),
  );
  return changes.map(({ kind, was, is }) => [
    kind,
    was && a.text.slice(was.start, was.end),
    is && b.text.slice(is.start, is.end),
  ]);
}

test.each([
  ['the strait can be closed', 'the strait could be closed', ['strength', 'can', 'could']],
  ['the ship appeared to turn', 'the ship turned', ['hedge', 'appeared to', null]],
  ['we hold 31 boats', 'we hold 13 boats', ['number', '31', '13']],
  ['we will not go', 'we will go', ['polarity', 'not', null]],
  ['talks open on Monday', 'talks open on Tuesday', ['date', 'Monday', 'Tuesday']],
  ['it is extremely unfair', 'it is unfair', ['strength', 'extremely', null]],
] as const)('%s / %s', (quoted, other, change) => {
  expect(between(quoted, other)[0]).toEqual(change);
});

test.each([
  ['the strait can be closed', 'the strait can be closed'],
  ['we will return to the talks', 'Aran would return to the negotiations'],
  ['we did not leave the house', 'nobody of them left the house'],
  ['no boats pass unless the rule goes', 'boats do not pass if the rule does not go'],
  ['the pair of ships turned', 'two ships turned'],
] as const)('no change of sense: %s / %s', (quoted, other) => {
  expect(between(quoted, other).filter(([kind]) => kind !== 'quotation')).toEqual([]);
});

test('a name changed, but not the first word of a sentence', () => {
  expect(between('we hold the Mora Islands', 'they hold the Telk Islands')).toContainEqual([
    'name',
    'Mora',
    'Telk',
  ]);
  expect(between('Keeping crews is unjust', 'Holding crews is unjust').map(([kind]) => kind)).not.toContain(
    'name',
  );
});

test('a limit cut off turns the meaning, inside the rendering or behind it', () => {
  expect(between('we open the gate, but not for weapons', 'they open the gate')).toContainEqual([
    'cut',
    'but not for weapons',
    null,
  ]);
  expect(between('as long as the dam leaks, we pay nothing', 'they pay nothing')[0]).toEqual([
    'cut',
    'as long as the dam leaks',
    null,
  ]);
  expect(between('we pay nothing until the dam is repaired', 'they pay nothing')[0]).toEqual([
    'cut',
    'until the dam is repaired',
    null,
  ]);
  expect(
    between('we open the gate, but not for weapons', 'they open the gate and keep weapons out').map(
      ([kind]) => kind,
    ),
  ).not.toContain('cut');
  expect(between('we open the gate on Monday morning', 'they open the gate')[0]?.[0]).toBe('quotation');
});

test('the same said by somebody else', () => {
  const said = (id: string, by: string) => {
    const article = inventedArticle(id, `The bridge is lost and the road with it, said ${by}.`, [
      { words: 'The bridge is lost and the road with it', by: `text:${by}`, cue: 'said' },
    ]);
    const start = article.text.indexOf(by);
    const speaker = { ...article.statements[0]!.speaker!, start, end: start + by.length };
    return { ...article, statements: [{ ...article.statements[0]!, speaker }] };
  };
  const articles = [said('a', 'Ilse Marn'), said('b', 'Karl Pell')];
  const [point] = coverPoints({ articles, lines: oneStory(articles), world: {} as World });
  const [change] = point!.changes!;
  expect(change).toMatchObject({ kind: 'speaker', article: 'b', against: 'a' });
  expect(articles[0]!.text.slice(change!.was!.start, change!.was!.end)).toBe('Ilse Marn');
  expect(articles[1]!.text.slice(change!.is!.start, change!.is!.end)).toBe('Karl Pell');
});

test('quotation marks taken away are a change, another wording alone is none', () => {
  expect(between('we hold the boats', 'we hold the vessels').map(([kind]) => kind)).toEqual(['quotation']);
});
