import type { FoundName } from '../decode/names.ts';
import type { RawToken } from '../text/tokens.ts';
import { adherents } from './adherents.ts';
import { wholeBodies } from './bodies.ts';
import { calendarNames } from './calendar-names.ts';
import { consistentNames } from './consistency.ts';
import { facilities } from './facilities.ts';
import { withAmounts } from './money.ts';
import type { MarkedName, NameRepair } from './repair.ts';

/** In this order; each sees what the ones before it left. */
const REPAIRS: readonly NameRepair[] = [calendarNames, facilities, adherents];

/** Names of an article: what the model found, what its own words prove besides, each as far as it is a name, with what made it. */
export function namesOfText(tokens: readonly RawToken[], found: readonly FoundName[]): MarkedName[] {
  const names = consistentNames(tokens, found).flatMap((name) => {
    let kept: MarkedName | null = name;
    for (const repair of REPAIRS) kept = kept && repair(tokens, kept);
    return kept ?? [];
  });
  return withAmounts(tokens, wholeBodies(tokens, names));
}
