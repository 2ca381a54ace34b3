import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleOf } from '../../test/helpers/stored-article.ts';
import { coverPoints } from '../coverage/cover-points.ts';
import { buildDossier } from '../dossier/build-dossier.ts';
import { withEarlierReports } from '../events/earlier-reports.ts';
import { inputsOf } from '../intake/inputs-of.ts';
import type { Article } from '../record/article.ts';
import { sha256 } from '../record/ids.ts';
import { textOf } from '../record/span.ts';
import type { StoryLine } from '../record/story.ts';
import { loadWorld } from '../world/load-world.ts';
import { csvOf, parseCsv } from './csv.ts';
import type { ExportInput } from './export-input.ts';
import { FORMATS } from './export-record.ts';
import { timestamp } from './feed-entry.ts';
import { GDELT_COLUMNS } from './gdelt.ts';

const hostile = {
  ...articleOf('a2', '𝕎arning, "=1+1",\n'),
  title: '</title><script>alert(1)</script> & "more" \u0001',
  published: { value: '2025-03-13T09:30:00+02:00', precision: 'second', basis: 'metadata' },
  page: { ...articleOf('a2').page, uri: 'https://hask-today.example/a?b=1&c=2' },
} as const;
const ARTICLES: readonly Article[] = [articleOf('a1'), hostile, articleOf('a3')];

