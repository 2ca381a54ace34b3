import type { EarlierReport } from '../record/event.ts';
import type { Evidence } from '../record/evidence.ts';
import { type Span, trimmed } from '../record/span.ts';
import { conditionKey } from './conditions.ts';
import { copyViews, originOf } from './copies.ts';
import type { Corpus, Entry as CorpusEntry } from './corpus.ts';
import type {
  ArticleView,
  ConditionView,
  Entry,
  EventView,
  Mark,
  MarkKind,
  ParagraphView,
  StatementView,
  Tag,
  Words,
} from './dossier.ts';
import { eventKey } from './merge-events.ts';

/** What the other views know of an article's records, and where they point into its text. */
export interface ArticleSources {
  readonly statements: readonly StatementView[];
  readonly events: ReadonlyMap<string, EventView>;
  readonly eventIndex: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, ConditionView>;
  readonly conditionIndex: ReadonlyMap<string, string>;
  readonly targets: readonly Evidence[];
}

/** Address of characters on the page of their article. */
export const anchorOf = ({ start, end }: Span): string => `c${start}-${end}`;

/** An article with its text in paragraphs, what is marked in them, and the entries that stand beside. */
export function articleView(corpus: Corpus, source: CorpusEntry, from: ArticleSources): ArticleView {
  const { article, line, published, textHash, slug, outlet, short } = source;
  const { marks, entries } = recordsOf(corpus, source, from);
  const paragraphs = paragraphsOf(article.text).map(({ start, end }): ParagraphView => {
    const text = article.text.slice(start, end);
    return {
      start,
      end,
      text,
      from: originOf(corpus, source, text),
      marks: marks.flatMap((mark) => clip(mark, start, end)),
      entries: entries.filter(({ evidence }) => evidence.start >= start && evidence.start < end),
    };
  });
  return {
    id: article.id,
    slug,
    title: article.title,
    opening: article.title ? null : openingOf(corpus, article),
    outlet,
    short,
    credit: article.credit,
    byline: article.byline,
    published,
    language: article.language,
    uri: article.page.uri,
    sha256: article.page.sha256,
    textHash,
    characters: article.text.length,
    story: line.story,
    copies: copyViews(corpus, source),
    paragraphs,
    removed: article.removed,
    notes: article.notes,
    counts: {
      statements: entries.filter(({ kind }) => kind === 'stm').length,
      events: entries.filter(({ kind }) => kind === 'evt').length,
      conditions: entries.filter(({ kind }) => kind === 'cnd').length,
    },
  };
}

/** Up to 80 characters from the start of the text, cut at a space. */
function openingOf(corpus: Corpus, { id, text }: CorpusEntry['article']): Words {
  const line = /\S[^\n]{0,79}/.exec(text)!;
  const space = line[0].lastIndexOf(' ');
  const length = line[0].length < 80 || space < 20 ? line[0].trimEnd().length : space;
  return corpus.words(id, { start: line.index, end: line.index + length });
}

/** Paragraphs stand between blank lines. */
function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[ \t]*\n\s*/g)) {
    found.push(trimmed(text, { start, end: gap.index }));
    start = gap.index + gap[0].length;
  }
  found.push(trimmed(text, { start, end: text.length }));
  return found.filter(({ start: from, end }) => end > from);
}

function clip(mark: Mark, start: number, end: number): Mark[] {
  if (mark.start >= end || mark.end <= start) return [];
  return [
    {
      ...mark,
      start: Math.max(mark.start, start),
      end: Math.min(mark.end, end),
      anchor: mark.start >= start ? mark.anchor : null,
      tags: mark.end <= end ? mark.tags : [],
    },
  ];
}

interface Draft {
  readonly kind: MarkKind;
  readonly span: Span;
  readonly tag: Tag | null;
  readonly title: string | null;
}

