import { expect, test } from 'vitest';
import { inventedArticle } from '../../test/helpers/coverage-fixture.ts';
import { changesOf } from './changes.ts';

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
  ['the ship appeared to turn', 'the ship turned', ['hedge', 'appeared to turn', 'turned']],
  ['we hold 31 boats', 'we hold 13 boats', ['number', '31', '13']],
  ['we will not go', 'we will go', ['polarity', 'not', null]],
  ['talks open on Monday', 'talks open on Tuesday', ['date', 'Monday', 'Tuesday']],
  ['it is extremely unfair', 'it is unfair', ['strength', 'extremely', null]],
] as const)('%s / %s', (quoted, other, change) => {
  expect(between(quoted, other)[0]).toEqual(change);
});

test('quotation marks taken away are a change, another wording alone is none', () => {
  expect(between('we hold the boats', 'we hold the vessels').map(([kind]) => kind)).toEqual(['quotation']);
});
