import { expect, test } from 'vitest';
import { inventedArticle } from '../../test/helpers/coverage-fixture.ts';
import { claimsOf } from './claims.ts';
import { clausesOf } from './clauses.ts';

const cut = (text: string): string[] =>
  clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'Aran left the commission and Beluth recalled its envoy in the evening.',
    ['Aran left the commission', 'Beluth recalled its envoy in the evening.'],
  ],
  ['Talks between Aran and Beluth on the strait were adjourned.', null],
  ['The islands, which Aran calls the Mora Islands, lie off Telk.', null],
  [
    'The strait was closed, which Beluth called a breach of the treaty.',
    ['The strait was closed', 'which Beluth called a breach of the treaty.'],
  ],
  ['The talks did not end but adjourned until June.', null],
  [
    'The treaty of the two states, signed in 1987, expires in December.',
    ['The treaty of the two states, signed in 1987', 'expires in December.'],
  ],
  ['The situation is due to the closing of the strait by Beluth.', null],
  ['They say “the boats left, and the crews were home”.', null],
] as const)('%s', (text, pieces) => {
  expect(cut(text)).toEqual(pieces ?? [text]);
});

test('claims: what was said without its frame, occasions but no topics, none twice', () => {
  const text =
    'Asked about the islands, the minister said that the rule protects our fish. At a meeting of envoys in Telk, the minister said that talks go on. The minister said on Monday.';
  const article = inventedArticle('a', text, [
    { words: 'the rule protects our fish', by: 'text:marn', cue: 'said' },
    { words: 'talks go on', by: 'text:marn' },
  ]);
  const claims = claimsOf(article, 0).map((claim) => claim.text);
  expect(claims).toContain('the rule protects our fish');
  expect(claims.join('|')).not.toMatch(/Asked about/);
  expect(new Set(claims).size).toBe(claims.length);
});

test('a page run together without stops is cut in reasonable time', () => {
  const junk = `${'lorem ipsum 12 dolor '.repeat(4000)}, and the rest, with 3 words, is here`;
  const started = performance.now();
  expect(cut(junk).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(5000);
});
