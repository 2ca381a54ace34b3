import type { Article } from '../record/article.ts';
import type { Explain } from '../record/note.ts';
import type { StoryLine } from '../record/story.ts';
import type { World } from '../world/world.ts';
import type { DayRange } from './days.ts';
import { type Desk, type Entry, LOOK_BACK, makeDesk } from './desk.ts';
import { finalCopies } from './final-copies.ts';
import { dateFromMates, type InferredDate } from './infer-dates.ts';
import { idNumber } from './known-ids.ts';
import { closeIndex, openIndex, storageError } from './live-index.ts';
import { restoreDesk } from './restore-desk.ts';
import { nameRewritings } from './rewritings.ts';
import { spreadOut } from './spread.ts';
import { enter, type Placing, place, type Story } from './story-book.ts';
import { enterStoryline, storylineFor } from './storylines.ts';
import { takeIn } from './take-in.ts';
import { dateFromTellers } from './undated.ts';
import { weighed } from './weighed.ts';
import { save, writeSettled } from './write-index.ts';

export interface StoriesOptions {
  readonly world: World;
  readonly explain?: Explain;
  /** Where the run is kept, so that a later one goes on with it. */
  readonly state?: StoriesState;
}

export interface StoriesState {
  readonly folder: string;
  /** No further run follows: what still waits for others is settled at the end of the input. */
  readonly last?: boolean;
}

/** A copy may come in before what it was taken from: an article waits until one published this many days later came in … */
const WAIT_DAYS = 2;
/** … or this many others. */
const WAIT_ARTICLES = 256;
/** An undated article waits for longer, since only its story can date it. */
const WAIT_UNDATED = 1000;
/** Articles between two savings of the state: those are read again after a run that was broken off. */
const SAVE_EVERY = 500;
/** Log odds from which the dated articles of a story date an undated one. */
const DATES_AT = 1;

/**
 * Stories, copies and inferred dates: one line an article, in the order of input.
 *
 * Reads `text`, `title`, `published`, `outlet` and `credit` of each article and no other layer. An article is settled when one published
 * three days later came in, after 256 others, or at the end of the input; an undated one after 1,000 others or at the end, and the lines
 * behind it wait for it. A settled line never changes. Memory and cost of an article are bounded: it is compared with the last 10,000.
 * The result follows from the articles and their order alone. Nothing is thrown for bad data; an empty article is a story of its own.
 *
 * With a state folder, articles that wait for others at the end of the input are held back for the next run, and articles that an earlier
 * run read are passed over: the lines of all runs together, the final one marked `last`, are those of a single run. The state is saved at
 * the end and every 500 articles; after a run that was broken off, the same input again goes on from there (lines since the last saving
 * come again, unchanged). Throws `StateError` when the folder holds what cannot be read,
 * cannot be written, or is in use by another run.
 */
export async function* settleStories(
  articles: AsyncIterable<Article>,
  options: StoriesOptions,
): AsyncGenerator<StoryLine> {
  const { world, state } = options;
  if (!state) {
    const desk = makeDesk(world, options.explain);
    for await (const article of articles) {
      takeIn(desk, article);
      yield* settled(desk, false);
    }
    yield* settled(desk, true);
    return;
  }
  const index = openIndex(state.folder);
  try {
    const desk = restoreDesk(index, world, options.explain);
    for await (const article of articles) {
      const known = idNumber(article.id);
      if (index.knows.get(known)) continue;
      index.know.run(known);
      takeIn(desk, article);
      yield* settled(desk, false);
      if (desk.read % SAVE_EVERY === 0) save(index, desk);
    }
    if (state.last) yield* settled(desk, true);
    save(index, desk);
  } catch (cause) {
    throw storageError(cause, state.folder);
  } finally {
    closeIndex(index);
  }
}

/** Settles what is ripe and gives the lines that nothing before them holds back. */
function* settled(desk: Desk, end: boolean): Generator<StoryLine> {
  const ripe: Entry[] = [];
  for (const entry of desk.waiting) {
    if (entry.line) continue;
    const age = desk.read - 1 - entry.signs.number;
    const { days } = entry.signs;
    if (end || (days ? desk.latest - days.last > WAIT_DAYS || age >= WAIT_ARTICLES : age >= WAIT_UNDATED))
      ripe.push(entry);
    else if (days) break;
  }
  for (const entry of ripe) if (entry.signs.days) settle(desk, entry, null);
  const undated = ripe
    .filter(({ signs }) => !signs.days)
    .map((entry) => ({ entry, date: toldDate(desk, entry) }));
  // Those whose date others tell come first: they may date the rest.
  for (const { entry, date } of undated) if (date) settle(desk, entry, date);
  for (const { entry, date } of undated) if (!date) settle(desk, entry, null);
  let done = 0;
  while (done < desk.waiting.length && desk.waiting[done]!.line) yield desk.waiting[done++]!.line!;
  if (done > 0) desk.waiting.splice(0, done);
}

