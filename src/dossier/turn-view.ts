import type { ChangeKind } from '../record/point.ts';

/** Words of an utterance that are others in an article than in its fullest rendering, where that can turn the meaning. */
export interface TurnOf<Said> {
  readonly point: string;
  readonly kind: ChangeKind;
  readonly article: string;
  /** Article of the fullest rendering. */
  readonly against: string;
  /** In `against`; null: added in `article`. */
  readonly was: Said | null;
  /** In `article`; null: left out there. */
  readonly is: Said | null;
}
