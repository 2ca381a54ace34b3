import { expect, test } from 'vitest';
import { tokensFrom } from '../../../test/helpers/tokens.ts';
import { objectsBeforeVerbs } from './lost-subjects.ts';

const sentence = (first: readonly [string, string]) =>
  tokensFrom([
    [...first, 2, 'obj'],
    ['first', 'RB', 2, 'advmod'],
    ['needs', 'VBZ', -1, 'root'],
  ]).map((token, i) => (i === 2 ? { ...token, upos: 'VERB' } : token));

test('an object before a verb without a subject is the subject, a question word is none', () => {
  expect(objectsBeforeVerbs(sentence(['Norland', 'NNP']), 0)[0]!.deprel).toBe('nsubj');
  expect(objectsBeforeVerbs(sentence(['What', 'WP']), 0)[0]!.deprel).toBe('obj');
});
