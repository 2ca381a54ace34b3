import { describe, expect, it } from 'vitest';
import { at, FIXTURE, makeArticle } from '../../test/helpers/dossier-fixture.ts';
import { buildDossier } from './build-dossier.ts';
import { evidenceIn } from './evidence-in.ts';

const dossier = buildDossier(FIXTURE);
const textOf = (id: string): string => FIXTURE.articles.find((article) => article.id === id)!.text;

describe('buildDossier', () => {
  it('is named after its parties and what both speak of', () => {
    expect(dossier.title).toBe('Corrund and Vessaria: licence rule');
    expect(buildDossier({ ...FIXTURE, title: 'Own title' }).title).toBe('Own title');
  });

  it('gives the same bytes a second time, and in another order of input', () => {
    const again = buildDossier({ ...FIXTURE, articles: [...FIXTURE.articles].reverse() });
    expect(JSON.stringify(again)).toBe(JSON.stringify(dossier));
  });

  it('counts one event for three tellings, of which two are one text', () => {
    const held = dossier.events.find(({ cameo }) => cameo === '171')!;
    expect(held.support).toEqual({ reports: 3, independent: 1, articles: ['wire', 'vbc', 'herald'] });
    expect(held.act).toBe('seizes or damages property');
  });

  it('knows an older act by its first report, which needs not tell its day, and leads there', () => {
    const first = makeArticle({
      id: 'first',
      title: 'Corrund leaves the table',
      outlet: 'Meridian Wire',
      domain: 'wire.example',
      published: { value: '2022-11-08', precision: 'day', basis: 'metadata' },
      text: 'Corrund is suspending the boundary talks with Vessaria, it said.',
      statements: [],
      events: [
        {
          words: 'Corrund is suspending the boundary talks with Vessaria',
          trigger: 'suspending',
          from: 'corrund',
          to: 'vessaria',
          class: 'REJECT',
          cameo: '164',
          date: { value: null, precision: null, basis: null },
          status: 'fact',
        },
      ],
      conditions: [],
    });
    const longer = buildDossier({ ...FIXTURE, articles: [...FIXTURE.articles, first] });
    const [suspended, ...others] = longer.events.filter(({ cameo }) => cameo === '164');
    expect(others).toEqual([]);
    expect(suspended).toMatchObject({
      rule: 'event:earlier-report',
      date: { value: '2022-11' },
      support: { reports: 4 },
      statuses: [{ status: 'fact', articles: ['first'] }],
    });
    const earlierIn = (id: string) =>
      longer.articles
        .find((article) => article.id === id)!
        .paragraphs.flatMap(({ entries }) => entries.flatMap(({ event }) => event?.earlier?.article ?? []));
    expect(['first', 'wire', 'vbc', 'herald'].map(earlierIn)).toEqual([[], ['first'], ['first'], ['first']]);
    const withPointers = buildDossier({ ...FIXTURE, articles: [...longer.records] });
    expect(JSON.stringify(withPointers)).toBe(JSON.stringify(longer));
  });

  it('keeps who threatens beside what is threatened', () => {
    const threat = dossier.events.find(({ cameo }) => cameo === '138')!;
    expect(threat.statuses).toEqual([
      { status: 'threatened', claimant: 'Ilvar Dresk', articles: ['wire', 'vbc'] },
    ]);
    expect(threat.evidence[0]!.mode).toBe('direct');
  });

  it('closes a condition only where an act fulfils it, and names the rule', () => {
    const states = dossier.conditions.map(({ party, on, state, by, deadlock }) => [
      party?.name,
      on?.name,
      state,
      by?.rule ?? null,
      deadlock,
    ]);
    expect(states).toEqual([
      ['Corrund', 'Vessaria', 'met', 'condition:met-by-event', false],
      ['Vessaria', 'Corrund', 'open', null, true],
      ['Corrund', 'Vessaria', 'open', null, true],
    ]);
  });

  it('puts renderings of one utterance together, compared with the words most outlets carry', () => {
    const terms = dossier.utterances.find(({ renderings }) => renderings.length > 1)!;
    expect(terms.renderings.map(({ carriers }) => carriers.map(({ article }) => article))).toEqual([
      ['wire', 'vbc'],
      ['herald'],
    ]);
    const diff = terms.renderings[1]!.diff!;
    expect(diff.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual([
      'his country',
      'only',
    ]);
    expect(
      diff
        .filter(({ kind }) => kind !== 'missing')
        .map(({ text }) => text)
        .join(''),
    ).toBe(terms.renderings[1]!.said.pieces[0]!.text);
  });

  it('does not blame an outlet for what had not happened yet', () => {
    const march = dossier.stories.find(({ id }) => id === 'march')!;
    expect(march.points[2]!.cells.map(({ relation }) => relation)).toEqual([
      'earlier',
      'earlier',
      'states',
      'omits',
    ]);
    expect(march.points[1]!.cells.map(({ value }) => value?.text ?? null)).toEqual([
      null,
      null,
      'some thirty',
      '13',
    ]);
  });

  it('says what changed on the way, and what was left out', () => {
    const march = dossier.stories.find(({ id }) => id === 'march')!;
    expect(
      march.turns.map(({ kind, article, was, is }) => [
        kind,
        article,
        was?.pieces[0]?.text,
        is?.pieces[0]?.text ?? null,
      ]),
    ).toEqual([
      ['strength', 'herald', 'if Vessaria first withdrew', 'only if Vessaria first withdrew'],
      ['cut', 'vbc', 'if Vessaria first withdrew the licence rule', null],
    ]);
    const alone = FIXTURE.articles.filter(({ id }) => id !== 'wire');
    expect(buildDossier({ ...FIXTURE, articles: alone }).stories[0]!.turns).toEqual([]);
  });

  it('shows quotation marks on the side that has them, where they are what changed', () => {
    const change = {
      kind: 'quotation',
      article: 'herald',
      against: 'wire',
      was: at(textOf('wire'), 'The strait can be closed in an afternoon'),
      is: at(textOf('herald'), 'some thirty Vessarian boats'),
    } as const;
    const points = FIXTURE.points.map((point) =>
      point.point === 'p2' ? { ...point, changes: [change] } : point,
    );
    const turns = buildDossier({ ...FIXTURE, points }).stories.flatMap((story) => story.turns);
    const turn = turns.find(({ kind }) => kind === 'quotation');
    expect([turn?.was?.mode, turn?.is?.mode]).toEqual(['direct', 'plain']);
  });

  it('takes the title of the article that most others took text from', () => {
    expect(dossier.stories.map(({ title }) => title)).toEqual([
      'Dresk sets terms for return to boundary talks',
      'Vessaria lifts licence rule',
    ]);
  });

  it('shows positions by issue, the latest line first', () => {
    const rule = dossier.issues.find(({ label }) => label === 'licence rule')!;
    expect(rule.lines.VES!.map(({ said }) => said.pieces[0]!.text)).toEqual([
      'The licence rule is suspended from today,',
      'The licence rule protects our waters and stays,',
    ]);
  });

  it('tells paragraphs that were taken over from those of its own', () => {
    const herald = dossier.articles.find(({ id }) => id === 'herald')!;
    expect(herald.paragraphs.map(({ from }) => from)).toEqual(['wire', 'wire', null]);
  });

  it('rests every row on characters that are there', () => {
    const all = evidenceIn(dossier);
    expect(all.length).toBeGreaterThan(50);
    for (const { article, start, end } of all) expect(textOf(article).slice(start, end).trim()).not.toBe('');
  });

  it('leaves out an article without text, and stands empty without articles', () => {
    const empty = { ...FIXTURE.articles[0]!, id: 'empty', text: '' };
    expect(buildDossier({ ...FIXTURE, articles: [...FIXTURE.articles, empty] }).articles).toHaveLength(5);
    expect(buildDossier({ ...FIXTURE, articles: [], points: [], lines: [] })).toMatchObject({
      title: 'Dossier',
      stories: [],
      events: [],
    });
  });
});
