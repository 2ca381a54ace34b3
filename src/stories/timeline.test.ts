import { describe, expect, it } from 'vitest';
import type { Article } from '../record/article.ts';
import { timelineOf } from './timeline.ts';

const article = (id: string, published: string | null, text: string): Article =>
  ({
    id,
    title: null,
    text,
    published: { value: published, precision: null, basis: published ? 'given' : null },
  }) as unknown as Article;

const ARTICLES = [
  article(
    'a',
    '2031-03-04',
    'The ferry Halden ran aground off Tellis on Tuesday with 212 people. The islands were seized on August 15, 1945, and have been disputed ever since.',
  ),
  article(
    'b',
    '2031-03-04',
    'Rescuers brought 212 people ashore after the ferry Halden hit rocks off Tellis on Tuesday.',
  ),
  article(
    'c',
    '2031-03-05',
    'Divers raised the recorder of the ferry on Wednesday. The Halden ran aground on Tuesday with 212 people aboard.',
  ),
  article(
    'd',
    '2031-03-09',
    'A report on the ferry is due next month. The Halden ran aground on March 4 off Tellis, and divers raised its recorder on March 5.',
  ),
  article('e', null, 'An undated page says that the ferry sank on March 7.'),
]; // prettier-ignore

describe('timelineOf', () => {
  it('gives the days that most articles speak of, in order, with sentences as they stand', async () => {
    const days = await timelineOf(ARTICLES, { dates: 2, sentences: 1 });
    expect(days.map(({ date }) => date)).toEqual(['2031-03-04', '2031-03-05']);
    for (const { sentences } of days) {
      expect(sentences).toHaveLength(1);
      const [{ article: id, text }] = sentences as [{ article: string; text: string }];
      expect(ARTICLES.find((one) => one.id === id)!.text).toContain(text);
    }
    expect(days[1]!.sentences[0]!.text).toContain('recorder');
  });

  it('makes no day of what is long past, nor of an article without a date', async () => {
    const dates = (await timelineOf(ARTICLES, { dates: 50, sentences: 2 })).map(({ date }) => date);
    expect(dates).not.toContain('1945-08-15');
    expect(dates).not.toContain('2031-03-07');
  });

  it('gives nothing for nothing', async () => {
    expect(await timelineOf([], { dates: 3, sentences: 3 })).toEqual([]);
  });
});
