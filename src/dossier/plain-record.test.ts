import { expect, it } from 'vitest';
import { articleOf } from '../../test/helpers/stored-article.ts';
import type { Article } from '../record/article.ts';
import { plainRecord } from './plain-record.ts';

const backwards = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(backwards)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, backwards(inner)]),
        )
      : value;

it('is the same to the byte in whatever order its fields came', () => {
  const article = articleOf('a1');
  const turned = backwards(article) as Article;
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(article));
  expect(JSON.stringify(plainRecord(turned))).toBe(JSON.stringify(plainRecord(article)));
  expect(plainRecord(article)).toEqual({ ...article, page: { ...article.page, uri: 'a1.html' } });
});

it('keeps addresses and, of files, their names', () => {
  const uriOf = (uri: string | null) =>
    plainRecord({ ...articleOf('a1'), page: { ...articleOf('a1').page, uri } }).page.uri;
  expect(
    [
      'https://velm.example/a/b',
      '../x/saved/page.html',
      '/x/page.html',
      'C:\\x\\page.html',
      'page.html',
      null,
    ].map(uriOf),
  ).toEqual(['https://velm.example/a/b', 'page.html', 'page.html', 'page.html', 'page.html', null]);
});
