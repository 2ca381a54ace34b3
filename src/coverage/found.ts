import type { Point } from '../record/point.ts';
import type { Group } from './group-claims.ts';

/** A point with the claims that it is made of, while it is being made. */
export interface Found {
  readonly point: Point;
  readonly group: Group;
}
