import * as annotator from '@apache-annotator/selector';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { FIXTURE } from '../../test/helpers/dossier-fixture.ts';
import { buildDossier } from '../dossier/build-dossier.ts';
import { sha256 } from '../record/ids.ts';
import { FORMATS } from './export-record.ts';

// What other people's readers of the formats make of our exports. Texts and titles hold what breaks careless writers.
const HOSTILE = 'Say "no", 𝕎orld\r\n=1+1 & </title>, é';
const ARTICLES = FIXTURE.articles.map((article) =>
  article.id === 'herald' ? { ...article, title: HOSTILE } : article,
);
const input = {
  ...FIXTURE,
  articles: ARTICLES,
  dossier: buildDossier({ ...FIXTURE, articles: ARTICLES }),
  makers: { page: '1', statements: '1', events: '1', coverage: '1' },
};
const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = annotator as unknown as Readonly<
  Record<'textPositionSelectorMatcher' | 'textQuoteSelectorMatcher', (selector: unknown) => Matcher>
>;
const files = (format: string) =>
  new Map(FORMATS[format]!(input).map(({ path, content }) => [path, content]));

describe('exports in the eyes of known readers', () => {
  it('csv-parse reads every table, with as many fields in each row as the header', () => {
    for (const content of files('csv').values()) expect(() => parseCsv(content)).not.toThrow();
    const articles = parseCsv(files('csv').get('articles.csv')!, { columns: true }) as Record<
      string,
      string
    >[];
    expect(articles.map(({ id, title, text }) => [id, title, text])).toEqual(
      ARTICLES.map(({ id, title, text }) => [id, title, text]),
    );
  });

  it('csv-parse reads GDELT rows of 61 columns', () => {
    const rows = parseCsv(files('gdelt').get('events.export.CSV')!, {
      delimiter: '\t',
      quote: false,
    }) as string[][];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 61));
  });

  it('feedsmith reads every Atom and JSON feed, with the same entries', () => {
    const json = files('jsonfeed');
    for (const [path, xml] of files('atom')) {
      const atom = parseAtomFeed(xml);
      const feed = parseJsonFeed(json.get(path.replace('.atom', '.feed.json'))!);
      expect(atom.id).toMatch(/^urn:parley:/);
      expect(atom.title?.value).toBe(feed.title);
      expect(atom.entries?.map(({ id }) => id) ?? []).toEqual(feed.items?.map(({ id }) => id) ?? []);
      for (const entry of atom.entries ?? []) expect(Number.isNaN(Date.parse(entry.updated!))).toBe(false);
    }
  });

  it('jsonld turns the provenance into triples of PROV-O without fetching anything', async () => {
    const document = JSON.parse(files('prov').get('record.prov.jsonld')!);
    const quads = (await jsonld.toRDF(document, {
      documentLoader: async (url: string) => {
        throw new Error(`asked for ${url}`);
      },
    })) as { subject: { value: string }; predicate: { value: string }; object: { value: string } }[];
    const derived = quads.filter(
      ({ predicate }) => predicate.value === 'http://www.w3.org/ns/prov#wasDerivedFrom',
    );
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    expect(derived.length).toBeGreaterThan(20);
    expect(derived.filter(({ object }) => !subjects.has(object.value))).toEqual([]);
    const entities = quads.filter(({ object }) => object.value === 'http://www.w3.org/ns/prov#Entity');
    expect(entities.map(({ subject }) => subject.value)).toContain('urn:parley:article:herald');
  });

  it('apache-annotator finds the words of every selector, by position and by quotation', async () => {
    const texts = new Map(ARTICLES.map(({ text }) => [`urn:sha256:${sha256(text)}`, text]));
    let found = 0;
    for (const content of files('webannotation').values())
      for (const { target } of JSON.parse(content).first.items)
        for (const { source, selector } of target) {
          const text = texts.get(source)!;
          const [position, quote] = selector;
          const byPosition = await firstMatch(textPositionSelectorMatcher(position), text);
          expect(byPosition).toBe(quote.exact);
          expect(await firstMatch(textQuoteSelectorMatcher(quote), text)).toBe(quote.exact);
          found++;
        }
    expect(found).toBeGreaterThan(20);
  });
});

/** What the annotator's types say, where the compiler does not find them: they leave out the endings of their files. */
interface Piece {
  readonly data: string;
}
type Matcher = (text: {
  readonly currentChunk: Piece;
  nextChunk(): Piece | null;
  previousChunk(): Piece | null;
  precedesCurrentChunk(piece: Piece): boolean;
}) => AsyncGenerator<{ readonly startIndex: number; readonly endIndex: number }>;

/** The first words of a text, taken as one piece, that a matcher finds. */
async function firstMatch(matcher: Matcher, text: string): Promise<string | null> {
  const whole = {
    currentChunk: { data: text },
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
  for await (const { startIndex, endIndex } of matcher(whole)) return text.slice(startIndex, endIndex);
  return null;
}
