import { expect, test } from 'vitest';
import { bestTree } from './arborescence.ts';

/** Every tree with one root over the words, tried one by one. */
function bruteForce(count: number, score: (dependent: number, head: number) => number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(count + 1).fill(0);
  const isTree = (): boolean =>
    heads.slice(1).filter((head) => head === 0).length === 1 &&
    heads.slice(1).every((_, i) => {
      let at = i + 1;
      for (let steps = 0; at !== 0; steps++, at = heads[at]!) if (steps > count) return false;
      return true;
    });
  const fill = (dependent: number): void => {
    if (dependent > count) {
      if (isTree())
        best = Math.max(
          best,
          heads.slice(1).reduce((sum, head, i) => sum + score(i + 1, head), 0),
        );
      return;
    }
    for (let head = 0; head <= count; head++) {
      if (head === dependent) continue;
      heads[dependent] = head;
      fill(dependent + 1);
    }
  };
  fill(1);
  return best;
}

test('the best tree is as good as the best of all trees', () => {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (let round = 0; round < 200; round++) {
    const count = 1 + (round % 5);
    const table = Array.from({ length: count + 1 }, () =>
      Array.from({ length: count + 1 }, () => random() * 10),
    );
    const score = (dependent: number, head: number): number => table[dependent]![head]!;
    const heads = bestTree(count, score);
    const total = heads.reduce((sum, head, i) => sum + score(i + 1, head), 0);
    expect(heads.filter((head) => head === 0)).toHaveLength(1);
    expect(total).toBeCloseTo(bruteForce(count, score), 8);
  }
});

test('no words, no tree', () => {
  expect(bestTree(0, () => 0)).toEqual([]);
});
