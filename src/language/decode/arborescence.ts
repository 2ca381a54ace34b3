/**
 * Heads of the best tree: maximum spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967).
 * `score(dependent, head)`: both 1-based among `count` words, head 0 is the root. Returns the head of word 1 to `count`, in order.
 */
export function bestTree(count: number, score: (dependent: number, head: number) => number): number[] {
  if (count === 0) return [];
  const scores: number[][] = [new Array<number>(count + 1).fill(Number.NEGATIVE_INFINITY)];
  for (let dependent = 1; dependent <= count; dependent++) {
    const row = new Array<number>(count + 1);
    for (let head = 0; head <= count; head++)
      row[head] = head === dependent ? Number.NEGATIVE_INFINITY : score(dependent, head);
    scores.push(row);
  }
  const heads = arborescence(scores);
  const roots = rootsOf(heads);
  if (roots.length === 1) return heads.slice(1);

  // Several roots: the best tree among those where one of the words that could be root is the only one.
  let best: { total: number; heads: number[] } | null = null;
  for (const root of roots.length ? roots : heads.keys()) {
    if (root === 0) continue;
    const forced = scores.map((row, dependent) =>
      row.map((value, head) => (head !== 0 || dependent === 0 ? value : dependent === root ? 0 : -1e9)),
    );
    const candidate = arborescence(forced);
    const total = candidate.reduce(
      (sum, head, dependent) => (dependent === 0 ? 0 : sum + scores[dependent]![head]!),
      0,
    );
    if (!best || total > best.total) best = { total, heads: candidate };
  }
  return best!.heads.slice(1);
}

const rootsOf = (heads: readonly number[]): number[] =>
  [...heads.keys()].filter((dependent) => dependent > 0 && heads[dependent] === 0);

function argmax(row: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < row.length; i++) if (row[i]! > row[best]!) best = i;
  return best;
}

function cycleIn(heads: readonly number[]): number[] | null {
  const seen = new Array<number>(heads.length).fill(0);
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at !== 0 && !seen[at]) {
      seen[at] = start;
      path.push(at);
      at = heads[at]!;
    }
    if (at !== 0 && seen[at] === start) return path.slice(path.indexOf(at));
  }
  return null;
}

/** scores[dependent][head]; row 0 is not looked at. Contracts one cycle at a time. */
function arborescence(scores: readonly (readonly number[])[]): number[] {
  const heads = scores.map((row, dependent) => (dependent === 0 ? 0 : argmax(row)));
  const cycle = cycleIn(heads);
  if (!cycle) return heads;
  const inCycle = new Set(cycle);
  const rest = [...scores.keys()].filter((node) => !inCycle.has(node));
  const merged = rest.length;
  const contracted = Array.from({ length: merged + 1 }, () =>
    new Array<number>(merged + 1).fill(Number.NEGATIVE_INFINITY),
  );
  const cycleScore = cycle.reduce((sum, node) => sum + scores[node]![heads[node]!]!, 0);
  const leaves = new Map<number, number>(); // node outside → its best head in the cycle
  const enters = new Map<number, number>(); // head outside → the node of the cycle that it enters best
  rest.forEach((node, a) => {
    rest.forEach((head, b) => {
      if (node !== head) contracted[a]![b] = scores[node]![head]!;
    });
    const head = cycle.reduce((best, candidate) =>
      scores[node]![candidate]! > scores[node]![best]! ? candidate : best,
    );
    contracted[a]![merged] = scores[node]![head]!;
    leaves.set(a, head);
    const gain = (entry: number): number =>
      cycleScore + scores[entry]![node]! - scores[entry]![heads[entry]!]!;
    const entry = cycle.reduce((best, candidate) => (gain(candidate) > gain(best) ? candidate : best));
    contracted[merged]![a] = gain(entry);
    enters.set(a, entry);
  });
  const solved = arborescence(contracted);
  const result = [...heads];
  rest.forEach((node, a) => {
    if (node !== 0) result[node] = solved[a] === merged ? leaves.get(a)! : rest[solved[a]!]!;
  });
  const entry = enters.get(solved[merged]!)!;
  result[entry] = rest[solved[merged]!]!;
  return result;
}
