import { describe, expect, it } from 'vitest';
import { weightOf } from './weights.ts';

describe('borders of content', () => {
  it('prefer a whole clause beside the cue to one that ends before a word that is said', () => {
    const clause = { 'rule:ccomp': 1, behind: 1, adjoins: 1, covered: 1, inside: 0.9, expectedOverlap: 0.9 };
    const broken = { ...clause, covered: 0.6, expectedOverlap: 0.6, wordBehind: 0.95 };
    expect(weightOf(clause)).toBeGreaterThan(weightOf(broken));
  });
  it('hold another cue only for good reasons', () => {
    const one = { 'rule:ccomp': 1, behind: 1, covered: 0.9, inside: 0.9, expectedOverlap: 0.8 };
    expect(weightOf({ ...one, cuesApart: 1 })).toBeLessThan(weightOf(one));
  });
  it('count a finding without a weight as nothing', () => {
    expect(weightOf({ 'rule:never-heard-of': 1 })).toBe(0);
  });
});
