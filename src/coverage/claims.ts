import { type DayRange, rangeOf } from '../language/times/relate.ts';
import type { Article } from '../record/article.ts';
import type { PoliticalEvent } from '../record/event.ts';
import type { Point } from '../record/point.ts';
import { overlaps, type Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { type Figure, figuresOf } from './numbers.ts';
import { type Region, regionsOf } from './regions.ts';
import { type Term, termsOf } from './terms.ts';

/** What one article says in one clause: the unit that points are made of. */
export interface Claim {
  readonly article: number;
  readonly kind: Point['kind'];
  readonly spans: readonly Span[];
  readonly text: string;
  /** Each meaning once, with its sign where it stands first. */
  readonly terms: ReadonlyMap<string, Term['sign']>;
  /** Of these, what only a condition of it speaks of: "if the ships leave". */
  readonly minor: ReadonlySet<string>;
  /** What the sentence is about besides, for claims with "it" and "there". */
  readonly context: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** Values of dates told in it. */
  readonly dates: readonly string[];
  /** When it was said or done, as far as told. */
  readonly occasion: DayRange | null;
  readonly statement: Statement | null;
  readonly event: PoliticalEvent | null;
  /** Actor or name of the speaker. */
  readonly speaker: string | null;
}

const ANAPHOR =
  /\b(?:which|whose|it|its|there|so|this|that|they|them|their|such|these|those|he|his|do so)\b/i;
/** A clause with fewer meanings says nothing of its own, unless it is all that a sentence or a speaker says. */
const FEWEST = 2;
const CONDITION = /\b(?:if|unless|until|once|provided that|as long as|in case)\b/i;

/** Claims of an article in the order of the text: one a clause, none twice, frames of attribution left out. */
export function claimsOf(article: Article, index: number): Claim[] {
  return regionsOf(article).flatMap((region) => {
    const claim = claimOf(article, index, region);
    const contents = [...claim.terms.keys()].filter((term) => !term.startsWith('@')).length;
    const enough =
      contents + (claim.dates.length ? 1 : 0) >= FEWEST ||
      (contents || claim.text.length > 30 ? isWhole(article, region) : false);
    return enough ? [claim] : [];
  });
}

function isWhole(article: Article, { start, end, statement, sentence }: Region): boolean {
  const all = statement ? statement.content : [article.sentences[sentence]!];
  return all.some((span) => span.start >= start - 2 && span.end <= end + 3);
}

function claimOf(article: Article, index: number, region: Region): Claim {
  const { statement, start, end } = region;
  const span = { start, end };
  const text = article.text.slice(start, end);
  const event = statement ? null : (article.events.find(({ trigger }) => overlaps(trigger, span)) ?? null);
  const terms = new Map<string, Term['sign']>();
  for (const { term, sign } of termsOf(article, [span])) if (!terms.has(term)) terms.set(term, sign);
  const condition = CONDITION.exec(text);
  const main =
    condition && condition.index > 12
      ? new Set(termsOf(article, [{ start, end: start + condition.index }]).map(({ term }) => term))
      : null;
  const figures = figuresOf(text);
  const context = new Set(
    ANAPHOR.test(text) || terms.size < 4 ? termsOf(article, region.context).map(({ term }) => term) : [],
  );
  return {
    article: index,
    kind: statement
      ? 'statement'
      : event && event.status !== 'background'
        ? 'event'
        : figures.some(({ value }) => value > 2)
          ? 'figure'
          : 'background',
    spans: [span],
    text,
    terms,
    minor: new Set(main ? [...terms.keys()].filter((term) => !main.has(term)) : []),
    context,
    figures,
    dates: article.times
      .filter(
        (time) => time.type === 'DATE' && time.value && /^\d{4}/.test(time.value) && overlaps(time, span),
      )
      .map(({ value }) => value!),
    occasion: rangeOf(statement?.said.value ?? event?.date.value ?? ''),
    statement,
    event,
    speaker: statement ? (statement.speaker?.actor ?? statement.speaker?.name?.toLowerCase() ?? null) : null,
  };
}
