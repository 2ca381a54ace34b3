import { folded } from '../words.ts';
import type { Line } from './line.ts';
import { isProse } from './prose.ts';

/** Shorter lines repeat by chance. */
const WORTH_COMPARING = 25;

/**
 * Lines that stand twice: the same text for phone and desk, or a caption taken from the text. Of each group one stays: the
 * last when the first ones stand above the body (captions, crumbs), else the first.
 */
export function repeatedLines(lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  const keys = lines.map(({ text }) => keyOf(text));
  for (const [index, line] of lines.entries()) {
    const key = keys[index]!;
    if (key.length < WORTH_COMPARING || !(isProse(line.text) || key.length > 80)) continue;
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const body = bodyStart(lines, keys, places);
  const repeated = new Set<number>();
  for (const group of places.values()) {
    if (group.length < 2) continue;
    const kept = group.find((index) => index >= body) ?? group[0]!;
    for (const index of group) if (index !== kept) repeated.add(index);
  }
  return repeated;
}

/** First line of running text that stands only once. */
function bodyStart(
  lines: readonly Line[],
  keys: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): number {
  const index = lines.findIndex(({ text }, i) => isProse(text) && (places.get(keys[i]!)?.length ?? 1) < 2);
  return Math.max(index, 0);
}

/** What is compared: of a long line its beginning and its length. */
const keyOf = (text: string): string => {
  const plain = withoutSignature(text);
  return plain.length > COMPARED ? `${folded(plain.slice(0, COMPARED))} ${plain.length}` : folded(plain);
};
const COMPARED = 1000;

/** A caption without the agency that signs it: "… sanctions. (AFP)". */
const withoutSignature = (text: string): string =>
  text.endsWith(')') ? text.replace(/\s*\([^()]{2,40}\)$/, '') : text;
