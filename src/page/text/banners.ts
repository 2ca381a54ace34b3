import { isMachinery } from '../lines/labels.ts';
import type { Line } from '../lines/line.ts';
import { isPlea, isPleaBlock } from '../lines/pleas.ts';
import { isProse } from '../lines/prose.ts';

/**
 * Lines in which the outlet speaks of itself to its reader, with the short lines ("payment methods", "Enjoying it?") that
 * stand in one block with them. A block is a banner when most of its running lines ask for something.
 */
export function bannerLines(lines: readonly Line[]): ReadonlySet<number> {
  const pleas = new Set(lines.flatMap((line, index) => (isPlea(line.text) ? [index] : [])));
  const banner = new Set(pleas);
  for (const block of blocksOf(lines)) {
    if (isPleaBlock(block.map((index) => lines[index]!.text))) for (const index of block) banner.add(index);
    const asking = block.filter((index) => pleas.has(index)).length;
    if (asking > 0 && asking * 2 >= block.length) for (const index of block) banner.add(index);
    else if (asking > 0) for (const index of block) if (!isProse(lines[index]!.text)) banner.add(index);
  }
  // Short lines between two pleas, or between one and the end, belong to it.
  const lastProse = lines.findLastIndex((line, index) => isProse(line.text) && !banner.has(index));
  const firstAfter = lines.findIndex((_, index) => index > lastProse && banner.has(index));
  if (firstAfter >= 0) for (let index = firstAfter; index < lines.length; index++) banner.add(index);
  return banner;
}

function blocksOf(lines: readonly Line[]): number[][] {
  const blocks = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    if (isMachinery(line.text)) continue;
    const block = blocks.get(line.block);
    if (block) block.push(index);
    else blocks.set(line.block, [index]);
  }
  return [...blocks.values()];
}
