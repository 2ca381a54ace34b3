import { describe, expect, it } from 'vitest';
import { dateLine } from '../lines/dates.ts';
import { dateOf, findDates } from './find-date.ts';
import { dateInUrl } from './url-date.ts';

describe('dates as pages write them', () => {
  it.each([
    ['06 Jun 2024 04:06:19 GMT9', '2024-06-06T04:06:19+09:00'],
    ['2024-06-06T04:06:19.000Z', '2024-06-06T04:06:19Z'],
    ['2024-06-06T04:06:19+0900', '2024-06-06T04:06:19+09:00'],
    ['20240606', '2024-06-06'],
    ['Thu, 06 Jun 2024 04:06:19 GMT', '2024-06-06T04:06:19Z'],
    ['June 6, 2024 at 4:06 PM EDT', '2024-06-06T16:06-04:00'],
    ['Sept. 6, 2024', '2024-09-06'],
    ['6. März 2024', '2024-03-06'],
    ['6 août 2024', '2024-08-06'],
    ['6 de junio de 2024', '2024-06-06'],
    ['06.07.2024', '2024-07-06'],
    ['13/07/2024', '2024-07-13'],
    ['07/13/2024', '2024-07-13'],
    ['1717646779', '2024-06-06T04:06:19Z'],
  ])('%s', (written, value) => expect(dateOf(written)).toBe(value));

  it('reads 06/07/2024 by the habits of the page', () => {
    expect(dateOf('06/07/2024', { dayFirst: () => true })).toBe('2024-07-06');
    expect(dateOf('06/07/2024', { dayFirst: () => false })).toBe('2024-06-07');
  });

  it.each(['June 5', '31 February 2024', '2024-13-01', 'room 2024', '1.2.3', ''])(
    'finds none in %j',
    (text) => expect(findDates(text)).toEqual([]),
  );
});

describe('lines that are dates', () => {
  it.each([
    ['by Jun 6, 2024Featured Article, News', '2024-06-06'],
    ['Published: 4 March 2031, 10:15', '2031-03-04T10:15'],
    ['Osk, 4 March 2031', '2031-03-04'],
  ])('%s', (text, value) => expect(dateLine(text)?.value).toBe(value));

  it.each([
    'Since July 1, 2024, we have disabled all ads to improve your reading experience.',
    'The islands were seized on Aug. 15, 1945.',
    'Talks on 4 March 2031 will decide who pays',
  ])('no: %s', (text) => expect(dateLine(text)).toBeNull());

  it('tells a day of change', () => expect(dateLine('Last updated 5 March 2031')?.changed).toBe(true));
});

describe('addresses', () => {
  it.each([
    ['https://osk.example/2031/03/04/road', '2031-03-04'],
    ['https://osk.example/news/2031-03-04-road.html', '2031-03-04'],
    ['https://osk.example/2031/mar/04/road', '2031-03-04'],
    ['https://osk.example/a/20310304/road', '2031-03-04'],
    ['https://osk.example/2031/03/road', '2031-03'],
    ['https://osk.example/article/20319999', null],
    [null, null],
  ])('%s', (url, value) => expect(dateInUrl(url)).toBe(value));
});
