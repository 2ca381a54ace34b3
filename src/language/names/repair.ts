import type { FoundName } from '../decode/names.ts';
import type { RawToken } from '../text/tokens.ts';

/** A name with what made it. */
export interface MarkedName extends FoundName {
  readonly rule: string;
}

/** One look at one name: the name as it should be, or null where it is none. */
export type NameRepair = (tokens: readonly RawToken[], name: MarkedName) => MarkedName | null;
