import { describe, expect, test } from 'vitest';
import type { Party } from '../record/actor.ts';
import type { Article } from '../record/article.ts';
import { daySpan } from '../record/day-span.ts';
import type { PoliticalEvent } from '../record/event.ts';
import { withEarlierReports } from './earlier-reports.ts';

const state = (code: string): Party => ({ actor: code, name: code, country: code });

/** An article that is its one event's evidence. */
function article(
  id: string,
  published: string | null,
  text: string,
  change: Partial<PoliticalEvent> = {},
): Article {
  const event: PoliticalEvent = {
    id: `e-${id}`,
    source: state('XAA'),
    target: state('XBB'),
    sources: [state('XAA')],
    targets: [state('XBB')],
    cameo: '171',
    plover: { event: 'COERCE', mode: 'seize' },
    class: 'COERCE',
    date: { value: null, precision: null, basis: null },
    status: 'fact',
    claimant: null,
    evidence: [{ start: 0, end: text.length }],
    trigger: { start: 0, end: 1 },
    rules: ['frame'],
    ...change,
  };
  const published_ = { value: published, precision: 'day', basis: 'given' };
  return { id, text, published: published_, events: [event] } as unknown as Article;
}
const on = (value: string): Partial<PoliticalEvent> => ({
  date: { value, precision: 'day', basis: 'text' },
});
const pointers = (...articles: Article[]): (string | null)[] =>
  withEarlierReports(articles).map(({ events }) => events[0]!.earlier?.article ?? null);

const NEWS = article(
  'news',
  '2031-05-03',
  'The coast guard seized nine trawlers near the reef',
  on('2031-05-02'),
);

describe('a later report of an older act points to the first', () => {
  test('by the day that both tell', () => {
    const later = article(
      'later',
      '2031-08-20',
      'boats that its coast guard seized on May 2',
      on('2031-05-02'),
    );
    expect(pointers(NEWS, later)).toEqual([null, 'news']);
    expect(withEarlierReports([NEWS, later])[1]!.events[0]!.earlier).toEqual({
      article: 'news',
      event: 'e-news',
      rule: 'earlier:same-day',
    });
  });
  test('whatever order the articles come in', () => {
    const later = article('later', '2031-08-20', 'its coast guard seized trawlers', on('2031-05-02'));
    expect(pointers(later, NEWS)).toEqual(['news', null]);
  });
  test('by the days of a report that tells none', () => {
    const dateless = article('dateless', '2031-05-03', 'The coast guard seized nine trawlers');
    const later = article(
      'later',
      '2031-08-20',
      'the trawlers that the coast guard seized in May',
      on('2031-05'),
    );
    expect(pointers(dateless, later)).toEqual([null, 'dateless']);
  });
  test('by its words, where it is told as background without a day', () => {
    const later = article('later', '2031-08-20', 'The coast guard had seized trawlers', {
      status: 'background',
    });
    expect(pointers(NEWS, later)).toEqual([null, 'news']);
  });
  test('through a report that looks back itself', () => {
    const later = article('later', '2031-08-20', 'seized nine trawlers near the reef', on('2031-05-02'));
    const last = article('last', '2031-11-20', 'seized nine trawlers near the reef', on('2031-05-02'));
    expect(pointers(NEWS, later, last)).toEqual([null, 'news', 'news']);
  });
});

describe('no pointer', () => {
  test.each<[string, Partial<PoliticalEvent>]>([
    ['another day', on('2031-06-02')],
    ['another source', { ...on('2031-05-02'), source: state('XCC') }],
    ['another target', { ...on('2031-05-02'), target: state('XCC') }],
    ['another class', { ...on('2031-05-02'), class: 'ASSAULT' }],
    ['a denial', { ...on('2031-05-02'), status: 'denied' }],
    ['a threat', { ...on('2031-05-02'), status: 'threatened' }],
  ])('for %s', (_, change) => {
    expect(
      pointers(NEWS, article('later', '2031-08-20', 'seized nine trawlers near the reef', change)),
    ).toEqual([null, null]);
  });
  test('for another object of the same day', () => {
    const other = article('other', '2031-08-20', 'froze bank accounts of two companies', {
      ...on('2031-05-02'),
      cameo: '163',
    });
    expect(pointers(NEWS, other)).toEqual([null, null]);
  });
  test('for news of its own day, told by another outlet', () => {
    const same = article('same', '2031-05-04', 'seized nine trawlers near the reef', on('2031-05-02'));
    expect(pointers(NEWS, same)).toEqual([null, null]);
  });
  test('to an article of unknown day', () => {
    const later = article('later', '2031-08-20', 'seized nine trawlers near the reef', on('2031-05-02'));
    expect(pointers({ ...NEWS, published: { value: null, precision: null, basis: null } }, later)).toEqual([
      null,
      null,
    ]);
  });
});

test.each([
  ['2031-05-02T10:00:00+09:00', 1],
  ['2031-02', 28],
  ['2031-SP', 92],
  ['2031', 365],
])('%s leaves %d days open', (value, days) => {
  const span = daySpan(value)!;
  expect(span.to - span.from + 1).toBe(days);
});
test('what is no date has no days', () =>
  expect([daySpan('P3D'), daySpan(null), daySpan('PRESENT_REF')]).toEqual([null, null, null]));

describe('what is not the same act', () => {
  const seized = (id: string, published: string, boat: string) =>
    article(id, published, `Its coast guard seized the fishing boat ${boat} on 2 May`, on('2031-05-02'));
  const first = seized('asahi', '2031-05-03', 'Asahi 3');
  test('done to another ship, by its name', () => {
    expect(pointers(first, seized('later', '2031-08-20', 'Kaiyo'))).toEqual([null, null]);
    expect(pointers(first, seized('later', '2031-08-20', 'Asahi 3'))).toEqual([null, 'asahi']);
    const unnamed = article('later', '2031-08-20', 'Boats that its coast guard seized', on('2031-05-02'));
    expect(pointers(first, unnamed)).toEqual([null, 'asahi']);
  });
  test('in no common word, though the codes are the same', () => {
    const other = article('later', '2031-08-20', 'Customs took a lorry', on('2031-05-02'));
    expect(pointers(first, other)).toEqual([null, null]);
  });
  test('whatever the order of two first reports of one day', () => {
    const twin = seized('twin', '2031-05-03', 'Asahi 3');
    const later = seized('later', '2031-08-20', 'Asahi 3');
    expect(pointers(first, twin, later)[2]).toBe('asahi');
    expect(pointers(twin, later, first)[1]).toBe('asahi');
  });
});

test('an act of many years, and one without a day, find their first report as well', () => {
  const war = on('196');
  const first = article('first', '2031-05-03', 'The coast guard seized trawlers near the reef', war);
  const later = article('later', '2031-08-20', 'trawlers that its coast guard seized near the reef', {
    ...war,
    status: 'background',
  });
  expect(pointers(first, later)).toEqual([null, 'first']);
  const dayless = article('dayless', '2031-09-01', 'the coast guard seized trawlers near the reef', {
    status: 'background',
  });
  expect(pointers(first, dayless)).toEqual([null, 'first']);
});
