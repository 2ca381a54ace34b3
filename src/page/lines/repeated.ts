import { folded, foldedNumber } from '../folded.ts';
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
  const keys = new Map<number, string>();
  for (const index of candidates(lines)) {
    const { text } = lines[index]!;
    const key = keyOf(text);
    if (key.length < WORTH_COMPARING || !(isProse(text) || key.length > 80)) continue;
    keys.set(index, key);
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const isRepeated = (index: number): boolean => (places.get(keys.get(index) ?? '')?.length ?? 1) > 1;
  const body = bodyStart(lines, isRepeated);
  const repeated = new Set<number>();
  for (const group of places.values()) {
    if (group.length < 2) continue;
    const kept = group.find((index) => index >= body) ?? group[0]!;
    for (const index of group) if (index !== kept) repeated.add(index);
  }
  return repeated;
}

/** Lines that may stand twice, told by numbers: on most pages none, so that nothing has to be compared. */
function candidates(lines: readonly Line[]): readonly number[] {
  const first = new Map<number, number>();
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const compared = comparedOf(lines[index]!.text);
    const number = foldedNumber(compared);
    const before = first.get(number);
    if (before === undefined) first.set(number, index);
    else found.add(before).add(index);
  }
  return [...found].sort((a, b) => a - b);
}

/** First line of running text that stands only once. */
const bodyStart = (lines: readonly Line[], isRepeated: (index: number) => boolean): number =>
  Math.max(
    0,
    lines.findIndex(({ text }, index) => !isRepeated(index) && isProse(text)),
  );

/** What is compared: of a long line its beginning and its length. */
const keyOf = (text: string): string => {
  const { length } = withoutSignature(text);
  const words = folded(comparedOf(text));
  return length > COMPARED ? `${words} ${length}` : words;
};
const COMPARED = 1000;

const comparedOf = (text: string): string => {
  const plain = withoutSignature(text);
  return plain.length > COMPARED ? plain.slice(0, COMPARED) : plain;
};

/** A caption without the agency that signs it: "… sanctions. (AFP)". */
const withoutSignature = (text: string): string =>
  text.endsWith(')') ? text.replace(/\s*\([^()]{2,40}\)$/, '') : text;