/** Date of an undated article that others of its dispute tell; null when none does, or when a dated one of its own report says more. */
function toldDate(desk: Desk, entry: Entry): InferredDate | null {
  if (!entry.article) return null;
  for (const number of entry.reports.keys()) if (desk.recent.get(number)?.signs.days) return null;
  return dateFromTellers(entry, entry.article, desk.recent.values(), desk.book.articles, desk.frequencies);
}

function settle(desk: Desk, entry: Entry, told: InferredDate | null): void {
  const from = entry.signs.number - LOOK_BACK;
  const before = weighed(told ? { ...entry.signs, days: told.days } : entry.signs, desk.frequencies);
  // Only the weights are needed from here on.
  before.signs.bags = null;
  entry.signs.bags = null;
  const spread = spreadOut(before);
  const placing = ofReport(desk, entry) ?? place(desk.book, spread, from);
  const { story } = placing;
  const byMates = entry.signs.days || !entry.article ? null : dateByMates(entry, entry.article, placing);
  // What the story tells may make what others tell more exact, and must not gainsay it.
  const date = told && !(byMates && within(byMates.days, told.days)) ? told : byMates;
  const article = date ? { ...before, signs: { ...before.signs, days: date.days } } : before;
  if (story.size === 0) story.storyline = storylineFor(desk.storylines, { ...spread, article });
  const keyed = story.storyline !== null && enterStoryline(desk.storylines, story.storyline, article);
  enter(desk.book, article, story, { copy: placing.rule === 'copy', forget: from });
  nameRewritings(desk, entry, story);
  explain(desk, entry, placing, date);
  entry.line = {
    id: entry.signs.id,
    story: story.id,
    storyline: story.storyline?.id ?? null,
    published: date?.published ?? entry.article!.published,
    copies: finalCopies(desk, entry),
  };
  if (desk.index) writeSettled(desk.index, entry, article, story, { keyed, forgotten: from });
}

const within = (a: DayRange, b: DayRange): boolean => a.first >= b.first && a.last <= b.last;

/** Date from the story's dated articles, where the article is surely of the story and its day is told as the same weekday. */
function dateByMates(entry: Entry, article: Article, { story, odds, rule }: Placing): InferredDate | null {
  if (odds !== null && odds < DATES_AT) return null;
  const mates = story.members.map(({ signs }) => signs).filter(({ days }) => days !== null);
  const { weekdays } = entry.signs;
  const told = new Set(mates.flatMap((mate) => mate.weekdays));
  if (rule !== 'copy' && weekdays.length > 0 && told.size > 0 && !weekdays.some((day) => told.has(day)))
    return null;
  return dateFromMates(
    article,
    mates.map(({ days }) => days!),
  );
}

/** Story of the nearest settled article of one report: articles in a copy relation are always of one story. */
function ofReport(desk: Desk, entry: Entry): Placing | null {
  let best: Story | null = null;
  let most = 0;
  for (const [number, share] of entry.reports) {
    const story = desk.book.storyOf.get(number);
    if (!story || share <= most) continue;
    best = story;
    most = share;
  }
  return best && { story: best, rule: 'copy', odds: null };
}

function explain(desk: Desk, entry: Entry, placing: Placing, date: InferredDate | null): void {
  if (!desk.explain) return;
  const input = (entry.article?.title ?? entry.article?.text ?? '').slice(0, 200);
  const odds = placing.odds === null ? '' : ` at log odds ${placing.odds.toFixed(2)}`;
  desk.explain({
    stage: 'stories',
    step: `story:${placing.rule}`,
    input,
    reason: `story ${placing.story.id}${odds}`,
  });
  if (date)
    desk.explain({
      stage: 'stories',
      step: 'date',
      input,
      reason: `${date.published.value}: ${date.reason}`.slice(0, 300),
    });
}
