import { expect, test } from 'vitest';
import { ANYWHERE } from './bases.ts';
import { lemmaOf } from './lemma-of.ts';
import { placesOf } from './places.ts';

test.each([
  ['talks', 'NOUN', 'NNS', 'talk'],
  ['islands', 'NOUN', 'NNS', 'island'],
  ['parties', 'NOUN', 'NNS', 'party'],
  ['sanctions', 'NOUN', 'NNS', 'sanction'],
  ['said', 'VERB', 'VBD', 'say'],
  ['added', 'VERB', 'VBD', 'add'],
  ['agreed', 'VERB', 'VBD', 'agree'],
  ['suspended', 'VERB', 'VBN', 'suspend'],
  ['announced', 'VERB', 'VBD', 'announce'],
  ['imposing', 'VERB', 'VBG', 'impose'],
  ['stopping', 'VERB', 'VBG', 'stop'],
  ['reiterated', 'VERB', 'VBD', 'reiterate'],
  ['underscored', 'VERB', 'VBD', 'underscore'],
  ['denies', 'VERB', 'VBZ', 'deny'],
  ['seized', 'VERB', 'VBN', 'seize'],
  ["n't", 'PART', 'RB', 'not'],
  ['is', 'AUX', 'VBZ', 'be'],
  ['Islands', 'PROPN', 'NNPS', 'Island'],
  ['Corrund', 'PROPN', 'NNP', 'Corrund'],
])('%s as %s is %s', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});

test.each([
  ['MERROW', 'PROPN', 'NNP', 'Merrow'],
  ['merrow', 'PROPN', 'NNP', 'Merrow'],
  ['NATO', 'PROPN', 'NNP', 'NATO'],
  ['bin', 'PROPN', 'NNP', 'bin'],
  ['VII', 'NUM', 'CD', 'VII'],
  ['fled', 'VERB', 'VBD', 'flee'],
])('%s, a %s %s, is %s', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});

test.each([
  // -e or not where the verb is unknown
  ['glozing', 'VERB', 'VBG', 'gloze'],
  ['trubbed', 'VERB', 'VBD', 'trub'],
  ['scroaded', 'VERB', 'VBD', 'scroad'],
  ['bapelled', 'VERB', 'VBN', 'bapel'],
  ['rewelcomed', 'VERB', 'VBN', 'rewelcome'],
  ['panicking', 'VERB', 'VBG', 'panic'],
  // the tag cannot be: read by its look
  ['recognized', 'VERB', 'VB', 'recognize'],
  ['processes', 'NOUN', 'NN', 'process'],
  ['slightest', 'ADJ', 'JJ', 'slight'],
  // plurals
  ['horsemen', 'NOUN', 'NNS', 'horseman'],
  ['wolves', 'NOUN', 'NNS', 'wolf'],
  ['headaches', 'NOUN', 'NNS', 'headache'],
  ['roaches', 'NOUN', 'NNS', 'roach'],
  ['tenterhooks', 'NOUN', 'NNS', 'tenterhooks'],
  ["NGO's", 'NOUN', 'NNS', 'ngo'],
  ["50's", 'NOUN', 'NNS', '50s'],
  ['talk.news.cats', 'NOUN', 'NNS', 'talk.news.cats'],
  // names
  ['Oct.', 'PROPN', 'NNP', 'October'],
  ['Guardsmen', 'PROPN', 'NNPS', 'Guardsman'],
  ['Burning', 'VERB', 'NNP', 'Burn'],
  // numbers
  ['7,5', 'NUM', 'CD', '7.5'],
  ['12,500', 'NUM', 'CD', '12500'],
])('%s, a %s %s, is %s by rule', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});

test.each([
  ['goverment', 'NOUN', 'NN', 'government'],
  ['occassions', 'NOUN', 'NNS', 'occasion'],
  ['beacuse', 'SCONJ', 'IN', 'because'],
  ['sooooo', 'ADV', 'RB', 'so'],
  ['VERYYY', 'ADV', 'RB', 'very'],
])('%s is a slip: %s', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});

test.each([
  ['anther', 'NOUN', 'NN'],
  ['theatre', 'NOUN', 'NN'],
  ['zxqvart', 'NOUN', 'NN'],
])('%s is none', (form, upos, xpos) => {
  expect(lemmaOf(form, upos, xpos)).toBe(form);
});

test('capitals count by what stands around them', () => {
  const named = { ...ANYWHERE, named: true };
  expect(lemmaOf('Stochastic', 'ADJ', 'JJ', named)).toBe('Stochastic');
  expect(lemmaOf('Stochastic', 'ADJ', 'JJ', { ...named, named: false })).toBe('stochastic');
  expect(lemmaOf('Mercury', 'NOUN', 'NN', { ...ANYWHERE, proper: true })).toBe('Mercury');
  expect(lemmaOf('JOHN', 'PROPN', 'NNP', { ...ANYWHERE, shouting: true })).toBe('John');
  expect(lemmaOf("'s", 'AUX', 'VBZ', { ...ANYWHERE, perfect: true })).toBe('have');
});

test('places are told from the words, the tree and the names of a text', () => {
  const words = "It 's been MERROW . THE RED BOAT".split(' ').map((form, i) => ({
    form,
    xpos: ['PRP', 'VBZ', 'VBN', 'NNP', '.', 'DT', 'JJ', 'NN'][i]!,
    deprel: i === 1 ? 'aux' : 'dep',
    head: i === 1 ? 2 : -1,
  }));
  const places = placesOf(
    words,
    [
      { from: 0, to: 5 },
      { from: 5, to: 8 },
    ],
    [{ from: 3, to: 4 }],
  );
  expect(places.map(({ first }) => first).indexOf(true, 1)).toBe(5);
  expect(places.map(({ shouting }) => shouting)).toEqual([...Array(5).fill(false), true, true, true]);
  expect(places.findIndex(({ perfect }) => perfect)).toBe(1);
  expect(places.findIndex(({ named }) => named)).toBe(3);
});