function recordsOf(
  corpus: Corpus,
  { article }: CorpusEntry,
  from: ArticleSources,
): { marks: Mark[]; entries: Entry[] } {
  const drafts: Draft[] = [];
  const entries: Entry[] = [];
  const used = new Map<string, number>();
  const tagOf = (kind: Tag['kind'], label: string): Tag => {
    const times = (used.get(label) ?? 0) + 1;
    used.set(label, times);
    return { kind, label, entry: times === 1 ? `e-${label}` : `e-${label}-${times}` };
  };
  const draw = (kind: 'stm' | 'evt' | 'cnd', spans: readonly Span[], tag: Tag) => {
    for (const [at, span] of spans.entries())
      drafts.push({ kind, span, tag: at === spans.length - 1 ? tag : null, title: null });
  };

  for (const [at, statement] of from.statements.entries()) {
    const tag = tagOf('stm', `S${at + 1}`);
    draw(
      'stm',
      statement.said.pieces.map(({ evidence }) => evidence),
      tag,
    );
    entries.push({ ...tag, row: statement.id, evidence: statement.evidence, statement });
  }
  for (const condition of article.conditions) {
    const id = from.conditionIndex.get(conditionKey(article.id, condition.id));
    const view = id === undefined ? undefined : from.conditions.get(id);
    if (!view) continue;
    const tag = tagOf('cnd', view.label);
    const spans = conditionSpans(condition.requirement, condition.outcome);
    draw('cnd', spans, tag);
    const evidence = corpus.evidence(article.id, spans[0]!);
    entries.push({ ...tag, row: condition.id, evidence, condition: view.id });
  }
  for (const event of article.events) {
    const id = from.eventIndex.get(eventKey(article.id, event.id));
    const view = id === undefined ? undefined : from.events.get(id);
    if (!view || !event.evidence[0]) continue;
    const tag = tagOf('evt', view.label);
    draw('evt', event.evidence, tag);
    const claimant = event.claimant
      ? (article.actors.find((actor) => actor.id === event.claimant)?.name ?? event.claimant)
      : null;
    entries.push({
      ...tag,
      row: event.id,
      evidence: corpus.evidence(article.id, event.evidence[0]),
      event: {
        ...{ view: view.id, status: event.status, claimant, date: event.date },
        earlier: event.earlier ? firstTelling(corpus, event.earlier) : null,
      },
    });
  }
  for (const mention of article.mentions)
    if (!['pronoun', 'description', 'date', 'money'].includes(mention.type))
      drafts.push({ kind: 'nam', span: mention, tag: null, title: mention.name });
  for (const time of article.times)
    if (time.type !== 'DURATION') drafts.push({ kind: 'tim', span: time, tag: null, title: time.value });
  for (const target of from.targets) drafts.push({ kind: 'ref', span: target, tag: null, title: null });

  entries.sort(
    (a, b) =>
      a.evidence.start - b.evidence.start || RANK[a.kind] - RANK[b.kind] || (a.entry < b.entry ? -1 : 1),
  );
  return { marks: merged(drafts), entries };
}

/** The words that an older act was first told in. */
function firstTelling(corpus: Corpus, { article, event }: EarlierReport): Evidence | null {
  const first = corpus.entry(article).article.events.find(({ id }) => id === event);
  return first?.evidence[0] ? corpus.evidence(article, first.evidence[0]) : null;
}

const RANK: Readonly<Record<MarkKind, number>> = { stm: 0, cnd: 1, evt: 2, nam: 3, tim: 4, ref: 5 };

/** One mark for requirement and outcome where they stand next to each other, else one for each. */
function conditionSpans(requirement: Span, outcome: Span | null): Span[] {
  if (!outcome || outcome.end <= outcome.start) return [requirement];
  const [first, second] =
    requirement.start <= outcome.start ? [requirement, outcome] : [outcome, requirement];
  if (second.start - first.end <= 24) return [{ start: first.start, end: Math.max(first.end, second.end) }];
  return [first, second];
}

/** Records on the same characters share one mark; its line is that of the first kind, its tags are those of all. */
function merged(drafts: readonly Draft[]): Mark[] {
  const found = new Map<
    string,
    { kind: MarkKind; start: number; end: number; tags: Tag[]; title: string | null }
  >();
  for (const { kind, span, tag, title } of [...drafts].sort((a, b) => RANK[a.kind] - RANK[b.kind])) {
    if (span.end <= span.start) continue;
    const key = anchorOf(span);
    const mark = found.get(key) ?? { kind, start: span.start, end: span.end, tags: [], title };
    if (tag) mark.tags.push(tag);
    found.set(key, mark);
  }
  return [...found]
    .map(([anchor, mark]) => ({ ...mark, anchor }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
