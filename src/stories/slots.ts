import { type Tally, tallyUp } from './tally.ts';

/**
 * Which articles held a term or shingle lately: for each bucket of hashes the last few article numbers, in a ring.
 * Of fixed size, so that the millionth article costs what the thousandth did; what two hashes in one bucket mix up
 * is sorted out by the exact comparison that follows.
 */
export interface Slots {
  readonly mask: number;
  readonly width: number;
  readonly numbers: Int32Array;
  readonly next: Uint8Array;
}

/** `bits`: 2^bits buckets; `width`: articles remembered in each (at most 255). */
export function makeSlots(bits: number, width: number): Slots {
  return {
    mask: 2 ** bits - 1,
    width,
    numbers: new Int32Array(2 ** bits * width).fill(-1),
    next: new Uint8Array(2 ** bits),
  };
}

const bucketOf = (slots: Slots, hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 7) & slots.mask;

/** Remembers that article `number` holds `hash`; the oldest of the bucket is forgotten. */
export function remember(slots: Slots, hash: number, number: number): void {
  const bucket = bucketOf(slots, hash);
  const at = slots.next[bucket]!;
  slots.numbers[bucket * slots.width + at] = number;
  slots.next[bucket] = (at + 1) % slots.width;
}

/**
 * Adds `weight` to the tally of each article remembered for `hash` whose number is at least `from`: the latest first, up to one that is
 * older. Numbers are remembered nearly in their order.
 */
export function recall(slots: Slots, hash: number, from: number, weight: number, tally: Tally): void {
  const bucket = bucketOf(slots, hash);
  const first = bucket * slots.width;
  let at = slots.next[bucket]!;
  for (let i = 0; i < slots.width; i++) {
    at = at === 0 ? slots.width - 1 : at - 1;
    const number = slots.numbers[first + at]!;
    if (number < from || number < 0) return;
    tallyUp(tally, number, weight);
  }
}
