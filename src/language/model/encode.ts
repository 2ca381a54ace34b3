import { CLS, type PiecesOf, SEP } from './pieces.ts';
import { shapeOf } from './shape.ts';

/** Words of one window with the number of their sentence in it. */
export interface Window {
  readonly words: readonly string[];
  readonly sentences: readonly number[];
}

/** Input of one run, a batch of one row: pieces [1, T] and words [1, W]. See models/reader/README.md. */
export interface Encoded {
  readonly ids: BigInt64Array;
  readonly att: BigInt64Array;
  readonly shp: BigInt64Array;
  readonly first: BigInt64Array;
  readonly last: BigInt64Array;
  readonly wmask: Uint8Array;
  readonly sent: BigInt64Array;
}

/** Most pieces of a row, [CLS] and [SEP] included. */
export const MOST_PIECES_A_ROW = 512;

/** Tensors of one window. The caller sees to it that it fits into a row. */
export function encode(window: Window, piecesOf: PiecesOf): Encoded {
  const ids: number[] = [CLS];
  const shapes: number[] = [0];
  const first: number[] = [];
  const last: number[] = [];
  for (const word of window.words) {
    const pieces = piecesOf(word);
    const shape = shapeOf(word);
    first.push(ids.length);
    for (const piece of pieces) {
      ids.push(piece);
      shapes.push(shape);
    }
    last.push(ids.length - 1);
  }
  ids.push(SEP);
  shapes.push(0);
  const integers = (values: readonly number[]): BigInt64Array => BigInt64Array.from(values, BigInt);
  return {
    ids: integers(ids),
    att: new BigInt64Array(ids.length).fill(1n),
    shp: integers(shapes),
    first: integers(first),
    last: integers(last),
    wmask: new Uint8Array(window.words.length).fill(1),
    sent: integers(window.sentences),
  };
}
