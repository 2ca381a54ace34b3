import type { Article } from '../record/article.ts';
import type { Evidence } from '../record/evidence.ts';
import { sha256 } from '../record/ids.ts';
import type { Point } from '../record/point.ts';
import { type Span, textOf } from '../record/span.ts';

export type PassportNoun = 'statement' | 'event' | 'condition' | 'point' | 'article';

/** All rows of an article, as the row of one passport. */
export type ArticleRows = Pick<Article, 'id' | 'statements' | 'events' | 'conditions'>;

/** Characters that a line rests on, with the words that stand there. */
export interface PassportEvidence extends Evidence {
  readonly words: string;
}

/** One line of the record, or all lines of an article, with all that proves them: nothing else is needed to check it. */
export interface Passport {
  readonly schema: 'parley/passport@1';
  readonly noun: PassportNoun;
  /** The row as the record has it. */
  readonly row: { readonly id: string } | ArticleRows | Point;
  readonly evidence: readonly PassportEvidence[];
  /** Every article that the evidence names, with its text and the hash of the page that it was read from. */
  readonly articles: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: Article['outlet'];
    readonly published: Article['published'];
    readonly page: Article['page'];
    readonly textHash: string;
    readonly text: string;
  }[];
  /** Versions of the stages that made it. */
  readonly makers: Readonly<Record<string, string>>;
  /** SHA-256 of this passport's JSON without its seal. */
  readonly seal: string;
}

export const passportSeal = (open: Omit<Passport, 'seal'>): string => sha256(JSON.stringify(open));

const NOUNS = { statement: 'statements', event: 'events', condition: 'conditions' } as const;

/** The row of an article with this id; null where it has none. */
function rowOf(
  article: Article,
  id: string,
): { noun: PassportNoun; row: { id: string }; spans: Span[] } | null {
  for (const noun of ['statement', 'event', 'condition'] as const) {
    const row = article[NOUNS[noun]].find((one) => one.id === id);
    if (row) return { noun, row, spans: spansOf(row) };
  }
  return null;
}

function spansOf(row: object): Span[] {
  const { content, cue, evidence, requirement, outcome } = row as {
    readonly content?: readonly Span[];
    readonly cue?: Span | null;
    readonly evidence?: readonly Span[];
    readonly requirement?: Span;
    readonly outcome?: Span | null;
  };
  return [...(content ?? []), ...(evidence ?? []), cue, requirement, outcome].filter(
    (span): span is Span => span !== undefined && span !== null,
  );
}

/** The passport of a statement, event or condition of an article; null where the article has no such row. */
export function passportOfRow(article: Article, id: string, makers: Passport['makers']): Passport | null {
  const found = rowOf(article, id);
  if (!found) return null;
  const { noun, row, spans } = found;
  return sealed(
    noun,
    row,
    spans.map((span) => ({ article, span })),
    makers,
  );
}

/** One passport for all statements, events and conditions of an article. */
export function passportOfArticle(article: Article, makers: Passport['makers']): Passport {
  const { id, statements, events, conditions } = article;
  const spans = [...statements, ...events, ...conditions].flatMap(spansOf);
  return sealed(
    'article',
    { id, statements, events, conditions },
    spans.map((span) => ({ article, span })),
    makers,
    [article],
  );
}

/** The passport of a point, from the articles of its story. */
export function passportOfPoint(
  point: Point,
  articles: readonly Article[],
  makers: Passport['makers'],
): Passport {
  const spans = point.cells.flatMap(({ article: id, spans: own }) => {
    const article = articles.find((one) => one.id === id);
    return article ? own.map((span) => ({ article, span })) : [];
  });
  return sealed('point', point, spans, makers);
}

function sealed(
  noun: PassportNoun,
  row: Passport['row'],
  places: readonly { readonly article: Article; readonly span: Span }[],
  makers: Passport['makers'],
  articles: readonly Article[] = [...new Set(places.map(({ article }) => article))],
): Passport {
  const open: Omit<Passport, 'seal'> = {
    schema: 'parley/passport@1',
    noun,
    row,
    evidence: places.map(({ article, span }) => ({
      article: article.id,
      start: span.start,
      end: span.end,
      textHash: sha256(article.text),
      words: textOf(article.text, span),
    })),
    articles: articles.map(({ id, title, outlet, published, page, text }) => ({
      id,
      title,
      outlet,
      published,
      page,
      textHash: sha256(text),
      text,
    })),
    makers,
  };
  return { ...open, seal: passportSeal(open) };
}
