import type { Mark } from '../../dossier/dossier.ts';

/** A run of marked characters with the runs inside it. A mark that crosses another is cut; only its first run has the anchor, only its last the tags. */
export interface Run {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
  readonly inside: readonly Run[];
}

interface Cut {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** Marks as a tree: where spans nest, they nest; where they cross, the later one is cut at the end of the earlier. */
export function nestMarks(marks: readonly Mark[]): Run[] {
  const queue: Cut[] = marks.map((mark) => ({ mark, start: mark.start, end: mark.end }));
  const before = (a: Cut, b: Cut): number => a.start - b.start || b.end - a.end;
  queue.sort(before);
  const flat: Cut[] = [];
  const open: Cut[] = [];
  while (queue.length) {
    const next = queue.shift()!;
    while (open.length && open.at(-1)!.end <= next.start) open.pop();
    const limit = open.at(-1);
    if (limit && next.end > limit.end) {
      const rest: Cut = { ...next, start: limit.end };
      const at = queue.findIndex((other) => before(rest, other) < 0);
      queue.splice(at < 0 ? queue.length : at, 0, rest);
      const head: Cut = { ...next, end: limit.end };
      flat.push(head);
      open.push(head);
    } else {
      flat.push(next);
      open.push(next);
    }
  }
  return grow(flat);
}

function grow(cuts: readonly Cut[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < cuts.length; ) {
    const cut = cuts[at]!;
    let to = at + 1;
    while (to < cuts.length && cuts[to]!.start < cut.end) to++;
    const mark: Mark = {
      ...cut.mark,
      anchor: cut.start === cut.mark.start ? cut.mark.anchor : null,
      tags: cut.end === cut.mark.end ? cut.mark.tags : [],
    };
    runs.push({ mark, start: cut.start, end: cut.end, inside: grow(cuts.slice(at + 1, to)) });
    at = to;
  }
  return runs;
}
