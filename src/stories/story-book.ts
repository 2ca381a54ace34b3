import { contentId } from '../record/ids.ts';
import { type DayRange, gapOf } from './days.ts';
import type { Signs } from './signs.ts';
import { makeSlots, recall, remember, type Slots } from './slots.ts';
import type { Spread } from './spread.ts';
import { oddsOf, pairSigns } from './story-pairs.ts';
import { FREE_DAYS, JOIN_AT, SIZE_COST, SPAN_COST } from './story-weights.ts';
import type { Storyline } from './storylines.ts';
import { largestOf, makeTally, type Tally } from './tally.ts';
import type { Weighed } from './weighed.ts';

/** A happening and the articles that report it. */
export interface Story {
  readonly id: string;
  /** Set with its first article. */
  storyline: Storyline | null;
  /** Day of its first dated article; null while it has none. */
  firstDay: number | null;
  /** Articles settled so far … */
  size: number;
  /** … of which so many are no copies of another of them. */
  reports: number;
  /** The last of them, for comparison. */
  readonly members: Weighed[];
}

/** The stories told lately. */
export interface StoryBook {
  readonly terms: Slots;
  readonly tally: Tally;
  readonly storyOf: Map<number, Story>;
  readonly articles: Map<number, Weighed>;
  /** Latest day of the articles of each block of numbers; without end where one of them has no day. */
  readonly lastDays: Map<number, number>;
  /** The latest block. */
  newest: number;
}

export const makeStoryBook = (): StoryBook => ({
  terms: makeSlots(16, 48),
  tally: makeTally(),
  storyOf: new Map(),
  articles: new Map(),
  lastDays: new Map(),
  newest: 0,
});

/** Articles of one block: 2 to this power. */
const BLOCK_BITS = 8;

/** The number from which on articles may be near in time to `days`, at least `from`: what is before cannot be of one story. */
function nearFrom(book: StoryBook, days: DayRange | null, from: number): number {
  if (!days) return from;
  let block = Math.max(0, from) >> BLOCK_BITS;
  // A block of which nothing is settled yet holds nobody to be compared with.
  while (block < book.newest && !(book.lastDays.get(block)! >= days.first - WINDOW_DAYS)) block++;
  return Math.max(from, block << BLOCK_BITS);
}

export function noteDay(
  book: StoryBook,
  { number, days }: Pick<Signs, 'number' | 'days'>,
  forget: number,
): void {
  const block = number >> BLOCK_BITS;
  book.newest = Math.max(book.newest, block);
  const lastDay = days?.last ?? Number.POSITIVE_INFINITY;
  book.lastDays.set(block, Math.max(lastDay, book.lastDays.get(block) ?? Number.NEGATIVE_INFINITY));
  book.lastDays.delete((forget >> BLOCK_BITS) - 1);
}

/** Articles found again by rare words, before those of other days are left out. */
const MOST_RECALLED = 100;
const MOST_CANDIDATES = 14;
/** Members of a story that a newcomer is compared with: the latest ones. */
const MOST_MEMBERS = 8;
/** Days between an article and the nearest one of its story. */
export const WINDOW_DAYS = 10;

/** Settled articles that share rare words with this one and may be near in time, most alike first. */
export function candidatesOf(book: StoryBook, article: Weighed, from: number): Weighed[] {
  const { days } = article.signs;
  const near = nearFrom(book, days, from);
  for (const { term, weight } of article.keys) recall(book.terms, term, near, weight, book.tally);
  return largestOf(book.tally, MOST_RECALLED, 0)
    .map((number) => book.articles.get(number))
    .filter((other) => other !== undefined)
    .filter((other) => !days || !other.signs.days || gapOf(days, other.signs.days) <= WINDOW_DAYS)
    .slice(0, MOST_CANDIDATES);
}

/**
 * Log odds that an article belongs to a story. Half of it is what its nearest member says, half what all compared members say, so that
 * a chain of articles, each like the next, does not become one story.
 */
function storyOdds({ article }: Spread, story: Story, oddsWith: (other: Weighed) => number): number {
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const member of story.members) {
    const odds = oddsWith(member);
    most = Math.max(most, odds);
    sum += odds;
  }
  const { days } = article.signs;
  const span =
    days && story.firstDay !== null ? Math.max(0, Math.abs(days.first - story.firstDay) - FREE_DAYS) : 0;
  return (
    (most + sum / story.members.length) / 2 -
    SIZE_COST * Math.log2(story.reports) -
    SPAN_COST * Math.log1p(span)
  );
}

export interface Placing {
  readonly story: Story;
  readonly rule: string;
  readonly odds: number | null;
}

/** The story that an article belongs to: the likeliest one, else a new one. Nothing is changed. */
export function place(book: StoryBook, spread: Spread, from: number): Placing {
  const { article } = spread;
  const known = new Map<Weighed, number>();
  const oddsWith = (other: Weighed): number => {
    const odds = known.get(other) ?? oddsOf(pairSigns(spread, other));
    known.set(other, odds);
    return odds;
  };
  const stories = new Set<Story>();
  for (const candidate of candidatesOf(book, article, from)) {
    const story = book.storyOf.get(candidate.signs.number);
    // A story cannot be likelier than its nearest member, and that is among the candidates.
    if (story && !stories.has(story) && oddsWith(candidate) >= JOIN_AT) stories.add(story);
  }
  let best: Story | null = null;
  let odds = JOIN_AT;
  for (const story of stories) {
    const mine = storyOdds(spread, story, oddsWith);
    if (mine < odds) continue;
    best = story;
    odds = mine;
  }
  if (best) return { story: best, rule: 'signs', odds };
  return {
    story: {
      id: contentId('story', article.signs.id),
      storyline: null,
      firstDay: null,
      size: 0,
      reports: 0,
      members: [],
    },
    rule: 'new',
    odds: null,
  };
}

/** Enters an article into its story; `copy` when it is one report with another of it, which does not make the story larger. */
export function enter(
  book: StoryBook,
  article: Weighed,
  story: Story,
  { copy, forget }: { readonly copy: boolean; readonly forget: number },
): void {
  story.size++;
  if (!copy || story.reports === 0) story.reports++;
  story.firstDay ??= article.signs.days?.first ?? null;
  const kept = { ...article, keys: [] };
  story.members.push(kept);
  if (story.members.length > MOST_MEMBERS) story.members.shift();
  book.storyOf.set(article.signs.number, story);
  book.articles.set(article.signs.number, kept);
  noteDay(book, article.signs, forget);
  forgetArticle(book, forget);
  for (const { term } of article.keys) remember(book.terms, term, article.signs.number);
}

/** Takes an article out of the book, and out of the members that newcomers to its story are compared with. */
function forgetArticle(book: StoryBook, number: number): void {
  const members = book.storyOf.get(number)?.members;
  const at = members?.findIndex(({ signs }) => signs.number === number) ?? -1;
  if (at >= 0) members!.splice(at, 1);
  book.storyOf.delete(number);
  book.articles.delete(number);
}
