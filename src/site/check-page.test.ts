import { describe, expect, it } from 'vitest';
import { checkEvidence } from './check-evidence.ts';
import { checkPage } from './check-page.ts';

const TEXTS = new Map([['a', { text: 'He said “the strait stays open” twice.', hash: 'h' }]]);
const problemsOf = (html: string): string[] => {
  const problems: string[] = [];
  checkPage('p.html', `<!doctype html><html><body>${html}</body></html>`, TEXTS, problems);
  return problems;
};

describe('checkPage', () => {
  it('takes words that stand in a stored text, without what is struck and tags of marks', () => {
    expect(problemsOf('<q data-article="a" data-span="9-30">“the strait stays open”</q>')).toEqual([]);
    expect(problemsOf('<q>“the <del>sea</del>strait <a class="tag">S1</a>stays open”</q>')).toEqual([]);
    expect(problemsOf('<span data-article="a" data-span="3-7">said</span>')).toEqual([]);
  });

  it('finds a changed letter, a moved span and a quotation that nobody said', () => {
    expect(problemsOf('<q>“the strait stays closed”</q>')).toHaveLength(1);
    expect(problemsOf('<span data-article="a" data-span="4-8">said</span>')).toHaveLength(1);
    expect(problemsOf('<span data-article="b" data-span="3-7">said</span>')).toHaveLength(1);
    expect(problemsOf('<q></q>')).toHaveLength(1);
  });
});

describe('checkEvidence', () => {
  const check = (value: unknown): string[] => {
    const problems: string[] = [];
    checkEvidence('d.json', value, TEXTS, problems);
    return problems;
  };
  const evidence = { article: 'a', start: 3, end: 7, textHash: 'h' };

  it('takes a span with its words', () => {
    expect(check({ rows: [{ text: 'said', evidence }] })).toEqual([]);
  });

  it('finds another hash, an unknown article, a span outside and other words', () => {
    expect(check({ ...evidence, textHash: 'x' })).toHaveLength(1);
    expect(check([{ ...evidence, article: 'b' }])).toHaveLength(1);
    expect(check({ ...evidence, end: 700 })).toHaveLength(1);
    expect(check({ ...evidence, end: 3 })).toHaveLength(1);
    expect(check({ text: 'sad', evidence })).toHaveLength(1);
  });
});
