import type { Article } from '../record/article.ts';
import { sha256 } from '../record/ids.ts';
import { type Span, textOf } from '../record/span.ts';
import type { ExportFile, ExportInput } from './export-input.ts';

const AROUND = 32;

/** W3C Web Annotation (2017-02-23): an annotation a statement, event and condition, in one collection a noun. */
export function webAnnotations({ articles }: ExportInput): ExportFile[] {
  const nouns = {
    statements: articles.flatMap((article) =>
      article.statements.map((one) =>
        annotation(article, 'statement', one.id, one.content, 'identifying', {
          speaker: one.speaker?.name ?? null,
          act: one.act,
          kind: one.kind,
          said: one.said.value,
        }),
      ),
    ),
    events: articles.flatMap((article) =>
      article.events.map((one) =>
        annotation(article, 'event', one.id, one.evidence, 'classifying', {
          source: one.source?.name ?? null,
          target: one.target?.name ?? null,
          cameo: one.cameo,
          plover: one.plover.event,
          status: one.status,
          date: one.date.value,
        }),
      ),
    ),
    conditions: articles.flatMap((article) =>
      article.conditions.map((one) =>
        annotation(
          article,
          'condition',
          one.id,
          [one.requirement, ...(one.outcome ? [one.outcome] : [])],
          'classifying',
          {
            party: one.party,
            on: one.on,
            kind: one.kind,
          },
        ),
      ),
    ),
  };
  return Object.entries(nouns).map(([noun, items]) => ({
    path: `${noun}.jsonld`,
    content: `${JSON.stringify(
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:parley:annotations:${noun}`,
        type: 'AnnotationCollection',
        label: noun,
        total: items.length,
        first: { id: `urn:parley:annotations:${noun}:1`, type: 'AnnotationPage', startIndex: 0, items },
      },
      null,
      1,
    )}\n`,
  }));
}

function annotation(
  article: Article,
  noun: string,
  id: string,
  spans: readonly Span[],
  motivation: string,
  value: Readonly<Record<string, string | null>>,
) {
  return {
    id: `urn:parley:${noun}:${encodeURIComponent(article.id)}:${id}`,
    type: 'Annotation',
    motivation,
    body: {
      type: 'TextualBody',
      purpose: motivation,
      format: 'application/json',
      value: JSON.stringify({ noun, ...value }),
    },
    target: spans.map((span) => ({
      // The text that offsets count in is the article's, not the page's: it is named by its hash.
      source: `urn:sha256:${sha256(article.text)}`,
      scope: article.page.uri ?? `urn:parley:article:${encodeURIComponent(article.id)}`,
      selector: [
        {
          type: 'TextPositionSelector',
          start: points(article.text, span.start),
          end: points(article.text, span.end),
        },
        {
          type: 'TextQuoteSelector',
          exact: textOf(article.text, span),
          prefix: article.text.slice(Math.max(0, span.start - AROUND), span.start),
          suffix: article.text.slice(span.end, span.end + AROUND),
        },
      ],
    })),
  };
}

/** Selectors count code points (section 4.2.5), the record UTF-16 units. */
const points = (text: string, offset: number): number => [...text.slice(0, offset)].length;
