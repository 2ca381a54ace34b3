import type { Claim } from './claims.ts';
import { kinOf, WITH_OPPOSITE } from './kin.ts';
import { ACTS } from './meanings.ts';

/** "Not closed" opens nothing. */
const notDone = (claim: Claim, term: string): boolean => claim.turned.has(term) && WITH_OPPOSITE.has(term);

/** Meanings of the one and the other that tell one thing from two ends, each once. */
export function kinBetween(a: Claim, b: Claim): [string, string][] {
  const taken = new Set<string>();
  const found: [string, string][] = [];
  for (const [term, own] of a.terms) {
    if (b.terms.has(term) || notDone(a, term)) continue;
    for (const name of kinOf(term, ACTS.has(term) ? own : 1)) {
      const other = name.replace(/^-/, '');
      const sign = b.terms.get(other);
      if (a.terms.has(other) || taken.has(other) || !sign || notDone(b, other)) continue;
      // Only what is done can be turned.
      if (ACTS.has(other) && sign !== (name === other ? 1 : -1)) continue;
      taken.add(other);
      found.push([term, other]);
      break;
    }
  }
  return found;
}
