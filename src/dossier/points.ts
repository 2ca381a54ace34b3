import { daySpan } from '../record/day-span.ts';
import type { Cell, Point } from '../record/point.ts';
import { overlaps, type Span } from '../record/span.ts';
import type { Corpus } from './corpus.ts';
import { comparison, diffWords } from './diff.ts';
import type { CellView, ComparisonView, PointView, Said, TurnView, Words } from './dossier.ts';

/** The rows of a story's matrix, the sentences of outlets that disagree, and what changed on the way. */
export function pointViews(
  corpus: Corpus,
  points: readonly Point[],
): { points: PointView[]; comparisons: ComparisonView[]; turns: TurnView[] } {
  const views: PointView[] = [];
  const comparisons: ComparisonView[] = [];
  const turns: TurnView[] = [];
  for (const point of points) {
    const cells = point.cells.filter(({ article }) => corpus.has(article));
    const happened = dayOf(corpus, cells);
    views.push({
      id: point.point,
      label: point.label,
      kind: point.kind,
      words: labelWords(corpus, point, cells),
      cells: cells.map((cell) => cellView(corpus, cell, cells, happened)),
    });
    for (const cell of cells) {
      const comparison = compare(corpus, point, cell, cells);
      if (comparison) comparisons.push(comparison);
    }
    turns.push(...turnViews(corpus, point));
  }
  return { points: views, comparisons, turns };
}

const OPENING = /["“„«‘‹「『]/u;

function turnViews(corpus: Corpus, { point, changes = [] }: Point): TurnView[] {
  const said = (article: string, span: Span | null, kind: TurnView['kind']): Said | null => {
    if (!span || span.end <= span.start) return null;
    // Where quotation marks are what changed, they show on the side that has them.
    const isQuoted =
      kind === 'quotation' && OPENING.test(corpus.entry(article).article.text[span.start - 1] ?? '');
    return { mode: isQuoted ? 'direct' : 'plain', pieces: [corpus.words(article, span)] };
  };
  return changes
    .filter(({ article, against }) => corpus.has(article) && corpus.has(against))
    .map(({ kind, article, against, was, is }) => ({
      point,
      kind,
      article,
      against,
      was: said(against, was, kind),
      is: said(article, is, kind),
    }));
}

/** First day on which the point can have happened: of the event or statement that its cells rest on; null when no article says. */
function dayOf(corpus: Corpus, cells: readonly Cell[]): number | null {
  const days = cells.flatMap(({ article, spans }) => {
    const { statements, events } = corpus.entry(article).article;
    const told = [
      ...events
        .filter(({ evidence }) => evidence.some((one) => spans.some((span) => overlaps(one, span))))
        .map(({ date }) => date),
      ...statements
        .filter(({ content }) => content.some((one) => spans.some((span) => overlaps(one, span))))
        .map(({ said }) => said),
    ];
    return told.flatMap(({ value, precision }) => {
      const span = precision === 'day' || precision === 'minute' ? daySpan(value) : null;
      return span ? [span.from] : [];
    });
  });
  return days.length ? Math.max(...days) : null;
}

function cellView(corpus: Corpus, cell: Cell, cells: readonly Cell[], happened: number | null): CellView {
  const published = corpus.entry(cell.article).published;
  const day = published.basis === 'story' ? null : daySpan(published.value);
  // Nobody leaves out what has not happened yet.
  const earlier = cell.relation === 'omits' && happened !== null && day !== null && day.to < happened;
  return {
    article: cell.article,
    relation: earlier ? 'earlier' : cell.relation,
    what: cell.what,
    value:
      cell.relation === 'differs' || cell.relation === 'contradicts' ? ownValue(corpus, cell, cells) : null,
    evidence: cell.spans.map((span) => corpus.evidence(cell.article, span)),
    against: cell.against,
    rule: cell.rule,
  };
}

/** The words in which a cell differs from the one that it is held against, where they stand together and are few. */
function ownValue(corpus: Corpus, cell: Cell, cells: readonly Cell[]): Words | null {
  const other = cells.find(({ article }) => article === cell.against)?.spans[0];
  const span = cell.spans[0];
  // How a thing is worded, or whether it holds, is not told by single words.
  if (!other || !span || !cell.what || !['number', 'date', 'name', 'speaker'].includes(cell.what))
    return null;
  let at = span.start;
  const added: Words[] = [];
  for (const { kind, text } of diffWords(
    corpus.words(cell.against!, other).text,
    corpus.words(cell.article, span).text,
  )) {
    if (kind === 'added') {
      const lead = text.length - text.trimStart().length;
      added.push(corpus.words(cell.article, { start: at + lead, end: at + lead + text.trim().length }));
    }
    if (kind !== 'missing') at += text.length;
  }
  const fitting = cell.what === 'number' ? added.flatMap((words) => numberIn(corpus, words)) : added;
  const value = (fitting.length ? fitting : added)[0];
  return value && (fitting.length === 1 || added.length === 1) && value.text.length <= 32 ? value : null;
}

/** The figure within changed words: "holds 13" → "13". */
function numberIn(corpus: Corpus, { text, evidence }: Words): Words[] {
  const match = /\p{N}[\p{N}.,]*(?<=\p{N})/u.exec(text);
  if (!match) return [];
  const start = evidence.start + match.index;
  return [corpus.words(evidence.article, { start, end: start + match[0].length })];
}

/** Where the label stands: word for word in one of the articles. */
function labelWords(corpus: Corpus, point: Point, cells: readonly Cell[]): Words | null {
  const carrying = cells.filter(({ spans }) => spans.length);
  for (const { article, spans } of [...carrying, ...cells]) {
    const { text } = corpus.entry(article).article;
    const near = spans[0] ? text.indexOf(point.label, Math.max(0, spans[0].start - point.label.length)) : -1;
    const at = near >= 0 ? near : text.indexOf(point.label);
    if (at >= 0 && point.label) return corpus.words(article, { start: at, end: at + point.label.length });
  }
  return null;
}

function compare(corpus: Corpus, point: Point, cell: Cell, cells: readonly Cell[]): ComparisonView | null {
  if (cell.relation !== 'contradicts' && cell.relation !== 'differs') return null;
  const other = cells.find(({ article }) => article === cell.against);
  if (!cell.spans[0] || !other?.spans[0]) return null;
  const said = (one: Cell): Said => ({ mode: 'plain', pieces: [corpus.words(one.article, one.spans[0]!)] });
  const [one, two] = [said(other), said(cell)];
  return {
    point: point.point,
    relation: cell.relation,
    what: cell.what,
    one,
    other: two,
    diff: comparison(one.pieces[0]!.text, two.pieces[0]!.text),
  };
}
