import type { Labels } from '../model/labels.ts';
import type { RawOutputs } from '../model/session.ts';
import { bestTree } from './arborescence.ts';
import { floats, integers } from './scores.ts';

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
  const index = (name: string, at: number): number => Number(integers(raw, name)[at]!);
  return heads.map((head, word) => ({
    upos: labels.upos[index('upos', word)]!,
    xpos: labels.xpos[index('xpos', word)]!,
    head,
    deprel: labels.deprel[index('label', word * (count + 1) + head + 1)]!,
  }));
}
