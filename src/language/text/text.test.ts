import { describe, expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';
import { type Gap, gapsOf, sentencesHeard, sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

const forms = (text: string): string =>
  tokensOf(text)
    .map(({ form }) => form)
    .join(' ');
const sentences = (text: string): string[] => {
  const tokens = tokensOf(text);
  return sentencesOf(gapsOf(tokens, text)).map(({ from, to }) =>
    text.slice(tokens[from]!.start, tokens[to - 1]!.end),
  );
};

test.each([
  ["Corrund's envoy didn't say it.", "Corrund 's envoy did n't say it ."],
  ['They cannot and won’t.', 'They can not and wo n’t .'],
  ['peace-treaty talks', 'peace - treaty talks'],
  ['non-nuclear re-elected anti-ship', 'non-nuclear re-elected anti-ship'],
  ['Post-war Non-Aligned', 'Post-war Non-Aligned'],
  ['the U.S. and Mr. Dresk at 5 p.m.', 'the U.S. and Mr. Dresk at 5 p.m.'],
  ['J. R. Aumary', 'J. R. Aumary'],
  ['$1,250.50 or 3.5% of €2m', '$ 1,250.50 or 3.5 % of € 2 m'],
  ['the 1990s, the 19th, 10:30', 'the 1990s , the 19th , 10:30'],
  ['“No,” she said … «oui»', '“ No , ” she said … « oui »'],
  ['see https://example.org/a?b=1.', 'see https://example.org/a?b=1 .'],
  ['(NPA) -- Boats', '( NPA ) -- Boats'],
  ["O'Brien of the Qa'ida", "O'Brien of the Qa'ida"],
  ['al-Qasmari', 'al - Qasmari'],
  ['Dont say it wont, im sure thats it', 'Do nt say it wo nt , i m sure that s it'],
  ["WE DON'T AND THEY CAN'T", "WE DO N'T AND THEY CA N'T"],
  ['its a boat in its harbour, its great power', 'it s a boat in its harbour , its great power'],
  ['Go!! Why?!? So what...', 'Go !! Why ?!? So what ...'],
  ['nice :) or not :-( =)', 'nice :) or not :-( =)'],
  ['(the following:(a) two)', '( the following : ( a ) two )'],
  ['at 5pm, 35mm, $1.5M, 3G, 4A', 'at 5 pm , 35 mm , $ 1.5 M , 3G , 4A'],
  [
    'call 202-555-0143 or 555-0143 on +44 or 2024-03-01',
    'call 202-555-0143 or 555-0143 on +44 or 2024-03-01',
  ],
  ['pages 3-4', 'pages 3 - 4'],
  ['read Vessaria.com or list_2.pdf, ask x@y.example', 'read Vessaria.com or list_2.pdf , ask x@y.example'],
  ['boats, nets, etc. and more etc. They left', 'boats , nets , etc. and more etc . They left'],
  ['No. 5 said no. No. None.', 'No. 5 said no . No . None .'],
  ['notes 13,14 and 1,00,000 or .265', 'notes 13 , 14 and 1,00,000 or .265'],
  ['==== ---- **** ____ <<oui>>', '==== ---- **** ____ << oui >>'],
  ['b/c the U.S said w/o and/or', 'b/c the U.S said w/o and / or'],
  ['It ended.Corrund left.', 'It ended . Corrund left .'],
])('tokens of %s', (text, wanted) => {
  expect(forms(text)).toBe(wanted);
});

test('every token stands where it says', () => {
  const text = ' Vessaria’s  “islands”\n\nare 4,000 km² away…';
  for (const { form, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(form);
});

test.each([
  ['He met Mr. Dresk. She did not.', ['He met Mr. Dresk.', 'She did not.']],
  ['The U.S. Navy came. It left.', ['The U.S. Navy came.', 'It left.']],
  ['It left the U.S. The navy stayed.', ['It left the U.S.', 'The navy stayed.']],
  ['"It is over," he said. "We go." They went.', ['"It is over," he said.', '"We go."', 'They went.']],
  ['“Go!” he said.', ['“Go!” he said.']],
  ['He asked: “Why?” Nobody knew.', ['He asked: “Why?”', 'Nobody knew.']],
  ['Boats left at 5 p.m. on Monday.', ['Boats left at 5 p.m. on Monday.']],
  ['J. Aumary spoke. No. 5 won.', ['J. Aumary spoke.', 'No. 5 won.']],
  ['He stayed.[17] Then he left.', ['He stayed.[17]', 'Then he left.']],
  ['It cost 3.5 million. In 2024 it rose.', ['It cost 3.5 million.', 'In 2024 it rose.']],
  ['Nothing ends here', ['Nothing ends here']],
  ['In 2017 Corrund expelled two envoys.', ['In 2017 Corrund expelled two envoys.']],
  ['President Ilvar Dresk Tuesday released a letter.', ['President Ilvar Dresk Tuesday released a letter.']],
  ['Troops were put on alert Sunday in the north.', ['Troops were put on alert Sunday in the north.']],
  ['A line\nbroken hard. Next one.', ['A line\nbroken hard.', 'Next one.']],
])('sentences of %s', (text, wanted) => {
  expect(sentences(text)).toEqual(wanted);
});

test('paragraphs are parted by blank lines', () => {
  const text = '\n\nOne.\nStill one.\n \n\n Two. \n';
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'One.\nStill one.',
    'Two.',
  ]);
  expect(paragraphsOf(' \n\n ')).toEqual([]);
});

test('where small letters follow end marks throughout, they begin sentences', () => {
  const careless = 'we went to merrow last week. it was very cold. the hotel was fine though. go there!';
  expect(sentences(careless)).toEqual([
    'we went to merrow last week.',
    'it was very cold.',
    'the hotel was fine though.',
    'go there!',
  ]);
});

test('in a text written with care a small letter behind a full stop begins none', () => {
  expect(
    sentences('The pact, agreed in Feb. and signed later, holds. Merrow has said so. Orlan agrees.'),
  ).toHaveLength(3);
});

describe('sentences once the model has read', () => {
  const gap = (score: number, more: Partial<Gap> = {}): Gap => ({
    score,
    rule: false,
    runsOn: false,
    careless: true,
    ...more,
  });
  const ends = (gaps: readonly Gap[], heard: readonly (number | null)[]): number[] =>
    sentencesHeard(gaps, (i) => heard[i]!).map(({ to }) => to);

  test('both have a say', () => {
    expect(ends([gap(-4), gap(-4), gap(3)], [9, -9, -9])).toEqual([1, 4]);
  });
  test('where the model did not see both words, the surface decides', () => {
    expect(ends([gap(3), gap(-3)], [null, null])).toEqual([1, 3]);
  });
  test('running words of an edited text are not parted', () => {
    expect(ends([gap(Number.NEGATIVE_INFINITY, { runsOn: true, careless: false })], [30])).toEqual([2]);
  });
});
