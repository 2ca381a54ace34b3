import { expect, it } from 'vitest';
import { at, FIXTURE, makeArticle } from '../../test/helpers/dossier-fixture.ts';
import { makeCorpus } from './corpus.ts';
import { deedOf } from './deed.ts';

function deed(text: string, trigger: string, evidence = text): string | null {
  const article = makeArticle({
    id: 'a',
    title: 'T',
    outlet: 'O',
    domain: 'o.example',
    published: { value: '2025-03-12', precision: 'day', basis: 'given' },
    text,
    statements: [],
    events: [
      {
        words: evidence,
        trigger,
        from: 'corrund',
        to: null,
        class: 'REJECT',
        cameo: '164',
        date: { value: null, precision: null, basis: null },
        status: 'fact',
      },
    ],
    conditions: [],
  });
  const corpus = makeCorpus([article], [], [], FIXTURE.world);
  const words = deedOf(corpus, [{ article, event: article.events[0]! }]);
  if (words) expect(at(text, words.text, words.evidence.start).start).toBe(words.evidence.start);
  return words?.text ?? null;
}

it.each<[string, string, string, string?]>([
  [
    'Corrund suspended the boundary talks on Monday because of the rule.',
    'suspended',
    'suspended the boundary talks',
  ],
  ['Corrund, which holds them, halted talks with Vessaria, it said.', 'halted', 'halted talks with Vessaria'],
  ['The boats were seized.', 'seized', 'The boats were seized'],
  [
    'HASK: Corrund has blamed Vessaria for the stalled talks.',
    'blamed',
    'blamed Vessaria for the stalled talks',
    'HASK: Corrund has blamed',
  ],
  ['It agreed.', 'agreed', 'It agreed'],
])('%s', (text, trigger, words, evidence = text) => {
  expect(deed(text, trigger, evidence)).toBe(words);
});

it('says nothing where the words say no more than the act', () => {
  expect(deed('Suspended, the talks wait.', 'Suspended', 'Suspended')).toBeNull();
});
