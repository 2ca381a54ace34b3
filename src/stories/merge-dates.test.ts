import { expect, it } from 'vitest';
import type { Article } from '../record/article.ts';
import type { Published } from '../record/date.ts';
import { withDates } from './merge-dates.ts';

const article = (id: string, published: Published): Article => ({ id, published }) as unknown as Article;
const none: Published = { value: null, precision: null, basis: null };
const given: Published = { value: '2031-02-03', precision: 'day', basis: 'given' };
const story: Published = { value: '2031-02', precision: 'month', basis: 'story' };

it('gives undated articles the date of their story and leaves the others alone', () => {
  const line = (id: string, published: Published) => ({
    id,
    story: 's',
    storyline: null,
    published,
    copies: [],
  });
  const articles = [article('a', none), article('b', given), article('c', none)];
  const dated = withDates(articles, [line('a', story), line('b', story), line('c', none)]);
  expect(dated.map(({ published }) => published)).toEqual([story, given, none]);
});
