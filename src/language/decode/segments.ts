import type { TokenRange } from '../layer.ts';

/** Runs of neighbouring indices (ascending input), as half-open ranges. */
export function segmentsOf(indices: readonly number[]): TokenRange[] {
  const found: { from: number; to: number }[] = [];
  for (const index of indices) {
    const last = found.at(-1);
    if (last && index <= last.to) last.to = index + 1;
    else found.push({ from: index, to: index + 1 });
  }
  return found;
}

/** Joins ranges that lie at most `gap` words apart. */
export function closeGaps(ranges: readonly TokenRange[], gap: number): TokenRange[] {
  const joined: { from: number; to: number }[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.from - last.to <= gap) last.to = range.to;
    else joined.push({ ...range });
  }
  return joined;
}

export const lengthOf = (range: TokenRange): number => range.to - range.from;
