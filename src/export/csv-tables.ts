import type { Party } from '../record/actor.ts';
import type { Article } from '../record/article.ts';
import { sha256 } from '../record/ids.ts';
import { type Span, textOf } from '../record/span.ts';
import { type CsvValue, csvOf } from './csv.ts';
import type { ExportFile, ExportInput } from './export-input.ts';

interface Table {
  readonly header: readonly string[];
  readonly rows: (input: ExportInput) => CsvValue[][];
}

const ofArticles =
  (make: (article: Article) => CsvValue[][]) =>
  ({ articles }: ExportInput): CsvValue[][] =>
    articles.flatMap(make);

/** Spans in one field: `12-40 55-60`. */
const spans = (list: readonly Span[]): string => list.map(({ start, end }) => `${start}-${end}`).join(' ');
const words = ({ text }: Article, list: readonly Span[]): string =>
  list.map((span) => textOf(text, span)).join(' … ');
const party = (one: Party | null): CsvValue[] => [
  one?.actor ?? null,
  one?.name ?? null,
  one?.country ?? null,
];
const list = (items: readonly string[]): string | null => items.join('; ') || null;
const range = (span: Span | null): CsvValue[] => [span?.start ?? null, span?.end ?? null];

const TABLES: Readonly<Record<string, Table>> = {
  articles: {
    header: [
      'id',
      'uri',
      'page_sha256',
      'text_sha256',
      'title',
      'outlet',
      'domain',
      'credit',
      'byline',
      'published',
      'published_precision',
      'published_basis',
      'language',
      'text',
    ],
    rows: ofArticles((one) => [
      [
        ...[
          one.id,
          one.page.uri,
          one.page.sha256,
          sha256(one.text),
          one.title,
          one.outlet.name,
          one.outlet.domain,
        ],
        ...[
          list(one.credit),
          list(one.byline),
          one.published.value,
          one.published.precision,
          one.published.basis,
        ],
        ...[one.language, one.text],
      ],
    ]),
  },
  statements: {
    header: [
      'article',
      'id',
      'kind',
      'spans',
      'words',
      'cue_start',
      'cue_end',
      'speaker_actor',
      'speaker_name',
      'speaker_country',
      'addressee_actor',
      'addressee_name',
      'addressee_country',
      'said',
      'said_precision',
      'said_basis',
      'act',
      'conditional',
      'negated',
      'background',
      'within',
      'rules',
    ],
    rows: ofArticles((article) =>
      article.statements.map((one) => [
        ...[article.id, one.id, one.kind, spans(one.content), words(article, one.content), ...range(one.cue)],
        ...[
          ...party(one.speaker),
          ...party(one.addressee),
          one.said.value,
          one.said.precision,
          one.said.basis,
        ],
        ...[one.act, one.conditional, one.negated, one.background, one.within, list(one.rules)],
      ]),
    ),
  },
  conditions: {
    header: [
      'article',
      'id',
      'kind',
      'party',
      'on',
      'requirement_start',
      'requirement_end',
      'requirement',
      'outcome_start',
      'outcome_end',
      'outcome',
      'polarity',
      'statement',
      'rules',
    ],
    rows: ofArticles((article) =>
      article.conditions.map((one) => [
        ...[article.id, one.id, one.kind, one.party, one.on, ...range(one.requirement)],
        ...[textOf(article.text, one.requirement), ...range(one.outcome)],
        ...[one.outcome && textOf(article.text, one.outcome), one.polarity, one.statement, list(one.rules)],
      ]),
    ),
  },
  events: {
    header: [
      'article',
      'id',
      'source_actor',
      'source_name',
      'source_country',
      'target_actor',
      'target_name',
      'target_country',
      'cameo',
      'plover_event',
      'plover_mode',
      'class',
      'date',
      'date_precision',
      'date_basis',
      'status',
      'claimant',
      'spans',
      'words',
      'trigger_start',
      'trigger_end',
      'rules',
      'earlier_article',
      'earlier_event',
    ],
    rows: ofArticles((article) =>
      article.events.map((one) => [
        ...[article.id, one.id, ...party(one.source), ...party(one.target), one.cameo, one.plover.event],
        ...[
          one.plover.mode,
          one.class,
          one.date.value,
          one.date.precision,
          one.date.basis,
          one.status,
          one.claimant,
        ],
        ...[spans(one.evidence), words(article, one.evidence), ...range(one.trigger), list(one.rules)],
        ...[one.earlier?.article ?? null, one.earlier?.event ?? null],
      ]),
    ),
  },
  actors: {
    header: ['article', 'id', 'kind', 'name', 'country', 'office', 'basis'],
    rows: ofArticles((article) =>
      article.actors.map((one) => [
        article.id,
        one.id,
        one.kind,
        one.name,
        one.country,
        one.office ?? null,
        one.basis,
      ]),
    ),
  },
  mentions: {
    header: ['article', 'start', 'end', 'words', 'type', 'actor', 'name', 'country', 'rule'],
    rows: ofArticles((article) =>
      article.mentions.map((one) => [
        ...[
          article.id,
          one.start,
          one.end,
          textOf(article.text, one),
          one.type,
          one.actor,
          one.name,
          one.country,
        ],
        one.rule,
      ]),
    ),
  },
  times: {
    header: ['article', 'start', 'end', 'words', 'type', 'value', 'rule'],
    rows: ofArticles((article) =>
      article.times.map((one) => [
        ...[article.id, one.start, one.end, textOf(article.text, one), one.type, one.value, one.rule],
      ]),
    ),
  },
  stories: {
    header: ['article', 'story', 'storyline', 'published', 'published_precision', 'published_basis'],
    rows: ({ lines }) =>
      lines.map(({ id, story, storyline, published }) => [
        ...[id, story, storyline, published.value, published.precision, published.basis],
      ]),
  },
  copies: {
    header: ['article', 'of', 'kind', 'share', 'rule'],
    rows: ({ lines }) =>
      lines.flatMap(({ id, copies }) =>
        copies.map(({ of, kind, share, rule }) => [id, of, kind, share, rule]),
      ),
  },
  points: {
    header: ['story', 'id', 'kind', 'label'],
    rows: ({ points }) => points.map(({ story, point, kind, label }) => [story, point, kind, label]),
  },
  cells: {
    header: ['point', 'article', 'relation', 'what', 'against', 'expected', 'spans', 'rule'],
    rows: ({ points }) =>
      points.flatMap(({ point, cells }) =>
        cells.map(({ article, relation, what, against, expected, spans: own, rule }) => [
          ...[point, article, relation, what, against, expected ?? null, spans(own), rule],
        ]),
      ),
  },
};

/** A file a noun; every row names its article and characters. */
export const csvTables = (input: ExportInput): ExportFile[] =>
  Object.entries(TABLES).map(([noun, { header, rows }]) => ({
    path: `${noun}.csv`,
    content: csvOf(header, rows(input)),
  }));
