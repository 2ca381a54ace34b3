import { Tokenizer } from '@huggingface/tokenizers';

/** Word pieces of one word, without special pieces: at most MOST_PIECES, never none. */
export type PiecesOf = (word: string) => readonly number[];

export const CLS = 101;
export const SEP = 102;
const UNKNOWN = 100;
/** Longer words are cut, as in training. */
const MOST_PIECES = 12;
/** Words of news repeat; beyond this many the cache starts anew so that memory stays bounded. */
const MOST_CACHED = 50_000;

/** A cached look-up over the model's tokenizer files (parsed JSON). */
export function piecesFrom(tokenizer: object, config: object): PiecesOf {
  const encoder = new Tokenizer(tokenizer, config);
  let cache = new Map<string, readonly number[]>();
  return (word) => {
    const known = cache.get(word);
    if (known) return known;
    const ids = encoder.encode(word, { add_special_tokens: false }).ids.slice(0, MOST_PIECES);
    const pieces = ids.length ? ids : [UNKNOWN];
    if (cache.size >= MOST_CACHED) cache = new Map();
    cache.set(word, pieces);
    return pieces;
  };
}
