import type { LanguageLayer, Token, TokenRange } from './layer.ts';

type Tokens = Pick<LanguageLayer, 'tokens' | 'sentences'>;

/** Indices of the tokens that a token governs, in the order of the text. */
export function childrenOf(layer: Tokens, index: number): number[] {
  const { from, to } = layer.sentences[layer.tokens[index]!.sentence]!;
  const found: number[] = [];
  for (let i = from; i < to; i++) if (layer.tokens[i]!.head === index) found.push(i);
  return found;
}

/** First child with one of the relations; a relation without subtype takes all its subtypes. */
export function childWith(layer: Tokens, index: number, ...relations: readonly string[]): number | null {
  return childrenOf(layer, index).find((child) => hasRelation(layer.tokens[child]!, ...relations)) ?? null;
}

/** Is the token's relation one of these? `nsubj` takes `nsubj:pass` too, `nsubj:pass` only itself. */
export const hasRelation = (token: Token, ...relations: readonly string[]): boolean =>
  relations.some((relation) => token.deprel === relation || token.deprel.startsWith(`${relation}:`));

/** First and last token below `index`, as a range; a gap within it belongs to it. */
export function subtreeOf(layer: Tokens, index: number): TokenRange {
  const { from, to } = layer.sentences[layer.tokens[index]!.sentence]!;
  const below = new Set([index]);
  for (let grown = true; grown; ) {
    grown = false;
    for (let i = from; i < to; i++) {
      if (!below.has(i) && below.has(layer.tokens[i]!.head)) {
        below.add(i);
        grown = true;
      }
    }
  }
  return { from: Math.min(...below), to: Math.max(...below) + 1 };
}

/** The token of a range whose head lies outside it: the word that stands for the phrase. The last such one where several do. */
export function headOf(layer: Tokens, range: TokenRange): number {
  let best = range.to - 1;
  for (let i = range.from; i < range.to; i++) {
    const { head, upos } = layer.tokens[i]!;
    if ((head < range.from || head >= range.to) && upos !== 'PUNCT') return i;
    if (upos !== 'PUNCT') best = i;
  }
  return best;
}

/** Tokens from `index` up to the root, `index` itself first. */
export function ancestorsOf(layer: Tokens, index: number): number[] {
  const path: number[] = [];
  for (let at = index; at >= 0 && !path.includes(at); at = layer.tokens[at]!.head) path.push(at);
  return path;
}
