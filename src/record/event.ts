import type { Party } from './actor.ts';
import type { DateValue } from './date.ts';
import type { Span } from './span.ts';

/** Did it happen? */
export type EventStatus =
  | 'fact'
  | 'claimed'
  | 'announced'
  | 'threatened'
  | 'conditional'
  | 'denied'
  | 'background';

/** The 15 classes that the reading model tells apart: PLOVER's, with CONCEDE and RETREAT as YIELD. */
export type PloverClass =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'YIELD'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

/** The article that reported an act first, and the event there. */
export interface EarlierReport {
  readonly article: string;
  readonly event: string;
  /** Name of the rule that found it: by a day that both tell, by the days of the report, or by the words for it. */
  readonly rule: string;
}

/** Who did what to whom, as one article tells it. One act told twice in an article is one event with two spans of evidence. */
export interface PoliticalEvent {
  readonly id: string;
  /** First source; `sources` has all. */
  readonly source: Party | null;
  readonly target: Party | null;
  readonly sources: readonly Party[];
  readonly targets: readonly Party[];
  /** CAMEO code, two to four digits (CAMEO 1.1b3). */
  readonly cameo: string;
  /** PLOVER event and mode by the codebooks (a hostile act announced is THREATEN). */
  readonly plover: { readonly event: string; readonly mode: string | null };
  /** Class of the act itself, whatever its status. */
  readonly class: PloverClass;
  readonly date: DateValue;
  /** Where it took place in the text's own words, with the state that the place counts for; null or absent when not told. */
  readonly place?: Party | null;
  /** Told with a negation ("said that it had not shelled"): then the status is `denied`. Absent: false. */
  readonly negated?: boolean;
  readonly status: EventStatus;
  /** Who claims, denies or threatens it: an actor id; null where none is told. */
  readonly claimant: string | null;
  /** Characters that it rests on, in the order of the text. */
  readonly evidence: readonly Span[];
  /** Word that carries the act, for labels. */
  readonly trigger: Span;
  readonly rules: readonly string[];
  /** An older act told again: where it was reported first. Only where the articles before are known; absent: not looked for, or not found. */
  readonly earlier?: EarlierReport;
}
