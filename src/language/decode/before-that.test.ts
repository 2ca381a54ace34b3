import { expect, test } from 'vitest';
import { tokensFrom } from '../../../test/helpers/tokens.ts';
import { heldBeforeThat } from './before-that.ts';

/** "said Wednesday that boats would return", its first word the tenth of a text. */
const sentence = (day: number, mark: string) =>
  tokensFrom([
    ['said', 'VBD', -1, 'root'],
    ['Wednesday', 'NNP', day, 'obl'],
    [mark, 'SCONJ', 14, 'mark'],
    ['boats', 'NNS', 14, 'nsubj'],
    ['return', 'VB', 10, 'ccomp'],
  ]);

test('a day before "that" is not within the clause', () => {
  expect(heldBeforeThat(sentence(14, 'that'), 10).map(({ head }) => head)).toEqual([-1, 10, 14, 14, 10]);
});

test('what hangs right, and clauses without "that", stay', () => {
  for (const tokens of [sentence(10, 'that'), sentence(14, 'if')])
    expect(heldBeforeThat(tokens, 10)).toEqual(tokens);
});
