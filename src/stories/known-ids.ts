import { createHash } from 'node:crypto';

/** An article's id as a number of 52 bits above 0: as good as its own among the millions that an index remembers. */
export function idNumber(id: string): number {
  const digest = createHash('sha256').update(id).digest();
  return digest.readUIntBE(0, 6) * 16 + (digest[6]! >>> 4) + 1;
}
