import type { Claim } from '../claims.ts';

/** What is read from a claim's wording, read once: a claim is compared with many others. */
export function once<T>(read: (claim: Claim) => T): (claim: Claim) => T {
  const known = new WeakMap<Claim, { readonly value: T }>();
  return (claim) => {
    let found = known.get(claim);
    if (!found) {
      found = { value: read(claim) };
      known.set(claim, found);
    }
    return found.value;
  };
}
