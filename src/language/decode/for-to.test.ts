import { expect, test } from 'vitest';
import { tokensFrom } from '../../../test/helpers/tokens.ts';
import { subjectsOfForTo } from './for-to.ts';

/** "for it to occur Norland needs …", its first word the third of a text; `it` hangs on the word told. */
const sentence = (it: number) =>
  tokensFrom([
    ['for', 'IN', 6, 'mark'],
    ['it', 'PRP', it, 'nsubj'],
    ['to', 'TO', 6, 'mark'],
    ['occur', 'VB', 8, 'advcl'],
    ['Norland', 'NNP', 8, 'nsubj'],
    ['needs', 'VBZ', -1, 'root'],
  ]);

test('the subject of an infinitive under "for" hangs on it', () => {
  expect(subjectsOfForTo(sentence(8), 3)[1]!.head).toBe(6);
  expect(subjectsOfForTo(sentence(6), 3)).toEqual(sentence(6));
});
