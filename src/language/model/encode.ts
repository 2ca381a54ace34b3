import { CLS, type PiecesOf, SEP } from './pieces.ts';
import { shapeOf } from './shape.ts';

/** Words of one window with the number of their sentence in it. */
export interface Window {
  readonly words: readonly string[];
  readonly sentences: readonly number[];
}

/** Input of one run, a batch of one row: pieces [1, T] and words [1, W]. See models/reader/README.md. */
export interface Encoded {
  readonly ids: Int32Array;
  readonly shp: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly sent: Int32Array;
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
  return {
    ids: Int32Array.from(ids),
    shp: Int32Array.from(shapes),
    first: Int32Array.from(first),
    last: Int32Array.from(last),
    sent: Int32Array.from(window.sentences),
  };
}
