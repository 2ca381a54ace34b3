import type { Labels } from '../model/labels.ts';
import type { RawOutputs } from '../model/session.ts';
import { bestTree } from './arborescence.ts';
import { floats, integers } from './scores.ts';

/** For so many heads of a word the model tells the relation (training/parley_reader/model.py). */
const LIKELY_HEADS = 4;

/** Tags and tree of one word; `head` is the window's word index, -1 for the root of its sentence. */
export interface WordSyntax {
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

/** Tags and, a sentence at a time, the best tree. `sentences`: number of each word's sentence in the window. */
export function syntaxOf(raw: RawOutputs, labels: Labels, sentences: readonly number[]): WordSyntax[] {
  const count = sentences.length;
  const arcs = floats(raw, 'arc');
  const heads = new Array<number>(count).fill(-1);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && sentences[to] === sentences[from]) to++;
    const start = from;
    const tree = bestTree(
      to - from,
      (dependent, head) => arcs[(start + dependent - 1) * (count + 1) + (head === 0 ? 0 : start + head)]!,
    );
    tree.forEach((head, i) => {
      heads[start + i] = head === 0 ? -1 : start + head - 1;
    });
    from = to;
  }
  const [xpos, upos, likely, relations] = ['xpos', 'upos', 'heads', 'label'].map((name) =>
    integers(raw, name),
  );
  return heads.map((head, word) => ({
    upos: labels.upos[upos![word]!]!,
    xpos: labels.xpos[xpos![word]!]!,
    head,
    deprel: labels.deprel[relations![placeOf(likely!, word, head + 1)]!]!,
  }));
}

/** Where the relation to a head stands: the model tells it for the likeliest heads of a word; the first one's for any other. */
function placeOf(likely: Int32Array, word: number, head: number): number {
  const row = word * LIKELY_HEADS;
  for (let k = 0; k < LIKELY_HEADS; k++) if (likely[row + k] === head) return row + k;
  return row;
}
