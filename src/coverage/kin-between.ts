import type { Claim } from './claims.ts';
import { kinOf, WITH_OPPOSITE } from './kin.ts';
import { ACTS } from './meanings.ts';
import { once } from './relations/once.ts';

/** "Not closed" opens nothing. */
const notDone = (claim: Claim, term: string): boolean => claim.turned.has(term) && WITH_OPPOSITE.has(term);

interface Kin {
  readonly term: string;
  /** Meanings that may tell it from the other end, with the sign that they have to stand with; 0: any, where nothing is done. */
  readonly others: readonly (readonly [other: string, sign: number])[];
}

/** Read once for a claim, since it is compared with many. */
const kinsOf = once((claim): readonly Kin[] =>
  [...claim.terms].flatMap(([term, sign]) => {
    if (notDone(claim, term)) return [];
    const others = [...kinOf(term, ACTS.has(term) ? sign : 1)].map((name): [string, number] => {
      const other = name.replace(/^-/, '');
      return [other, ACTS.has(other) ? (name === other ? 1 : -1) : 0];
    });
    return others.length ? [{ term, others: others.filter(([other]) => !claim.terms.has(other)) }] : [];
  }),
);

const NONE: readonly [string, string][] = [];

/** Meanings of the one and the other that tell one thing from two ends, each once. */
export function kinBetween(a: Claim, b: Claim): readonly [string, string][] {
  const kins = kinsOf(a);
  if (!kins.length) return NONE;
  const found: [string, string][] = [];
  for (const { term, others } of kins) {
    if (b.terms.has(term)) continue;
    for (const [other, wanted] of others) {
      const sign = b.terms.get(other);
      if (!sign || (wanted && sign !== wanted) || notDone(b, other)) continue;
      if (found.some(([, taken]) => taken === other)) continue;
      found.push([term, other]);
      break;
    }
  }
  return found;
}
