import type { LanguageLayer, TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';

/** A clause with its words; `head` is the word that governs it. */
export interface Clause extends TokenRange {
  readonly head: number;
}

/** Relations by which one clause hangs on another without being a part of what it says. */
const APART = ['advcl', 'parataxis', 'conj', 'ccomp'];

/** The clause under a verb, without marks and commas at its ends and without the words of `leave`. */
export function clauseAt(language: LanguageLayer, head: number, leave: readonly TokenRange[] = []): Clause {
  const whole = subtreeOf(language, head);
  const parts = leave.reduce<TokenRange[]>((left, out) => left.flatMap((part) => cut(part, out)), [whole]);
  const own = parts.find(({ from, to }) => head >= from && head < to) ?? whole;
  return { ...tidy(language, own), head };
}

const cut = (range: TokenRange, out: TokenRange): TokenRange[] =>
  out.from >= range.to || out.to <= range.from
    ? [range]
    : [
        { from: range.from, to: out.from },
        { from: out.to, to: range.to },
      ].filter(({ from, to }) => from < to);

/** Without signs and conjunctions at the ends. */
export function tidy(language: LanguageLayer, range: TokenRange): TokenRange {
  let { from, to } = range;
  const loose = (index: number): boolean => {
    const { upos, form } = language.tokens[index]!;
    return (upos === 'PUNCT' && form !== '$' && form !== '%') || upos === 'CCONJ';
  };
  while (from < to - 1 && loose(from)) from++;
  while (to > from + 1 && loose(to - 1)) to--;
  return { from, to };
}

/** Words of a verb's clause alone: its subtree without clauses that hang on it. */
export function ownWords(language: LanguageLayer, head: number): TokenRange {
  const leave = childrenOf(language, head)
    .filter((child) => hasRelation(language.tokens[child]!, ...APART) && child !== head)
    .map((child) => subtreeOf(language, child));
  return clauseAt(language, head, leave);
}

/** Noun phrase of a verb's subject; of the governing verb's where an infinitive has none of its own. */
export function subjectOf(language: LanguageLayer, verb: number): TokenRange | null {
  // The nearest one: a subject further off belongs to another clause that the tree has hung too high.
  const own =
    childrenOf(language, verb).findLast(
      (child) => child < verb && hasRelation(language.tokens[child]!, 'nsubj', 'csubj'),
    ) ?? childWith(language, verb, 'nsubj', 'csubj');
  if (own !== null) return subtreeOf(language, own);
  const { head } = language.tokens[verb]!;
  return head >= 0 && hasRelation(language.tokens[verb]!, 'xcomp', 'conj', 'advcl')
    ? subjectOf(language, head)
    : null;
}

export const isPassive = (language: LanguageLayer, verb: number): boolean =>
  childWith(language, verb, 'nsubj:pass', 'aux:pass') !== null;

/** Lower-case forms of the `count` words before an index, nearest last. */
export const formsBefore = (language: LanguageLayer, index: number, count: number): string =>
  language.tokens
    .slice(Math.max(language.sentences[language.tokens[index]!.sentence]!.from, index - count), index)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
