import { expect, test } from 'vitest';
import type { LanguageLayer, Token } from '../../language/layer.ts';
import { agentOf, patientOf } from './arguments.ts';
import { repaired } from './repaired.ts';

/** A sentence of "form/lemma/upos/xpos/deprel/head" words, heads by index. */
function layerOf(words: string): LanguageLayer {
  const tokens = words.split(' ').map((word): Token => {
    const [form, lemma, upos, xpos, deprel, head] = word.split('/') as [string, ...string[]] as string[] &
      [string, string, string, string, string, string];
    return { form, lemma, upos, xpos, deprel, head: Number(head), sentence: 0, start: 0, end: 0 };
  });
  const sentences = [{ from: 0, to: tokens.length, start: 0, end: 0, paragraph: 0 }];
  return { tokens, sentences } as unknown as LanguageLayer;
}

test.each([
  [
    'of a relative clause with an object',
    'boats/boat/NOUN/NNS/obj/-1 that/that/PRON/WDT/obj/4 its/its/PRON/PRP$/nmod:poss/3 guard/guard/NOUN/NN/nsubj:pass/4 detained/detain/VERB/VBN/acl:relcl/0',
    [3, 0],
  ],
  [
    'after "have" alone',
    'Police/police/NOUN/NNS/nsubj:pass/2 have/have/AUX/VBP/aux:pass/2 deported/deport/VERB/VBN/root/-1 migrants/migrant/NOUN/NNS/obj/2',
    [0, 3],
  ],
])('a participle %s is no passive', (_, words, [agent, patient]) => {
  const tree = repaired(layerOf(words));
  const verb = tree.tokens.findIndex(({ upos }) => upos === 'VERB');
  expect([agentOf(tree, verb)?.head, patientOf(tree, verb)?.head]).toEqual([agent, patient]);
});

test('a participle after "been" stays passive', () => {
  const tree = repaired(
    layerOf(
      'Boats/boat/NOUN/NNS/nsubj:pass/3 have/have/AUX/VBP/aux/3 been/be/AUX/VBN/aux:pass/3 detained/detain/VERB/VBN/root/-1',
    ),
  );
  expect([agentOf(tree, 3), patientOf(tree, 3)?.head]).toEqual([null, 0]);
});

test('a noun before an infinitive is the object of the verb before it', () => {
  const tree = repaired(
    layerOf(
      'Norway/Norway/PROPN/NNP/nsubj/1 announced/announce/VERB/VBD/root/-1 plans/plan/NOUN/NNS/obj/4 to/to/PART/TO/mark/4 scrap/scrap/VERB/VB/ccomp/1 visas/visa/NOUN/NNS/obj/4',
    ),
  );
  expect([tree.tokens[2]!.head, tree.tokens[4]!.head]).toEqual([1, 2]);
});
