/** Places of a text or of its words are looked up by blocks of so many. */
const BLOCK = 64;

/** Two ends, half-open. */
type Ends = readonly [from: number, to: number];

/** Things that lie on stretches, found again by a stretch that may touch theirs; all lists are in the order in which they were put in. */
export interface Touching<T> {
  add(item: T): void;
  /** Items with a stretch in the same blocks: all that touch these, and a few that only lie near. */
  near(stretches: readonly Ends[]): T[];
}

/** An empty index; `endsOf` gives the stretches of an item. */
export function touchingBy<T>(endsOf: (item: T) => readonly Ends[]): Touching<T> {
  const items: T[] = [];
  const blocks = new Map<number, number[]>();
  const blocksOf = (stretches: readonly Ends[]): Set<number> => {
    const found = new Set<number>();
    for (const [from, to] of stretches)
      for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) found.add(block);
    return found;
  };
  return {
    add(item) {
      const number = items.push(item) - 1;
      for (const block of blocksOf(endsOf(item))) {
        const list = blocks.get(block);
        if (list) list.push(number);
        else blocks.set(block, [number]);
      }
    },
    near(stretches) {
      const numbers = new Set<number>();
      for (const block of blocksOf(stretches))
        for (const number of blocks.get(block) ?? []) numbers.add(number);
      return [...numbers].sort((a, b) => a - b).map((number) => items[number]!);
    },
  };
}