describe('exports', () => {
  let input: ExportInput;
  const files = (format: string) =>
    new Map(FORMATS[format]!(input).map(({ path, content }) => [path, content]));
  const rowsOf = (noun: string) => {
    const [header, ...rows] = parseCsv(files('csv').get(`${noun}.csv`)!);
    return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name!, row[i]!])));
  };

  beforeAll(async () => {
    const world = await loadWorld();
    const lines = ARTICLES.map(
      ({ id, published }, i): StoryLine => ({
        id,
        story: i < 2 ? 's1' : 's2',
        storyline: null,
        published,
        copies: i === 1 ? [{ of: 'a1', kind: 'edited', share: 0.9, rule: 'shingles' }] : [],
      }),
    );
    const points = coverPoints({ articles: ARTICLES, lines, world });
    const dossier = buildDossier({ articles: ARTICLES, lines, points, world });
    input = {
      articles: ARTICLES,
      lines,
      points,
      dossier,
      makers: { page: '1', statements: '1', events: '1', coverage: '1' },
    };
  });

  it.each(Object.keys(FORMATS))('%s is the same each time', (format) => {
    expect(FORMATS[format]!(input)).toEqual(FORMATS[format]!(input));
    expect(FORMATS[format]!(input).length).toBeGreaterThan(0);
  });

  it('csv gives back every value', () => {
    const rows = [['a,b', '"q"', 'line\r\nbreak', null, '', 0.5, true]] as const;
    expect(parseCsv(csvOf(['1', '2', '3', '4', '5', '6', '7'], rows))[1]).toEqual([
      'a,b',
      '"q"',
      'line\r\nbreak',
      null,
      '',
      '0.5',
      'true',
    ]);
    expect(rowsOf('articles').map(({ text }) => text)).toEqual(ARTICLES.map(({ text }) => text));
    expect(rowsOf('articles')[1]!.title).toBe(hostile.title);
  });

  it('an older act leads to its first report, in csv and plover', () => {
    const told = withEarlierReports([
      { ...ARTICLES[0]!, published: { value: '2025-03-01', precision: 'day', basis: 'metadata' } },
      {
        ...ARTICLES[2]!,
        published: { value: '2025-05-01', precision: 'day', basis: 'metadata' },
        events: ARTICLES[2]!.events.map((event) => ({ ...event, status: 'background' as const })),
      },
    ]);
    const first = told[0]!.events[0]!;
    const later = { ...input, articles: told };
    const [header, ...rows] = parseCsv(
      FORMATS.csv!(later).find(({ path }) => path === 'events.csv')!.content,
    );
    const place = header!.indexOf('earlier_article');
    expect(rows.map((row) => row.slice(place, place + 2))).toEqual([
      [null, null],
      [told[0]!.id, first.id],
    ]);
    const plover = FORMATS.plover!(later)[0]!
      .content.trim()
      .split('\n')
      .map((line) => JSON.parse(line).earlier);
    expect(plover).toEqual([
      null,
      { article: told[0]!.id, event: first.id, rule: expect.stringMatching(/^earlier:/) },
    ]);
  });

  it('csv rows name characters that hold their words', () => {
    for (const [noun, count] of [
      ['statements', 3],
      ['events', 3],
      ['mentions', 6],
      ['times', 3],
      ['conditions', 3],
    ] as const) {
      const rows = rowsOf(noun);
      expect([noun, rows.length]).toEqual([noun, count]);
      for (const row of rows) {
        const { text } = ARTICLES.find(({ id }) => id === row.article)!;
        const [start, end] = (
          row.spans ?? `${row.start ?? row.requirement_start}-${row.end ?? row.requirement_end}`
        )
          .split('-')
          .map(Number);
        expect(text.slice(start, end)).toBe(row.words ?? row.requirement);
      }
    }
    expect(rowsOf('copies')).toEqual([
      { article: 'a2', of: 'a1', kind: 'edited', share: '0.9', rule: 'shingles' },
    ]);
    expect(rowsOf('cells').length).toBe(input.points.reduce((sum, { cells }) => sum + cells.length, 0));
  });

  it('ndjson is read in again as it was', async () => {
    const text = files('ndjson').get('articles.ndjson')!;
    const back: Article[] = [];
    for await (const { content } of inputsOf(['-'], {
      stdin: (async function* () {
        yield Buffer.from(text);
      })(),
    }))
      if (content.kind === 'article') back.push(content.article);
    expect(back).toEqual(ARTICLES);
  });

  it('gdelt has 61 columns, and only what happened', () => {
    expect(GDELT_COLUMNS.length).toBe(61);
    const rows = files('gdelt')
      .get('events.export.CSV')!
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    const row = Object.fromEntries(GDELT_COLUMNS.map((name, i) => [name, rows[0]![i]]));
    expect(rows.every(({ length }) => length === 61)).toBe(true);
    expect(row).toMatchObject({
      SQLDATE: '20250312',
      MonthYear: '202503',
      Year: '2025',
      EventCode: '164',
      EventRootCode: '16',
      QuadClass: '4',
      Actor1CountryCode: 'COR',
      Actor2CountryCode: 'VES',
      NumArticles: '3',
      AvgTone: '',
    });
    const planned = {
      ...input,
      dossier: {
        ...input.dossier,
        events: input.dossier.events.map((event) => ({
          ...event,
          statuses: [{ status: 'threatened' as const, claimant: null, articles: [] }],
        })),
      },
    };
    expect(FORMATS.gdelt!(planned)[0]!.content).toBe('');
  });

  it('plover keeps status and evidence', () => {
    const [first] = files('plover')
      .get('events.plover.ndjson')!
      .split('\n')
      .map((line) => line && JSON.parse(line));
    expect(first).toMatchObject({
      event: 'SANCTION',
      status: 'fact',
      actor: [{ country: 'COR' }],
      recipient: [{ country: 'VES' }],
    });
    const { text } = ARTICLES[0]!;
    expect(first.evidence.map((span: { start: number; end: number }) => textOf(text, span))).toEqual(
      first.text,
    );
    expect(first.source.textHash).toBe(sha256(text));
  });

  it('annotations find their words by code points and by quotation', () => {
    const { total, first } = JSON.parse(files('webannotation').get('statements.jsonld')!);
    expect([total, first.items.length]).toEqual([3, 3]);
    for (const [i, { target }] of first.items.entries())
      for (const { source, selector } of target) {
        const { text } = ARTICLES[i]!;
        const [position, quote] = selector;
        expect(source).toBe(`urn:sha256:${sha256(text)}`);
        expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      }
  });

  it('prov derives everything from something that is there', () => {
    const graph = JSON.parse(files('prov').get('record.prov.jsonld')!)['@graph'] as Record<string, unknown>[];
    const ids = graph.map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const links = graph.flatMap((node) =>
      [node['prov:wasDerivedFrom'] ?? [], node['prov:wasAttributedTo'] ?? []].flat(),
    ) as { '@id': string }[];
    expect(links.filter((link) => !ids.includes(link['@id']))).toEqual([]);
    const copy = graph.find((node) => node['@id'] === 'urn:parley:article:a2')!;
    expect(copy['prov:wasDerivedFrom']).toContainEqual({ '@id': 'urn:parley:article:a1' });
  });

  it('feeds are well-formed, whatever stands in a title', () => {
    const atom = files('atom').get('stories/s1.atom')!;
    const { document } = parseHTML(atom.replace(/<\?xml.*?\?>/, ''));
    expect(atom).not.toMatch(/<script|\u0001/);
    expect(document.querySelectorAll('entry').length).toBe(2);
    expect([...document.querySelectorAll('entry > published')].map((node) => node.textContent)).toEqual([
      '2025-03-13T07:30:00Z',
    ]);
    expect(atom).toContain('href="https://hask-today.example/a?b=1&amp;c=2"');
    const feed = JSON.parse(files('jsonfeed').get('stories/s1.feed.json')!);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map(({ title }: { title: string }) => title)).toContain(hostile.title);
    expect(timestamp('2025-03')).toBeNull();
    expect(timestamp('2025-03-12')).toBe('2025-03-12T00:00:00Z');
  });
});
