import { expect, it } from 'vitest';
import { emptiedBy } from './emptied.ts';

const terms = ['talks', 'speaker:Dresk', 'date:1999'].map((written) => ({ written }));

it('names the filter that left no row, with what each left, and the others', () => {
  const tally = [
    { written: 'talks', rows: 9 },
    { written: 'speaker:Dresk', rows: 0 },
  ];
  expect(emptiedBy(terms, tally)).toEqual({
    heading: 'No row matches all 3 filters',
    steps: [
      { words: 'talks', rows: 9 },
      { words: 'speaker:Dresk emptied the list', rows: 0 },
    ],
    last: 'speaker:Dresk',
    others: [0, 2],
  });
  expect(emptiedBy(terms.slice(0, 2), tally)?.heading).toBe('No row matches both filters');
});

it('has no others where one filter is all that was asked, and is nothing where nothing was', () => {
  const one = emptiedBy(terms.slice(0, 1), [{ written: 'talks', rows: 0 }]);
  expect([one?.heading, one?.others]).toEqual(['No row matches', []]);
  expect(emptiedBy([], [])).toBeNull();
});
