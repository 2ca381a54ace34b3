import { expect, test } from 'vitest';
import { inventedArticle } from '../../test/helpers/coverage-fixture.ts';
import { claimsOf } from './claims.ts';
import { meaningsOf } from './meanings.ts';

const termsOf = (text: string): string[][] =>
  claimsOf(inventedArticle('a', text), 0).map(({ terms }) =>
    [...terms].map(([t, sign]) => (sign < 0 ? '-' : '') + t),
  );

test('"do so" stands for the act that was spoken of right before', () => {
  const [, second] = termsOf('The miners will visit the quarry. They see no reason not to do so in May.');
  expect(second).toContain('visit');
});

test.each([
  ['owes', 'debt'],
  ['fined', 'punish'],
  ['barred', 'ban'],
  ['repaid', 'repay'],
  ['payable', 'pay'],
  ['pays', 'pay'],
])('%s means %s', (form, term) => {
  expect(meaningsOf(form).map((meaning) => meaning.term)).toContain(term);
});

test('a negator reaches the verb of its noun, and no word before it', () => {
  expect(termsOf('Since midnight no barge from the hills was found near the lock.')[0]).toEqual(
    expect.arrayContaining(['midnight', '-barg', '-find']),
  );
});

test('what somebody apologised for is told on the side', () => {
  const [claim] = claimsOf(inventedArticle('a', 'The minister apologised for breaking off the talks.'), 0);
  expect([...claim!.minor]).toEqual(expect.arrayContaining(['stop', 'talk']));
  expect(claim!.minor.has('apologise')).toBe(false);
});
