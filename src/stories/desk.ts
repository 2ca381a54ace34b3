import type { Article } from '../record/article.ts';
import type { Explain } from '../record/note.ts';
import type { Copy, StoryLine } from '../record/story.ts';
import type { World } from '../world/world.ts';
import { type CopyIndex, makeCopyIndex } from './copy-index.ts';
import { type Frequencies, makeFrequencies } from './frequencies.ts';
import { type HouseText, makeHouseText } from './house-text.ts';
import type { LiveIndex } from './live-index.ts';
import type { Signs } from './signs.ts';
import { makeStoryBook, type StoryBook } from './story-book.ts';
import { makeStorylineBook, type StorylineBook } from './storylines.ts';
import type { ToldBefore } from './told-before.ts';

export interface FoundCopy extends Copy {
  /** Number of the article that text was taken from. */
  readonly number: number;
}

/** An article between reading and printing, and for a while after. */
export interface Entry {
  readonly signs: Signs;
  /** Null when it is too long ago for anyone to look back on its text. */
  article: Article | null;
  readonly copies: FoundCopy[];
  /** Articles of one report with it, by number, with the share. */
  readonly reports: Map<number, number>;
  /** What it tells of the past with a date; null until somebody asks. */
  told: readonly ToldBefore[] | null;
  line: StoryLine | null;
}

/** Everything that is kept between articles; all of bounded size. */
export interface Desk {
  readonly world: World;
  readonly explain: Explain | undefined;
  /** Where the run is kept on disk; null where it is not. */
  readonly index: LiveIndex | null;
  readonly frequencies: Frequencies;
  readonly house: HouseText;
  readonly copies: CopyIndex;
  readonly book: StoryBook;
  readonly storylines: StorylineBook;
  /** By number, the last `LOOK_BACK` of them. */
  readonly recent: Map<number, Entry>;
  /** Read and not yet printed, in order of input. */
  readonly waiting: Entry[];
  read: number;
  /** Latest day of publication read so far. */
  latest: number;
}

/** Articles that are looked back on. */
export const LOOK_BACK = 10_000;
/** Articles whose text is looked back on, to date undated ones. */
export const LOOK_BACK_ON_TEXT = 3000;

export const makeDesk = (
  world: World,
  explain: Explain | undefined,
  index: LiveIndex | null = null,
): Desk => ({
  world,
  explain,
  index,
  frequencies: makeFrequencies(),
  house: makeHouseText(),
  copies: makeCopyIndex(),
  book: makeStoryBook(),
  storylines: makeStorylineBook(),
  recent: new Map(),
  waiting: [],
  read: 0,
  latest: Number.NEGATIVE_INFINITY,
});
