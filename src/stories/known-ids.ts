import { createHash } from 'node:crypto';

/** Ids of all articles ever read, as 52-bit numbers: eight to sixteen bytes an article, so that a million take some 16 MB. */
export interface KnownIds {
  numbers: Float64Array;
  size: number;
}

const SMALLEST = 2 ** 12;

export const makeKnownIds = (): KnownIds => ({ numbers: new Float64Array(SMALLEST), size: 0 });

/** Above 0, which stands for an empty place. */
const numberOf = (id: string): number => {
  const digest = createHash('sha256').update(id).digest();
  return digest.readUIntBE(0, 6) * 16 + (digest[6]! >>> 4) + 1;
};

function placeOf(numbers: Float64Array, number: number): number {
  let place = number % numbers.length;
  while (numbers[place] !== 0 && numbers[place] !== number) place = (place + 1) % numbers.length;
  return place;
}

export const isKnown = (known: KnownIds, id: string): boolean => {
  const number = numberOf(id);
  return known.numbers[placeOf(known.numbers, number)] === number;
};

export function addKnown(known: KnownIds, id: string): void {
  const number = numberOf(id);
  const place = placeOf(known.numbers, number);
  if (known.numbers[place] === number) return;
  known.numbers[place] = number;
  known.size++;
  if (known.size * 2 < known.numbers.length) return;
  const larger = new Float64Array(known.numbers.length * 2);
  for (const kept of known.numbers) if (kept !== 0) larger[placeOf(larger, kept)] = kept;
  known.numbers = larger;
}
