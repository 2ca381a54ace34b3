import { describe, expect, it } from 'vitest';
import type { Token } from '../layer.ts';
import { chronoParts } from './calendar-dates.ts';
import { findTimes } from './find-times.ts';

const THURSDAY = '2024-06-06';

/** Expressions and values as one line: "Monday=2024-06-03; ..." */
function read(text: string, published: string | null = THURSDAY): string {
  return findTimes(text, { published })
    .map(({ start, end, value }) => `${text.slice(start, end)}=${value}`)
    .join('; ');
}

type Row = readonly [text: string, expected: string];

describe('days', () => {
  it.each<Row>([
    ['Minister Orlan said Wednesday that talks had ended.', 'Wednesday=2024-06-05'],
    ['The envoy spoke on Thursday.', 'Thursday=2024-06-06'],
    ['The envoy will travel to Veshna on Monday.', 'Monday=2024-06-10'],
    [
      'They met last Thursday and meet again next Tuesday.',
      'last Thursday=2024-05-30; next Tuesday=2024-06-11',
    ],
    ['Talks are expected to resume as early as Saturday.', 'Saturday=2024-06-08'],
    [
      'The dues would be waived at a still unspecified port for ships of September 12.',
      'September 12=2024-09-12',
    ],
    ['He left on June 5.', 'June 5=2024-06-05'],
    ['The note will be handed over on June 5.', 'June 5=2024-06-05'],
    ['The vote is scheduled for September 12.', 'September 12=2024-09-12'],
    ['It was signed on Aug. 15, 1945.', 'Aug. 15, 1945=1945-08-15'],
    ['On 12 April 2023 the bridge reopened.', '12 April 2023=2023-04-12'],
    ['The order dates from 2022-03-21.', '2022-03-21=2022-03-21'],
    ['It opened on Saturday, April 22.', 'Saturday, April 22=2023-04-22'],
    ['They sat from March 3-5.', 'March 3=2024-03-03; 5=2024-03-05'],
    ['It ran from March 30 to April 2, 2011.', 'March 30=2011-03-30; April 2, 2011=2011-04-02'],
    ['It lapses after Jan. 1, 1990 at 1,015 crowns.', 'Jan. 1, 1990=1990-01-01'],
    ['It fell on Aug. 6 and 9, 1945.', 'Aug. 6=1945-08-06; 9, 1945=1945-08-09'],
    ['They met on 24 and 25 April 2023.', '24=2023-04-24; 25 April 2023=2023-04-25'],
    ['They met on May 24 and 30 ships left.', 'May 24=2024-05-24'],
    ['The note of 25/06/2023 and that of 07/06/2023 differ.', '25/06/2023=2023-06-25; 07/06/2023=null'],
    ['The ban takes effect on Jan. 1.', 'Jan. 1=2025-01-01'],
    ['He was fined yesterday and leaves tomorrow.', 'yesterday=2024-06-05; tomorrow=2024-06-07'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('knows movable holidays', () => {
    expect(read('They met on Thanksgiving Day.')).toBe('Thanksgiving Day=2023-11-23');
    expect(read('They met on Good Friday.')).toBe('Good Friday=2024-03-29');
  });
});

describe('parts of days and clock times', () => {
  it.each<Row>([
    ['Shells fell Thursday morning.', 'Thursday morning=2024-06-06TMO'],
    ['Shells fell last night.', 'last night=2024-06-05TNI'],
    ['The cabinet meets tonight.', 'tonight=2024-06-06TNI'],
    ['The ship docked at 5 p.m. Wednesday.', '5 p.m. Wednesday=2024-06-05T17:00'],
    ['It struck at 10:35 a.m. (0735 GMT) Monday.', '10:35 a.m.=2024-06-03T10:35; Monday=2024-06-03'],
    ['On the morning of 5 June ships sailed.', 'the morning of 5 June=2024-06-05TMO'],
    ['Sirens sounded at 06:40.', '06:40=2024-06-06T06:40'],
    ['It struck at 10:35 a.m. on June 3.', '10:35 a.m. on June 3=2024-06-03T10:35'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('longer dates', () => {
  it.each<Row>([
    ['In January the port closed.', 'January=2024-01'],
    ['The pact was signed in November.', 'November=2023-11'],
    ['A summit will follow in October.', 'October=2024-10'],
    ['They agreed last March and next July.', 'last March=2024-03; next July=2024-07'],
    ['May and June were quiet after Last September.', 'May=2024-05; June=2024-06; Last September=2023-09'],
    ['It began half a century ago.', 'half a century ago=1974'],
    ['The office reopens the week of July 8.', 'the week of July 8=2024-W28'],
    ['It fell in March 1998.', 'March 1998=1998-03'],
    ['It began in late November.', 'late November=2023-11'],
    ['It opened in spring 2022.', 'spring 2022=2022-SP'],
    ['In autumn 2023 the talks failed.', 'autumn 2023=2023-FA'],
    ['Rates fell last winter.', 'last winter=2023-WI'],
    [
      'Exports fell last week, last month and last year.',
      'last week=2024-W22; last month=2024-05; last year=2023',
    ],
    ['This year and next year look calm.', 'This year=2024; next year=2025'],
    ['The army withdrew over the weekend.', 'the weekend=2024-W22-WE'],
    ['It lasted from 2011 to 2014.', '2011=2011; 2014=2014'],
    ['The 2011-14 talks failed.', '2011=2011; 14=2014'],
    ['In the 1990s and the 19th century borders moved.', 'the 1990s=199; the 19th century=18'],
    ['Income rose in the third quarter of 2019.', 'the third quarter of 2019=2019-Q3'],
    ['Income rose in the first quarter.', 'the first quarter=2024-Q1'],
    ['Spending grew in fiscal 2021.', 'fiscal 2021=2021'],
    ['The law of nineteen ninety-six stands.', 'nineteen ninety-six=1996'],
    ['He left six years ago and returned two weeks ago.', 'six years ago=2018; two weeks ago=2024-W21'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('the date named last', () => {
  it.each<Row>([
    [
      'Fighting began on May 3, 2019. That day the border closed.',
      'May 3, 2019=2019-05-03; That day=2019-05-03',
    ],
    ['It began in May 2019. The following month it spread.', 'May 2019=2019-05; The following month=2019-06'],
    ['It began in May 2019. A month earlier a pact was signed.', 'May 2019=2019-05; A month earlier=2019-04'],
    ['War came in 2008, in March of that year.', '2008=2008; March of that year=2008-03'],
    [
      'It began on May 3, 2019. Two days later it ended.',
      'May 3, 2019=2019-05-03; Two days later=2019-05-05',
    ],
  ])('%s', (text, expected) => {
    expect(read(text, null)).toBe(expected);
  });
});

describe('durations, sets, references', () => {
  it.each<Row>([
    ['Talks went on for three days.', 'three days=P3D'],
    ['The two-week truce held over the past 80 years.', 'two-week=P2W; the past 80 years=P80Y'],
    ['It took several months, then years.', 'several months=PXM'],
    ['The dispute has lasted for decades.', 'decades=PXDE'],
    ['It fell over the past two and spread in half an hour.', 'half an hour=PT30M'],
    ['They drill every year and each Thursday.', 'every year=P1Y; each Thursday=XXXX-WXX-4'],
    ['Ships pass twice a week.', 'a week=P1W'],
    ['It sells 4 million crowns of fish a year.', 'a year=P1Y'],
    ['The fleet is now in port and was recently repaired.', 'now=PRESENT_REF; recently=PAST_REF'],
    ['They may agree in the near future.', 'the near future=FUTURE_REF'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('without a day of publication', () => {
  it('values absolute dates only', () => {
    expect(read('He said Monday that the May 2019 pact and last year were a loss.', null)).toBe(
      'Monday=null; May 2019=2019-05; last year=null',
    );
  });

  it('counts from a complete dateline and says so', () => {
    const text = 'VESHNA, June 6, 2024 (ONA) -- The envoy said Wednesday that a 2019 pact held.';
    expect(findTimes(text, { published: null }).map(({ value, rule }) => [value, rule])).toEqual([
      ['2024-06-06', 'calendar-date'],
      ['2024-06-05', 'weekday@dateline'],
      ['2019', 'year'],
    ]);
  });

  it('counts years and months from a less exact publication', () => {
    expect(read('It fell last year, last month and on Monday.', '2022-03')).toBe(
      'last year=2021; last month=2022-02; Monday=null',
    );
  });
});

describe('tense from the tree', () => {
  const word = (form: string, xpos: string, head: number, deprel: string, start: number): Token => ({
    form,
    lemma: form.toLowerCase(),
    upos: /^V/.test(xpos) ? 'VERB' : xpos === 'MD' ? 'AUX' : 'NOUN',
    xpos,
    head,
    deprel,
    sentence: 0,
    start,
    end: start + form.length,
  });

  it('sees a present that tells of a plan, and leaves other presents behind', () => {
    const text = 'Envoys meet again Monday';
    const tokens = [
      word('Envoys', 'NNS', 1, 'nsubj', 0),
      word('meet', 'VBP', -1, 'root', 7),
      word('again', 'RB', 1, 'advmod', 12),
      word('Monday', 'NNP', 1, 'obl:unmarked', 18),
    ];
    const value = (given: readonly Token[]) =>
      findTimes(text, { published: THURSDAY, tokens: given }).map((time) => time.value);
    expect(value(tokens)).toEqual(['2024-06-10']);
    expect(value(tokens.with(1, { ...tokens[1]!, lemma: 'know' }))).toEqual(['2024-06-03']);
  });
});

it('works on a text without breaks in time that grows with its length', () => {
  const text = 'The 2019 pact held for three days, '.repeat(6000);
  const times = findTimes(text, { published: THURSDAY });
  expect(times.length).toBeGreaterThan(11_900);
  expect(times.at(-1)!.end).toBeLessThanOrEqual(text.length);
});

it('gives spans in order that do not overlap and lie in the text', () => {
  const text =
    'On Monday, June 3, at 5 p.m., two days after the 2019 pact of last spring, they met.\n\nIt ended in May 2021.';
  let end = 0;
  for (const time of findTimes(text, { published: THURSDAY })) {
    expect(time.start).toBeGreaterThanOrEqual(end);
    expect(time.end).toBeGreaterThan(time.start);
    expect(text.slice(time.start, time.end)).toBe(text.slice(time.start, time.end).trim());
    end = time.end;
  }
  expect(end).toBe(text.length - 1);
});

it('finds the parts of chrono-node that it names', () => {
  expect(chronoParts).toEqual({ parsers: 5, refiners: 4 });
});

it('takes any text', () => {
  for (const text of [
    '',
    '\n\n',
    '31 June 2024',
    '99:99 p.m.',
    'Feb. 30, 2023',
    '0000-00-00',
    'the year 2',
    '\u0000',
  ]) {
    expect(() => findTimes(text, { published: 'nonsense' })).not.toThrow();
  }
  expect(read('They met on Feb. 30, 2023.')).not.toContain('2023-02-30');
});
