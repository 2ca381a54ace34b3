import { describe, expect, it } from 'vitest';
import { articleOf } from '../../test/helpers/stored-article.ts';
import type { Point } from '../record/point.ts';
import { checkPassport, isPassport } from './check-passport.ts';
import {
  type Passport,
  passportOfArticle,
  passportOfPoint,
  passportOfRow,
  passportSeal,
} from './passport.ts';

const MAKERS = { statements: '1' };
const article = articleOf('a1');
const ids = [article.statements[0]!.id, article.events[0]!.id, article.conditions[0]!.id];
const resealed = ({ seal: _, ...open }: Passport): Passport => ({ ...open, seal: passportSeal(open) });

describe('an evidence passport', () => {
  it.each(ids)('proves %s from itself alone', (id) => {
    const passport = JSON.parse(JSON.stringify(passportOfRow(article, id, MAKERS))) as Passport;
    expect(isPassport(passport)).toBe(true);
    const { problems, spans, hashes } = checkPassport(passport);
    expect(problems).toEqual([]);
    expect(Math.min(spans, hashes - 1)).toBeGreaterThan(0);
  });

  it('proves a point from the articles that carry it', () => {
    const other = articleOf('a2', 'Later: ');
    const cell = { relation: 'states', what: null, against: null, rule: 'reference' } as const;
    const point: Point = {
      story: 's1',
      point: 'p-1',
      kind: 'statement',
      label: 'Corrund',
      cells: [
        { ...cell, article: 'a1', spans: [article.events[0]!.evidence[0]!] },
        { ...cell, article: 'a2', spans: [other.events[0]!.evidence[0]!] },
      ],
      variants: [],
    };
    const passport = passportOfPoint(point, [article, other], MAKERS);
    expect([checkPassport(passport).problems, passport.articles.length]).toEqual([[], 2]);
  });

  it('proves all lines of an article from one file, and tells when one of them rests on something else', () => {
    const passport = passportOfArticle(article, MAKERS);
    expect(checkPassport(JSON.parse(JSON.stringify(passport))).problems).toEqual([]);
    const lines = article.statements.length + article.events.length + article.conditions.length;
    expect(passport.evidence.length).toBeGreaterThanOrEqual(lines);
    const [statement, ...others] = article.statements;
    const moved = { ...statement!, content: [{ start: 0, end: 4 }] };
    const row = { ...article, statements: [moved, ...others] };
    expect(checkPassport(resealed({ ...passport, row })).problems).toEqual([
      'the row rests on 0-4, which the evidence does not have',
    ]);
    const empty = { ...article, statements: [], events: [], conditions: [] };
    expect(checkPassport(passportOfArticle(empty, MAKERS)).problems).toEqual([]);
  });

  it('is none for a row that is not there', () => {
    expect(passportOfRow(article, 's-none', MAKERS)).toBeNull();
    expect(isPassport({ schema: 'parley/article@1' })).toBe(false);
    expect(checkPassport(null).problems.length).toBe(1);
  });

  it('tells what was changed, even under a new seal', () => {
    const passport = passportOfRow(article, ids[0]!, MAKERS)!;
    const [first] = passport.evidence;
    const [held] = passport.articles;
    expect(checkPassport({ ...passport, noun: 'event' }).problems).toEqual([expect.stringMatching(/seal/)]);
    for (const [changed, problem] of [
      [
        { ...passport, articles: [{ ...held!, text: held!.text.replace('Corrund', 'Vessari') }] },
        /not that of its hash/,
      ],
      [{ ...passport, evidence: [{ ...first!, words: 'No' }] }, /other words/],
      [{ ...passport, evidence: [{ ...first!, end: 1e6 }] }, /outside the text/],
      [{ ...passport, evidence: [] }, /rests on nothing/],
      [{ ...passport, row: { ...passport.row, content: [{ start: 0, end: 4 }] } }, /evidence does not have/],
    ] as const)
      expect(checkPassport(resealed(changed as Passport)).problems.join('\n')).toMatch(problem);
  });
});
