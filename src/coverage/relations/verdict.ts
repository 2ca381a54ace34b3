import type { Difference, Relation } from '../../record/point.ts';
import type { Claim } from '../claims.ts';

/** How one claim stands to another of the same point. */
export interface Verdict {
  readonly relation: Exclude<Relation, 'omits'>;
  readonly what: Difference | null;
  readonly rule: string;
}

/** Looks at how claim `a` stands to claim `b`, which is held for what is stated; null where it sees nothing. */
export type Recogniser = (a: Claim, b: Claim) => Verdict | null;

export const differs = (what: Difference, rule: string): Verdict => ({ relation: 'differs', what, rule });
