import type { Article } from '../record/article.ts';
import { byPlace, type Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { clausesOf } from './clauses.ts';
import { bodyOf } from './datelines.ts';
import {
  isDenied,
  isFalseReport,
  isFragment,
  isSaidFrom,
  isTrailing,
  outsideFrame,
  withoutReport,
} from './frames.ts';
import { type Said, saidIn } from './said.ts';

/** A stretch of a sentence that says one thing: by a speaker, or in the reporter's words. */
export interface Region extends Span {
  readonly statement: Statement | null;
  /** What the sentence says it is about, or speaks of besides: helps with "it" and "there". */
  readonly context: readonly Span[];
  /** Index of its sentence. */
  readonly sentence: number;
  /** Words before it deny it: "dismissed a claim that". */
  readonly denied: boolean;
}

type Clause = Pick<Region, 'start' | 'end' | 'statement' | 'denied'>;

/** Every sentence cut into regions: what was said, and what is left of the reporter's words; frames are left out. */
export function regionsOf(article: Article): readonly Region[] {
  let found = known.get(article);
  if (!found) {
    found = cut(article);
    known.set(article, found);
  }
  return found;
}

/** Regions of articles that were cut: claims and what they tell on the side come from the same. */
const known = new WeakMap<Article, readonly Region[]>();

function cut(article: Article): Region[] {
  const statements = article.statements.filter(({ within }) => within === null);
  return article.sentences.flatMap((whole, index) => {
    const sentence = bodyOf(article.text, whole, index);
    if (!sentence) return [];
    const said = saidIn(article.text, sentence, statements);
    const topics: Span[] = [];
    const clauses = [
      ...told(article, sentence, said, statements, topics),
      ...spoken(article, sentence, said),
    ];
    const previous = article.sentences[index - 1];
    const context = topics.length ? topics : previous ? [sentence, previous] : [sentence];
    return clauses.sort(byPlace).map((clause): Region => ({ ...clause, sentence: index, context }));
  });
}

function spoken(article: Article, sentence: Span, said: readonly Said[]): Clause[] {
  return said.flatMap(({ statement, start, end }) =>
    clausesOf(article.text, { start, end }).map((clause, i) => ({
      ...withoutReport(article.text, clause),
      statement,
      denied:
        (i === 0 && isDenied(article.text, sentence, clause, statement)) ||
        isFalseReport(article.text.slice(clause.start, clause.end)),
    })),
  );
}

function told(
  article: Article,
  sentence: Span,
  said: readonly Said[],
  statements: readonly Statement[],
  topics: Span[],
): Clause[] {
  return gapsOf(sentence, said)
    .filter((gap) => !isFragment(article.text, gap, sentence, said))
    .flatMap((gap) => clausesOf(article.text, gap))
    .flatMap((clause) => {
      const kept =
        isTrailing(article, clause, said) || isSaidFrom(article, clause, said)
          ? null
          : outsideFrame(article, clause, statements, topics, said);
      const denied = kept !== null && isFalseReport(article.text.slice(kept.start, kept.end));
      return kept
        ? [{ ...withoutReport(article.text, kept), statement: continued(article.text, clause, said), denied }]
        : [];
    });
}

function gapsOf(sentence: Span, taken: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let { start } = sentence;
  for (const span of taken) {
    if (span.start > start) gaps.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < sentence.end) gaps.push({ start, end: sentence.end });
  return gaps;
}

/** "he said A, but he sees B": a clause of the sentence that goes on with a pronoun behind what was reported is said too. */
function continued(text: string, clause: Span, said: readonly Said[]): Statement | null {
  const before = said.findLast(({ end }) => end <= clause.start)?.statement;
  if (before?.kind !== 'indirect') return null;
  return /\b(?:and|but)\s+$/.test(text.slice(Math.max(0, clause.start - 6), clause.start)) &&
    /^(?:he|she|it|they)\b/.test(text.slice(clause.start, clause.end))
    ? before
    : null;
}
