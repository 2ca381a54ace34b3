import { expect, test } from 'vitest';
import { sha256 } from '../record/ids.ts';
import { makeSeenIds } from './seen-ids.ts';

test('every id is found again with the first input that had it, however many there are', () => {
  const seen = makeSeenIds();
  const page = (n: number) => sha256(`page ${n}`);
  const name = (n: number) => (n % 3 === 0 ? `saved/0${n}.html` : `news.jsonl, line ${n}`);
  for (let n = 0; n < 5000; n++)
    expect(seen.firstWith(`id ${n}`, { name: name(n), sha256: page(n) })).toBeNull();
  for (let n = 0; n < 5000; n++) {
    const first = seen.firstWith(`id ${n}`, { name: 'later', sha256: page(0) })!;
    expect([first.name, first.isOfPage(page(n)), first.isOfPage(page(n + 1))]).toEqual([
      name(n),
      true,
      false,
    ]);
  }
});

test.each(['a/12', 'x 0012', '7', '', 'line 0', 'page 99999999999', 'two\nlines 3'])(
  'gives the name %j back as it was',
  (name) => {
    const seen = makeSeenIds();
    seen.firstWith('a', { name, sha256: sha256('p') });
    expect(seen.firstWith('a', { name: 'other', sha256: sha256('p') })?.name).toBe(name);
  },
);
