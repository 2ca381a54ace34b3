import type { Article } from '../record/article.ts';
import type { Explain } from '../record/note.ts';
import { type Copy, SAME_REPORT, type StoryLine } from '../record/story.ts';
import type { World } from '../world/world.ts';
import { directionOf } from './copy-direction.ts';
import { type CopyIndex, makeCopyIndex, relate } from './copy-index.ts';
import { likenessOf } from './copy-relations.ts';
import { count, type Frequencies, makeFrequencies } from './frequencies.ts';
import { type HouseText, makeHouseText } from './house-text.ts';
import { type Signs, signsOf } from './signs.ts';
import { enter, makeStoryBook, place, type Story, type StoryBook } from './story-book.ts';
import { weighed } from './story-pairs.ts';
import { enterStoryline, makeStorylineBook, type StorylineBook, storylineFor } from './storylines.ts';

export interface StoriesOptions {
  readonly world: World;
  readonly explain?: Explain;
}

interface Found extends Copy {
  /** Number of the article that text was taken from. */
  readonly number: number;
}

/** An article between reading and printing. */
interface Waiting {
  readonly signs: Signs;
  readonly article: Article;
  readonly copies: Found[];
  /** Articles of one report with it, by number, with the share. */
  readonly reports: Map<number, number>;
  line: StoryLine | null;
}

/** Everything that is kept between articles; of bounded size. */
interface Desk {
  readonly world: World;
  readonly explain: Explain | undefined;
  readonly frequencies: Frequencies;
  readonly house: HouseText;
  readonly copies: CopyIndex;
  readonly book: StoryBook;
  readonly storylines: StorylineBook;
  readonly recent: Map<number, Waiting>;
  /** Read and not yet printed, in order of input. */
  readonly waiting: Waiting[];
  read: number;
  /** Latest day of publication read so far. */
  latest: number;
}

/** Articles that are looked back on. */
const LOOK_BACK = 20_000;
/** A copy may come in before what it was taken from: an article waits until others published this many days later came in … */
const WAIT_DAYS = 2;
/** … or this many others. */
const WAIT_ARTICLES = 256;
/** An undated article waits for longer, since only its story can date it. */
const WAIT_UNDATED = 1000;
const MOST_COPIES = 8;

export async function* settleStories(
  articles: AsyncIterable<Article>,
  options: StoriesOptions,
): AsyncGenerator<StoryLine> {
  const desk: Desk = {
    world: options.world,
    explain: options.explain,
    frequencies: makeFrequencies(),
    house: makeHouseText(),
    copies: makeCopyIndex(),
    book: makeStoryBook(),
    storylines: makeStorylineBook(),
    recent: new Map(),
    waiting: [],
    read: 0,
    latest: Number.NEGATIVE_INFINITY,
  };
  for await (const article of articles) {
    takeIn(desk, article);
    yield* settled(desk, false);
  }
  yield* settled(desk, true);
}

function takeIn(desk: Desk, article: Article): void {
  const signs = signsOf(article, desk.read++, desk.world, desk.house);
  count(desk.frequencies, signs.body.terms);
  const waiting: Waiting = { signs, article, copies: [], reports: new Map(), line: null };
  const from = signs.number - LOOK_BACK;
  for (const relation of relate(desk.copies, signs, (number) => desk.recent.get(number)?.signs, from)) {
    const other = desk.recent.get(relation.other.number)!;
    const { kind, share } = relation;
    if (SAME_REPORT.has(kind)) {
      waiting.reports.set(other.signs.number, share);
      other.reports.set(signs.number, share);
    }
    const direction = directionOf(signs, other.signs);
    const taker = direction.to === signs ? waiting : other;
    if (taker.line) continue;
    taker.copies.push({
      number: direction.from.number,
      of: direction.from.id,
      kind,
      share: Math.round(share * 100) / 100,
      rule: `${relation.rule}, ${direction.rule}`,
    });
  }
  desk.recent.set(signs.number, waiting);
  desk.recent.delete(from);
  desk.waiting.push(waiting);
  if (signs.days) desk.latest = Math.max(desk.latest, signs.days.last);
}

function* settled(desk: Desk, end: boolean): Generator<StoryLine> {
  for (const entry of desk.waiting) {
    if (entry.line) continue;
    const age = desk.read - 1 - entry.signs.number;
    const { days } = entry.signs;
    const ripe =
      end || (days ? desk.latest - days.last > WAIT_DAYS || age >= WAIT_ARTICLES : age >= WAIT_UNDATED);
    if (ripe) settle(desk, entry);
    else if (days) break;
  }
  let done = 0;
  while (done < desk.waiting.length && desk.waiting[done]!.line) yield desk.waiting[done++]!.line!;
  desk.waiting.splice(0, done);
}

function settle(desk: Desk, entry: Waiting): void {
  const { signs } = entry;
  const from = signs.number - LOOK_BACK;
  const article = weighed(signs, desk.frequencies);
  const story = storyOfReport(desk, entry) ?? place(desk.book, article, from).story;
  if (story.size === 0) story.storyline = storylineFor(desk.storylines, article);
  if (story.storyline) enterStoryline(desk.storylines, story.storyline, article);
  enter(desk.book, article, story, from);
  const copies = entry.copies
    .map((found) => demoted(desk, entry, found))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_COPIES);
  entry.line = {
    id: signs.id,
    story: story.id,
    storyline: story.storyline?.id ?? null,
    published: entry.article.published,
    copies,
  };
}

/** Story of the nearest settled article of one report. */
function storyOfReport(desk: Desk, entry: Waiting): Story | null {
  let best: Story | null = null;
  let most = 0;
  for (const [number, share] of entry.reports) {
    const story = desk.book.storyOf.get(number);
    if (!story || share <= most) continue;
    best = story;
    most = share;
  }
  return best;
}

/**
 * An article put together from two others is a report of neither: where one side of a relation shares at least as much with a third
 * article that the other side has nothing to do with, the relation is a partial one.
 */
function demoted(desk: Desk, entry: Waiting, found: Found): Copy {
  const { number, ...copy } = found;
  const other = desk.recent.get(number);
  if (!other || !SAME_REPORT.has(copy.kind)) return copy;
  const unrelated = (one: Waiting, two: Waiting): boolean => {
    const share = one.reports.get(two.signs.number) ?? 0;
    for (const [third, theirs] of one.reports) {
      const waiting = desk.recent.get(third);
      if (!waiting || waiting === two || theirs <= share) continue;
      if (!likenessOf(waiting.signs, two.signs)) return true;
    }
    return false;
  };
  return unrelated(entry, other) || unrelated(other, entry)
    ? { ...copy, kind: 'partial', rule: `${copy.rule}, compiled` }
    : copy;
}
