import type { StoryLine } from '../record/story.ts';
import type { Bags } from './bags.ts';
import type { DayRange } from './days.ts';
import type { FoundCopy } from './desk.ts';

/** How a settled article is found again. Rows stand in the order of settling. */
export interface KeysRow {
  readonly terms: Int32Array;
  /** With those that the story told. */
  readonly days: DayRange | null;
}

/** What settling an article made of it and of its story. */
export interface SettledRow {
  readonly weights: {
    readonly terms: Int32Array;
    readonly body: Float32Array;
    readonly lead: Float32Array;
    readonly title: Float32Array;
    readonly names: Float32Array;
    readonly subject: Float32Array;
  };
  /** Its story once it had entered. */
  readonly story: {
    readonly id: string;
    readonly storyline: number | null;
    readonly firstDay: number | null;
    readonly size: number;
    readonly reports: number;
    readonly members: readonly number[];
  };
  /** It became part of what its storyline is found by. */
  readonly keyed: boolean;
  readonly copies: readonly FoundCopy[];
  readonly reports: ReadonlyMap<number, number>;
  readonly line: StoryLine;
}

/** An article that is not printed yet. */
export type WaitingRow =
  | { readonly number: number; readonly settled: true }
  | {
      readonly number: number;
      readonly settled: false;
      readonly bags: Bags;
      readonly copies: readonly FoundCopy[];
      readonly reports: ReadonlyMap<number, number>;
    };

/** Where a run stands. */
export interface RunRow {
  readonly read: number;
  readonly latest: number;
  readonly turn: number;
  /** Storylines made. */
  readonly made: number;
  readonly waiting: readonly WaitingRow[];
}

/** Tables of fixed size, written from time to time; what came after is counted again from the rows. */
export interface TablesRow {
  /** Articles read, articles settled by then. */
  readonly read: number;
  readonly turn: number;
  readonly counts: Uint32Array;
  readonly articles: number;
  readonly house: Uint8Array;
  readonly names: { readonly numbers: Int32Array; readonly next: Uint8Array };
}
