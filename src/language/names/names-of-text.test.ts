import { describe, expect, it } from 'vitest';
import type { FoundName } from '../decode/names.ts';
import { tokensOf } from '../text/tokens.ts';
import { namesOfText } from './names-of-text.ts';

/** Names of a text in which the model found these words as names of a type. */
function namesIn(text: string, found: readonly (readonly [words: string, type: FoundName['type']])[] = []) {
  const tokens = tokensOf(text);
  const names = found.map(([words, type]): FoundName => {
    const start = text.indexOf(words);
    const from = tokens.findIndex((token) => token.start === start);
    const to = tokens.findIndex((token) => token.end === start + words.length) + 1;
    return { from, to, type, probability: 0.95 };
  });
  return namesOfText(tokens, names).map(({ from, to, type }) => [
    text.slice(tokens[from]!.start, tokens[to - 1]!.end),
    type,
  ]);
}

describe('bodies', () => {
  it.each([
    ['Talks began. Border Agency staff left', 'Agency', 'Agency'],
    ['the new Ministry of Ports', 'Ministry of Ports', 'Ministry of Ports'],
  ])('%s', (text, model, name) => {
    expect(namesIn(text, [[model, 'organization']])).toContainEqual([name, 'organization']);
  });

  it('leave other names alone', () => {
    const found = namesIn('the Vessarian Ports Ministry', [
      ['Vessarian', 'nationality'],
      ['Ministry', 'organization'],
    ]);
    expect(found).toEqual([
      ['Vessarian', 'nationality'],
      ['Ports Ministry', 'organization'],
    ]);
  });
});

describe('names of dates', () => {
  it.each([
    ['They met last Tuesday in Merrow.', 'last Tuesday', 'Tuesday'],
    ['They met in the late 1990s.', 'the late 1990s', '1990s'],
    ['It ends on 12 April 2023, she said.', '12 April 2023', '12 April 2023'],
    ['It begins after Ramadan.', 'Ramadan', 'Ramadan'],
  ])('%s', (text, model, name) => {
    expect(namesIn(text, [[model, 'date']])).toEqual([[name, 'date']]);
  });

  it.each([
    ['They met last week.', 'last week'],
    ['Today the port is open.', 'Today'],
    ['It takes three days.', 'three days'],
  ])('none: %s', (text, model) => {
    expect(namesIn(text, [[model, 'date']])).toEqual([]);
  });
});

describe('amounts of money', () => {
  it.each([
    ['Orlan paid $10 million for it.', '$10 million'],
    ['It costs US$3.5 billion a year.', 'US$3.5 billion'],
    ['They owe 40 million euros.', '40 million euros'],
    ['A fine of 300 Kenyan shillings was paid.', '300 Kenyan shillings'],
    ['It lost hundreds of millions of pounds.', 'hundreds of millions of pounds'],
    ['It was worth five dollars.', 'five dollars'],
  ])('%s', (text, amount) => {
    expect(namesIn(text)).toEqual([[amount, 'money']]);
  });

  it.each(['About 2 million people fled.', 'Two hundred soldiers came.', 'He walked 40 miles.'])(
    'none: %s',
    (text) => {
      expect(namesIn(text)).toEqual([]);
    },
  );

  it('a number that tells no currency is no money, whatever the model took it for', () => {
    expect(namesIn('Prices rose by 9 percent.', [['9 percent', 'money']])).toEqual([]);
  });
});

describe('types by words', () => {
  it('calls buildings by their last word facilities', () => {
    expect(namesIn('The plane left Alverton Airport.', [['Alverton Airport', 'place']])).toEqual([
      ['Alverton Airport', 'facility'],
    ]);
    expect(namesIn('He stayed in Port Tessa.', [['Port Tessa', 'place']])).toEqual([['Port Tessa', 'place']]);
  });

  it('calls the followers of a faith a people', () => {
    expect(namesIn('Most are Muslims.', [['Muslims', 'organization']])).toEqual([['Muslims', 'nationality']]);
  });
});
