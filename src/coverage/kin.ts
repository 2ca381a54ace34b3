import { ROWS } from './meaning-rows.ts';
import { meaningsOf } from './meanings.ts';

/**
 * Meanings that tell one thing from two ends: a ban is a closure to somebody, and what is allowed is a ban that is lifted. They are no
 * one term, since each is more than that. "-" stands before a meaning that is meant as its opposite. Reviewed by hand.
 */
const PAIRS: readonly string[] = [
  'ban close',
  'ban sanction',
  'ban refuse',
  'stop close',
  'ban stop',
  'allow return-home',
  'stop revoke',
  'revoke -close',
  'revoke -stop',
  'revoke allow',
  'allow -close',
  'allow -ban',
  'aircraft airline',
  'aircraft fly',
  'airspace territory',
  'airspace fly',
  'pay compensate',
  'pay repay',
  'damage repair',
  'damage harm',
  'warn threat',
  'protest criticise',
  'protest refuse',
  'talk meeting',
  'speak meeting',
  'speak talk',
  'hurt harm',
  'investigate monitor',
  'fire shot',
  'boat warship',
  'guard warship',
  'reach agree',
  'agree treaty',
  'agree accept',
  'return return-home',
  'send deliver',
  'strike blast',
  'debt bill',
  'debt pay',
  'bill pay',
  'lawsuit law',
  'lawsuit protest',
  'part instalment',
  'jail hold',
  'flow send',
  'weapon invasion',
  'engineer worker',
  'lawsuit charge',
];

const kin: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    found.set(one, (found.get(one) ?? new Set()).add(other));
  };
  for (const pair of PAIRS) {
    const [one, other] = pair.split(' ').map((name) => {
      const bare = name.replace('-', '');
      const term = meaningsOf(bare)[0]!.term;
      return (name.startsWith('-') ? '-' : '') + (bare.includes('-') ? bare : term);
    }) as [string, string];
    const turned = (name: string): string => (name.startsWith('-') ? name.slice(1) : `-${name}`);
    add(one, other);
    add(other, one);
    add(turned(one), turned(other));
    add(turned(other), turned(one));
  }
  return found;
})();

const NONE: ReadonlySet<string> = new Set();

/** Meanings whose opposite is an act of its own: "not closed" opens nothing. */
export const WITH_OPPOSITE: ReadonlySet<string> = new Set(
  ROWS.flatMap(([name]) => (name.startsWith('-') ? [name.slice(1)] : [])),
);

/** Signed meanings ("close", "-close") that may tell the same as one. */
export const kinOf = (term: string, sign: 1 | -1): ReadonlySet<string> =>
  kin.get(sign < 0 ? `-${term}` : term) ?? NONE;
