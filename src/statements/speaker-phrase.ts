import type { TokenRange } from '../language/layer.ts';
import { childrenOf, hasRelation, headOf, subtreeOf } from '../language/tree.ts';
import { type Desk, sharedOf } from './draft.ts';

/** Relations by which a word stands within the noun phrase of its head. */
const WITHIN = [
  'flat',
  'compound',
  'conj',
  'appos',
  'nmod',
  'det',
  'amod',
  'case',
  'punct',
  'cc',
  'nummod',
  'fixed',
  'goeswith',
  'dep',
];
/** What a noun phrase does not begin or end with. */
const LOOSE = new Set(['CCONJ', 'ADP', 'PUNCT', 'PART', 'SYM']);

/** Did the model cut a phrase in its middle ("and Donald", "an analysis of", "(R-Vt")? */
export function isBroken(desk: Desk, range: TokenRange): boolean {
  const [first, last] = [desk.tokens[range.from]!, desk.tokens[range.to - 1]!];
  return LOOSE.has(first.upos) || LOOSE.has(last.upos) || (last.upos === 'DET' && range.to - range.from > 1);
}

/** The whole noun phrase around a broken range, without relative clauses and what is content; null where there is none. */
export function wholePhrase(
  desk: Desk,
  range: TokenRange,
  content: readonly TokenRange[],
): TokenRange | null {
  const { language, tokens } = desk;
  let head = headOf(language, range);
  while (hasRelation(tokens[head]!, ...WITHIN) && tokens[head]!.head >= 0) {
    const above = tokens[head]!.head;
    if (!['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'X'].includes(tokens[above]!.upos)) break;
    head = above;
  }
  if (!['NOUN', 'PROPN', 'PRON', 'NUM'].includes(tokens[head]!.upos)) return null;
  let { from, to } = subtreeOf(language, head);
  for (const child of childrenOf(language, head)) {
    const own = subtreeOf(language, child);
    if (hasRelation(tokens[child]!, 'acl', 'case') && own.from > head) to = Math.min(to, own.from);
    if (hasRelation(tokens[child]!, 'case', 'mark') && own.to <= head) from = Math.max(from, own.to);
  }
  while (from < to && LOOSE.has(tokens[from]!.upos)) from++;
  while (to > from && LOOSE.has(tokens[to - 1]!.upos) && tokens[to - 1]!.form !== ')') to--;
  const phrase = { from, to };
  return from < to && sharedOf([phrase], content) === 0 ? phrase : null;
}

/** A source without what it did or was made by: "a posting | made today", "the agency, | quoting the ministry". */
export function sourceAlone({ from, to }: TokenRange, { tokens }: Pick<Desk, 'tokens'>): TokenRange {
  for (let at = from + 1; at < to; at++) {
    const { xpos, deprel } = tokens[at]!;
    if (/^VB[GN]$/.test(xpos) && /^(?:acl|advcl)$/.test(deprel))
      return { from, to: tokens[at - 1]!.form === ',' && at - 1 > from ? at - 1 : at };
  }
  return { from, to };
}
