import type { Article } from '../record/article.ts';
import type { PoliticalEvent } from '../record/event.ts';
import type { Point } from '../record/point.ts';
import { byPlace, covers, overlaps, type Span, trimmed } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { type Figure, figuresOf } from './numbers.ts';
import { degreesOf, isNegated } from './wording.ts';
import { stemsOf } from './words.ts';

/** What one article says in one clause: the unit that points are made of. */
export interface Claim {
  readonly article: number;
  readonly kind: Point['kind'];
  readonly spans: readonly Span[];
  readonly words: readonly string[];
  readonly figures: readonly Figure[];
  /** Values of dates told in it. */
  readonly dates: readonly string[];
  readonly negated: boolean;
  readonly degrees: ReadonlySet<string>;
  readonly statement: Statement | null;
  readonly event: PoliticalEvent | null;
  /** Actor or name of the speaker. */
  readonly speaker: string | null;
}

/** A remainder of a sentence with fewer content words says nothing of its own. */
const FEWEST_WORDS = 4;

/** Claims of an article: statements, then events outside them, then what is left of each sentence; in the order of the text. */
export function claimsOf(article: Article, index: number): Claim[] {
  const claims: Claim[] = [];
  for (const statement of article.statements) {
    if (statement.within) continue;
    const speaker = statement.speaker?.actor ?? statement.speaker?.name?.toLowerCase() ?? null;
    claims.push(
      claim(article, index, 'statement', statement.content, {
        statement,
        speaker,
        negatedBefore: statement.negated,
      }),
    );
  }
  for (const event of article.events) {
    const spans = event.evidence.slice(0, 1);
    const inside = claims.some(
      ({ statement, spans: content }) =>
        statement && spans.every((span) => content.some((outer) => covers(outer, span))),
    );
    if (!inside)
      claims.push(
        claim(article, index, event.status === 'background' ? 'background' : 'event', spans, { event }),
      );
  }
  const taken = claims.flatMap(({ spans }) => spans);
  for (const sentence of article.sentences) {
    for (const rest of without(article.text, sentence, taken)) {
      const found = claim(article, index, 'background', [rest], {});
      if (found.words.length >= FEWEST_WORDS)
        claims.push(found.figures.length ? { ...found, kind: 'figure' } : found);
    }
  }
  return claims.filter(({ words }) => words.length).sort((a, b) => byPlace(a.spans[0]!, b.spans[0]!));
}

function claim(
  article: Article,
  index: number,
  kind: Claim['kind'],
  spans: readonly Span[],
  rest: { statement?: Statement; event?: PoliticalEvent; speaker?: string | null; negatedBefore?: boolean },
): Claim {
  const text = spans.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  return {
    article: index,
    kind,
    spans,
    words: [...new Set(stemsOf(text))],
    figures: figuresOf(text),
    dates: article.times
      .filter(
        (time) =>
          time.type === 'DATE' &&
          time.value &&
          /^\d{4}/.test(time.value) &&
          spans.some((span) => overlaps(span, time)),
      )
      .map(({ value }) => value!),
    negated: isNegated(text) !== (rest.negatedBefore ?? false) || rest.event?.status === 'denied',
    degrees: degreesOf(text),
    statement: rest.statement ?? null,
    event: rest.event ?? null,
    speaker: rest.speaker ?? null,
  };
}

/** Pieces of a sentence that no taken span touches, cut at commas' ends so that no half word stays; the longest one only. */
function without(text: string, sentence: Span, taken: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let start = sentence.start;
  for (const span of taken.filter((other) => overlaps(sentence, other)).sort(byPlace)) {
    if (span.start > start) pieces.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < sentence.end) pieces.push({ start, end: sentence.end });
  const cleaned = pieces
    .map((piece) => trimmed(text, stripMarks(text, piece)))
    .filter(({ start: from, end }) => end - from > 15);
  return cleaned.sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 1);
}

function stripMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:."”“'’)]/.test(text[start]!)) start++;
  while (end > start && /[\s,;:"“‘(]/.test(text[end - 1]!)) end--;
  return { start, end };
}
