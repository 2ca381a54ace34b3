import type { Article } from '../record/article.ts';
import { sha256 } from '../record/ids.ts';
import type { ExportFile, ExportInput } from './export-input.ts';

const ref = (id: string) => ({ '@id': id });
const pageId = ({ page, id }: Article): string =>
  page.sha256 ? `urn:sha256:${page.sha256}` : `urn:parley:page:${encodeURIComponent(id)}`;
const articleId = (id: string): string => `urn:parley:article:${encodeURIComponent(id)}`;
const stageId = (stage: string): string => `urn:parley:stage:${stage}`;

/** PROV-O as JSON-LD: pages, articles, rows and points as entities, each derived from what it rests on, by the stage that made it. */
export function provDocument({ articles, lines, points, makers }: ExportInput): ExportFile[] {
  const copies = new Map(lines.map((line) => [line.id, line.copies]));
  const agents = Object.entries(makers).map(([stage, version]) => ({
    '@id': stageId(stage),
    '@type': ['prov:SoftwareAgent'],
    'rdfs:label': `Parley ${stage} ${version}`,
  }));
  const entities = articles.flatMap((article) => [
    {
      '@id': pageId(article),
      '@type': ['prov:Entity'],
      'dcterms:format': article.page.mediaType,
      ...(article.page.uri && { 'prov:atLocation': article.page.uri }),
    },
    {
      '@id': articleId(article.id),
      '@type': ['prov:Entity'],
      'parley:textSha256': sha256(article.text),
      ...(article.title && { 'dcterms:title': article.title }),
      ...(article.published.value && { 'dcterms:issued': article.published.value }),
      ...(article.outlet.name && { 'dcterms:publisher': article.outlet.name }),
      'prov:wasDerivedFrom': [
        pageId(article),
        ...(copies.get(article.id) ?? []).map(({ of }) => articleId(of)),
      ].map(ref),
      'prov:wasAttributedTo': ref(stageId('page')),
    },
    ...rows(article),
  ]);
  const rowsOfPoints = points.map(({ point, label, cells }) => ({
    '@id': `urn:parley:point:${point}`,
    '@type': ['prov:Entity'],
    'rdfs:label': label,
    'prov:wasDerivedFrom': cells
      .filter(({ spans }) => spans.length)
      .map(({ article }) => ref(articleId(article))),
    'prov:wasAttributedTo': ref(stageId('coverage')),
  }));
  const document = {
    '@context': {
      prov: 'http://www.w3.org/ns/prov#',
      dcterms: 'http://purl.org/dc/terms/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      parley: 'urn:parley:',
    },
    '@graph': [...agents, ...unique(entities), ...rowsOfPoints],
  };
  return [{ path: 'record.prov.jsonld', content: `${JSON.stringify(document, null, 1)}\n` }];
}

function rows(article: Article) {
  const nouns = [
    ...article.statements.map(
      ({ id, content, rules }) => ['statement', 'statements', id, content, rules] as const,
    ),
    ...article.events.map(({ id, evidence, rules }) => ['event', 'events', id, evidence, rules] as const),
    ...article.conditions.map(
      ({ id, requirement, rules }) => ['condition', 'statements', id, [requirement], rules] as const,
    ),
  ];
  return nouns.map(([noun, stage, id, spans, rules]) => ({
    '@id': `urn:parley:${noun}:${encodeURIComponent(article.id)}:${id}`,
    '@type': ['prov:Entity'],
    'prov:wasDerivedFrom': [ref(articleId(article.id))],
    'prov:wasAttributedTo': ref(stageId(stage)),
    'parley:span': spans.map(({ start, end }) => `${start}-${end}`),
    'parley:rule': rules,
  }));
}

/** A page that two articles came from is one entity. */
function unique<T extends { readonly '@id': string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item['@id'], item])).values()];
}
