import { expect, test } from 'vitest';
import type { Token } from '../layer.ts';
import { heldBeforeThat } from './before-that.ts';

/** "said Wednesday that boats would return", its first word the tenth of a text. */
const sentence = (day: number, mark: string): Token[] =>
  (
    [
      ['said', 'VERB', -1, 'root'],
      ['Wednesday', 'PROPN', day, 'obl'],
      [mark, 'SCONJ', 14, 'mark'],
      ['boats', 'NOUN', 14, 'nsubj'],
      ['return', 'VERB', 10, 'ccomp'],
    ] as const
  ).map(([form, upos, head, deprel]) => ({
    form,
    lemma: form,
    upos,
    xpos: upos,
    head,
    deprel,
    sentence: 1,
    start: 0,
    end: 0,
  }));

test('a day before "that" is not within the clause', () => {
  expect(heldBeforeThat(sentence(14, 'that'), 10).map(({ head }) => head)).toEqual([-1, 10, 14, 14, 10]);
});

test('what hangs right, and clauses without "that", stay', () => {
  for (const tokens of [sentence(10, 'that'), sentence(14, 'if')])
    expect(heldBeforeThat(tokens, 10)).toEqual(tokens);
});
