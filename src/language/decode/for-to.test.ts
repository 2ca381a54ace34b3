import { expect, test } from 'vitest';
import type { Token } from '../layer.ts';
import { subjectsOfForTo } from './for-to.ts';

/** "for it to occur Norland needs …", its first word the third of a text; `it` hangs on the word told. */
const sentence = (it: number, norland = 'nsubj'): Token[] =>
  (
    [
      ['for', 'IN', 6, 'mark'],
      ['it', 'PRP', it, 'nsubj'],
      ['to', 'TO', 6, 'mark'],
      ['occur', 'VB', 8, 'advcl'],
      ['Norland', 'NNP', 8, norland],
      ['needs', 'VBZ', -1, 'root'],
    ] as const
  ).map(([form, xpos, head, deprel]) => ({
    form,
    lemma: form,
    upos: 'X',
    xpos,
    head,
    deprel,
    sentence: 0,
    start: 0,
    end: 0,
  }));

test('the subject of an infinitive under "for" hangs on it', () => {
  expect(subjectsOfForTo(sentence(8), 3)[1]!.head).toBe(6);
  expect(subjectsOfForTo(sentence(6), 3)).toEqual(sentence(6));
  expect(subjectsOfForTo(sentence(8, 'obj'), 3)).toEqual(sentence(6));
});
