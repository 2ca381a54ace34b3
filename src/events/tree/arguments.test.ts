import { expect, test } from 'vitest';
import type { Token } from '../../language/layer.ts';
import { subjectOver } from './arguments.ts';
import type { Tree } from './phrase.ts';

/** A sentence of "form/upos/deprel/head" words, heads by index. */
function treeOf(words: string): Tree {
  const tokens = words.split(' ').map((word): Token => {
    const [form, upos, deprel, head] = word.split('/') as [string, string, string, string];
    return {
      form,
      lemma: form.toLowerCase(),
      upos,
      xpos: upos === 'VERB' ? 'VBD' : 'NN',
      head: Number(head),
      deprel,
      sentence: 0,
      start: 0,
      end: 0,
    };
  });
  return { tokens, sentences: [{ from: 0, to: tokens.length, start: 0, end: 0, paragraph: 0 }] };
}

test('the subject of a verb has done what the verb is about', () => {
  const tree = treeOf('Portugal/PROPN/nsubj/1 launched/VERB/root/-1 the/DET/det/3 invasion/NOUN/obj/1');
  expect(subjectOver(tree, 3)?.head).toBe(0);
});

test.each([
  'Portugal/PROPN/nsubj/1 suffered/VERB/root/-1 after/ADP/case/4 the/DET/det/4 invasion/NOUN/obl/1',
  'Portugal/PROPN/nsubj/1 suffered/VERB/root/-1 due/ADP/case/4 to/ADP/fixed/2 invasion/NOUN/obl/1',
  'Portugal/PROPN/nsubj/1 saw/VERB/root/-1 losses/NOUN/obj/1 since/ADP/case/4 invasion/NOUN/nmod/2',
])('the subject of a clause has not done what stands in its backdrop: %s', (words) =>
  expect(subjectOver(treeOf(words), 4)).toBeNull(),
);

test('nor what a participle in its clause names as the doer', () => {
  const { tokens, sentences } = treeOf(
    'Portugal/PROPN/nsubj/1 mended/VERB/root/-1 ties/NOUN/obj/1 frayed/VERB/acl/2 by/ADP/case/5 threats/NOUN/obl/3',
  );
  const tree = { tokens: tokens.map((token, i) => (i === 3 ? { ...token, xpos: 'VBN' } : token)), sentences };
  expect(subjectOver(tree, 5)).toBeNull();
});
