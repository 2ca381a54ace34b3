import { gapOf } from './days.ts';
import type { Signs } from './signs.ts';
import { likenessTo, type Spread } from './spread.ts';
import { STORY_WEIGHTS as W } from './story-weights.ts';
import { shared } from './vectors.ts';
import type { Weighed } from './weighed.ts';

/** Days between articles one of which has no date. */
const UNKNOWN_GAP = 3;

export interface PairSigns {
  readonly body: number;
  readonly lead: number;
  readonly title: number;
  readonly names: number;
  readonly gap: number;
  readonly sameOutlet: number;
  /** 1 when both first speak of the same weekday, -1 of different ones, 0 when one speaks of none or it cannot be told. */
  readonly weekday: number;
}

/** The signs that speak for or against one happening of the article that is spread out and another. */
export function pairSigns(spread: Spread, b: Weighed): PairSigns {
  const a = spread.article;
  const days = a.signs.days && b.signs.days ? gapOf(a.signs.days, b.signs.days) : UNKNOWN_GAP;
  const sameOutlet = a.signs.outlet !== null && a.signs.outlet === b.signs.outlet;
  const own = sameOutlet ? 1 - repeatedShare(a.signs, b.signs) : 1;
  const { body, lead, title, names } = likenessTo(spread, b);
  return {
    body: own * body,
    lead: own * lead,
    title,
    names,
    gap: Math.log(1 + days),
    sameOutlet: sameOutlet ? 1 : 0,
    weekday: weekdaysAgree(a.signs, b.signs),
  };
}

function weekdaysAgree({ weekdays: a }: Signs, { weekdays: b }: Signs): number {
  const [first] = a;
  const [other] = b;
  if (first === undefined || other === undefined) return 0;
  if (first === other) return 1;
  // A report of the next day tells the day before further down.
  return a.includes(other) || b.includes(first) ? 0 : -1;
}

/** Share of the shorter text that one outlet's two articles have word for word: the more, the less their likeness tells. */
function repeatedShare(a: Signs, b: Signs): number {
  const shorter = Math.min(a.allRuns.length, b.allRuns.length);
  return shorter > 0 ? shared(a.allRuns, b.allRuns) / shorter : 0;
}

/** Log odds that two articles report one happening. */
export const oddsOf = (p: PairSigns): number =>
  W.bias +
  W.body * p.body +
  W.lead * p.lead +
  W.title * p.title +
  W.names * p.names +
  W.gap * p.gap +
  W.sameOutlet * p.sameOutlet +
  W.weekday * p.weekday;
