import type { TokenRange } from '../layer.ts';
import { MOST_PIECES_A_ROW } from '../model/encode.ts';
import type { PiecesOf } from '../model/pieces.ts';

/** A run of sentences that the model reads at once; `own` is the part whose answers count, the rest is context. */
export interface WindowPlan {
  readonly read: TokenRange;
  readonly own: TokenRange;
}

const ROOM = MOST_PIECES_A_ROW - 2;

/**
 * How one paragraph is read: at once where it fits into a row of the model, else in overlapping windows of whole sentences,
 * each of which also sees the sentence before. A sentence that alone is too long is cut.
 * Ranges are indices into `words`; `sentences` cover it.
 */
export function windowsOf(
  words: readonly string[],
  sentences: readonly TokenRange[],
  piecesOf: PiecesOf,
): WindowPlan[] {
  const size = ({ from, to }: TokenRange): number =>
    words.slice(from, to).reduce((sum, word) => sum + piecesOf(word).length, 0);
  const parts = sentences.flatMap((sentence) => (size(sentence) <= ROOM ? [sentence] : cut(sentence)));
  const plans: WindowPlan[] = [];
  for (let i = 0; i < parts.length; ) {
    const before = i > 0 && size(parts[i - 1]!) <= ROOM / 3 ? parts[i - 1]! : null;
    let used = before ? size(before) : 0;
    let end = i;
    if (before && used + size(parts[i]!) > ROOM) used = 0;
    const context = before && used > 0 ? before : null;
    while (end < parts.length && used + size(parts[end]!) <= ROOM) used += size(parts[end++]!);
    if (end === i) end++;
    const own = { from: parts[i]!.from, to: parts[end - 1]!.to };
    plans.push({ own, read: { from: context ? context.from : own.from, to: own.to } });
    i = end;
  }
  return plans;

  function cut({ from, to }: TokenRange): TokenRange[] {
    const pieces: TokenRange[] = [];
    let start = from;
    let used = 0;
    for (let word = from; word < to; word++) {
      const more = piecesOf(words[word]!).length;
      if (used + more > ROOM) {
        pieces.push({ from: start, to: word });
        start = word;
        used = 0;
      }
      used += more;
    }
    pieces.push({ from: start, to });
    return pieces;
  }
}
