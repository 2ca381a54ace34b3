import type { Article } from '../record/article.ts';
import type { Explain } from '../record/note.ts';
import type { World } from '../world/world.ts';
import { rememberRuns } from './copy-index.ts';
import { type Desk, type Entry, LOOK_BACK, LOOK_BACK_ON_TEXT, makeDesk } from './desk.ts';
import { count } from './frequencies.ts';
import { withoutHouseText } from './house-text.ts';
import type { KeysRow, RunRow, SettledRow, TablesRow } from './index-rows.ts';
import { type LiveIndex, StateError, tableOf, unpacked } from './live-index.ts';
import type { Signs } from './signs.ts';
import { remember } from './slots.ts';
import { noteDay, type Story } from './story-book.ts';
import { keep, rememberNames, type Storyline } from './storylines.ts';
import type { Weighed } from './weighed.ts';

/** Rows that are held at once while they are read. */
const BATCH = 500;

interface Row {
  readonly at: number;
  readonly number: number;
  readonly data: ArrayBuffer;
}

/** Rows of a table in the order of `column`. */
function* rowsOf({ db }: LiveIndex, table: string, column: string): Generator<Row> {
  const next = db.prepare(
    `SELECT ${column} AS at, number, data FROM ${table} WHERE ${column} > ? ORDER BY ${column} LIMIT ${BATCH}`,
  );
  for (let last = -1; ; ) {
    const rows = next.all(last) as Row[];
    yield* rows;
    if (rows.length < BATCH) return;
    last = rows[rows.length - 1]!.at;
  }
}

/**
 * The desk as it stood when the index was saved last; a fresh one where it never was. Takes a second or two, however long the run has
 * been, since only what is looked back on is read. Throws `StateError` when rows cannot be read.
 */
export function restoreDesk(index: LiveIndex, world: World, explain: Explain | undefined): Desk {
  const desk = makeDesk(world, explain, index);
  try {
    const run = tableOf<RunRow>(index, 'run');
    if (!run) return desk;
    index.turn = run.turn;
    desk.read = run.read;
    desk.latest = run.latest;
    restoreStorylines(index, desk, run);
    const entries = restoreEntries(index, desk);
    restoreBook(index, desk, entries);
    restoreWaiting(desk, run, entries);
    restoreTables(index, desk, entries);
    return desk;
  } catch (cause) {
    throw new StateError(
      `The index cannot be read (${(cause as Error).message}); start with an empty folder.`,
      {
        cause,
      },
    );
  }
}

/** An entry and what its row tells of it, as long as others need it. */
interface Restored {
  readonly entry: Entry;
  settled: SettledRow | null;
}

function restoreStorylines(index: LiveIndex, { storylines }: Desk, { made }: RunRow): void {
  for (const { data } of rowsOf(index, 'storylines', 'number')) keep(storylines, unpacked<Storyline>(data));
  storylines.made = made;
}

/** Articles that are looked back on, in the order in which they were read. */
function restoreEntries(index: LiveIndex, desk: Desk): Map<number, Restored> {
  const entries = new Map<number, Restored>();
  for (const { number, data } of rowsOf(index, 'articles', 'number')) {
    const signs = unpacked<Signs>(data);
    const entry: Entry = { signs, article: null, copies: [], reports: new Map(), told: null, line: null };
    entries.set(number, { entry, settled: null });
    if (number < desk.read - LOOK_BACK) continue;
    desk.recent.set(number, entry);
    rememberRuns(desk.copies, signs);
  }
  for (const { number, data } of rowsOf(index, 'texts', 'number')) {
    const restored = entries.get(number);
    if (restored && number > desk.read - 1 - LOOK_BACK_ON_TEXT)
      restored.entry.article = unpacked<Article>(data);
  }
  for (const { number, data } of rowsOf(index, 'settled', 'number')) {
    const restored = entries.get(number);
    if (!restored) continue;
    const settled = unpacked<SettledRow>(data);
    restored.settled = settled;
    restored.entry.line = settled.line;
    restored.entry.copies.push(...settled.copies);
    for (const [other, share] of settled.reports) restored.entry.reports.set(other, share);
  }
  return entries;
}

/** The stories, in the order in which their articles entered them. */
function restoreBook(index: LiveIndex, desk: Desk, entries: ReadonlyMap<number, Restored>): void {
  const { book, storylines } = desk;
  const stories = new Map<string, Story>();
  const members = new Map<Story, readonly number[]>();
  for (const { number, data } of rowsOf(index, 'keys', 'turn')) {
    const { terms, days } = unpacked<KeysRow>(data);
    for (const term of terms) remember(book.terms, term, number);
    noteDay(book, { number, days }, Number.NEGATIVE_INFINITY);
    const restored = entries.get(number);
    if (!restored?.settled) continue;
    const { weights, story: told } = restored.settled;
    const article: Weighed = { signs: { ...restored.entry.signs, days }, ...weights, keys: [] };
    const line = told.storyline === null ? null : (storylines.all.get(told.storyline) ?? null);
    const story = stories.get(told.id) ?? { ...told, storyline: line, members: [] };
    story.storyline = line;
    story.firstDay = told.firstDay;
    story.size = told.size;
    story.reports = told.reports;
    stories.set(told.id, story);
    members.set(story, told.members);
    book.articles.set(number, article);
    book.storyOf.set(number, story);
  }
  for (const [story, numbers] of members)
    for (const number of numbers) {
      const member = book.articles.get(number);
      if (member) story.members.push(member);
    }
}

/** What is not printed yet, and relations that came to settled articles afterwards: they stand on both sides. */
function restoreWaiting(desk: Desk, { waiting }: RunRow, entries: ReadonlyMap<number, Restored>): void {
  for (const row of waiting) {
    const entry = entries.get(row.number)?.entry;
    if (!entry) throw new Error(`article ${row.number} is missing`);
    desk.waiting.push(entry);
    if (row.settled) continue;
    entry.signs.bags = row.bags;
    entry.copies.push(...row.copies);
    for (const [other, share] of row.reports) entry.reports.set(other, share);
  }
  for (const [number, { entry }] of entries)
    for (const [other, share] of entry.reports) {
      const theirs = entries.get(other)?.entry.reports;
      if (theirs && !theirs.has(number)) theirs.set(number, share);
    }
}

/** The tables as they were written last, and what was read and settled since then counted again. */
function restoreTables(index: LiveIndex, desk: Desk, entries: ReadonlyMap<number, Restored>): void {
  const { frequencies, house, storylines } = desk;
  const tables = tableOf<TablesRow>(index, 'tables');
  if (tables) {
    frequencies.counts.set(tables.counts);
    frequencies.articles = tables.articles;
    house.counts.set(tables.house);
    storylines.byName.numbers.set(tables.names.numbers);
    storylines.byName.next.set(tables.names.next);
    index.tablesAt = tables.read;
  }
  for (const [number, { entry, settled }] of entries) {
    if (number < (tables?.read ?? 0)) continue;
    count(frequencies, settled?.weights.terms ?? entry.signs.bags!.terms);
    withoutHouseText(house, entry.signs.outlet, entry.signs.allRuns);
  }
  for (const { at, number } of rowsOf(index, 'keys', 'turn')) {
    const settled = entries.get(number)?.settled;
    if (at < (tables?.turn ?? 0) || !settled?.keyed) continue;
    rememberNames(storylines, settled.story.storyline!, settled.weights);
  }
}
