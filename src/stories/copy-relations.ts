import type { CopyKind } from '../record/story.ts';
import { gapOf } from './days.ts';
import { factOrder, quotesAgree } from './fact-order.ts';
import { type Alignment, align } from './passages.ts';
import type { Signs } from './signs.ts';
import { shared } from './vectors.ts';

/** What two articles share, whoever took it from whom. */
export interface Likeness {
  readonly kind: CopyKind;
  /** Share of the shorter text outside quotation marks, 0 to 1. */
  readonly share: number;
  readonly rule: string;
}

/** From this share of the shorter text on, two texts are one report. Containment of sampled 4-grams; see the design's known facts. */
const ONE_REPORT = 0.5;
/** Verbatim: hardly a run is missing from the shorter, and the longer has little more. */
const VERBATIM_SHORTER = 0.9;
const VERBATIM_LONGER = 0.8;
/** Under another title, a text that holds a whole other one and much else is not a report with it: it took a passage. */
const MOST_OF_LONGER = 0.6;
/** From this aligned share on, and with one opening, it is one report though much of it was written anew. */
const ADAPTED = 0.4;
/** Partial: passages of this many words in all, one of them a sentence long, and not next to nothing of the shorter text. */
const PARTIAL_WORDS = 26;
const PARTIAL_LONGEST = 16;
const PARTIAL_SHARE = 0.05;
/** Fewer sampled runs in common are not worth an alignment. */
const ALIGNED_RUNS = 4;
/** From this share on, facts in the same order make it one report: a text that was misread or lightly reworded throughout. */
const NOISY = 0.2;
/** Share of names and numbers in the same order that only a text made from the other has … */
const SAME_ORDER = 0.7;
/** … and one that needs no other sign: own reports of one event stay far below. */
const SURELY_SAME_ORDER = 0.85;
/** Shorter texts than this many sampled runs are too short to tell a stock phrase from a copy. */
const FEWEST_RUNS = 5;
/** Longer apart than any happening is news, in days. */
const LONG_APART = 10;
/** Three runs of eight words: ten quoted words in a row. */
const QUOTED_RUNS = 3;

/** How the texts of two articles relate; null when they share nothing that tells. */
export function likenessOf(a: Signs, b: Signs): Likeness | null {
  const shorter = Math.min(a.shingles.plain.length, b.shingles.plain.length);
  const longer = Math.max(a.shingles.plain.length, b.shingles.plain.length);
  const runs = shared(a.shingles.plain, b.shingles.plain);
  if (isHouseText(a, b)) return null;
  const sampled: Sampled = { runs, shorter, longer };
  const alignment = runs >= ALIGNED_RUNS ? align(a.plain, b.plain) : UNLIKE;
  const report = isStanding(a, b) ? null : reportOf(a, b, sampled, alignment);
  if (report) return report;
  const { share, longest, taken } = alignment;
  if (taken >= PARTIAL_WORDS && longest >= PARTIAL_LONGEST && share >= PARTIAL_SHARE)
    return { kind: 'partial', share, rule: 'passages' };
  if (shared(a.shingles.quoted, b.shingles.quoted) >= QUOTED_RUNS)
    return { kind: 'quotes', share, rule: 'quoted-runs' };
  return null;
}

const UNLIKE: Alignment = { share: 0, longest: 0, taken: 0, opening: false };

/** Sampled runs that two articles share, and how many the one with fewer and the one with more of them has. */
interface Sampled {
  readonly runs: number;
  readonly shorter: number;
  readonly longer: number;
}

/** How two articles are one report; null when they are not. */
function reportOf(a: Signs, b: Signs, sampled: Sampled, { share, opening }: Alignment): Likeness | null {
  const { runs, shorter, longer } = sampled;
  const kept = shorter > 0 ? runs / shorter : 0;
  const long = shorter >= FEWEST_RUNS;
  if (long && kept >= ONE_REPORT) {
    if (runs / longer < MOST_OF_LONGER && titlesApart(a, b))
      return { kind: 'partial', share, rule: 'passage-within-another' };
    const whole = kept >= VERBATIM_SHORTER && runs / longer >= VERBATIM_LONGER;
    return { kind: whole ? 'verbatim' : 'edited', share, rule: whole ? 'shingles-all' : 'shingles-most' };
  }
  if (long && kept >= NOISY && factOrder(a, b) >= SAME_ORDER)
    return {
      kind: share >= ONE_REPORT ? 'edited' : 'rewritten',
      share,
      rule: 'shingles-and-fact-order',
    };
  const rewriting = rewritingOf(a, b, share);
  if (rewriting) return rewriting;
  return long && share >= ADAPTED && opening ? { kind: 'edited', share, rule: 'passages-and-opening' } : null;
}

/**
 * Other words, the same facts in the same order: names and numbers agree, and either nearly all of them do or the quotations agree too
 * (a machine that rewrites may change words within quotation marks). `share` is that of the words in a row that are left.
 */
export function rewritingOf(a: Signs, b: Signs, share = 0): Likeness | null {
  const order = factOrder(a, b);
  if (order < SAME_ORDER || (order < SURELY_SAME_ORDER && !quotesAgree(a, b))) return null;
  return { kind: 'rewritten', share, rule: 'fact-order' };
}

/** Both have a title, and they have no word in common. */
const titlesApart = (a: Signs, b: Signs): boolean =>
  a.titleTerms.length > 0 && b.titleTerms.length > 0 && shared(a.titleTerms, b.titleTerms) === 0;

/** One outlet's two articles under titles without a word in common: what they share is the house's, not the story's. */
const isHouseText = (a: Signs, b: Signs): boolean =>
  a.outlet !== null && a.outlet === b.outlet && titlesApart(a, b);

/**
 * Weeks apart, one outlet's two articles, or two under titles without a word in common, are not one report: what they share is standing
 * text (an appeal, a background paragraph, the names of a list that is printed again and again).
 */
const isStanding = (a: Signs, b: Signs): boolean =>
  a.days !== null &&
  b.days !== null &&
  gapOf(a.days, b.days) > LONG_APART &&
  (titlesApart(a, b) || (a.outlet !== null && a.outlet === b.outlet));
