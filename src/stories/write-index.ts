import { type Desk, type Entry, LOOK_BACK, LOOK_BACK_ON_TEXT } from './desk.ts';
import type { KeysRow, RunRow, SettledRow, TablesRow, WaitingRow } from './index-rows.ts';
import { commit, type LiveIndex, packed } from './live-index.ts';
import type { Story } from './story-book.ts';
import { MOST_STORYLINES } from './storylines.ts';
import type { Weighed } from './weighed.ts';

/** Articles read between two writings of the tables. Fewer than are looked back on, so that what came after can be counted again. */
const TABLES_EVERY = 4096;
/**
 * Keys are kept for so many more articles than are looked back on: articles are settled nearly in the order in which they were read, and
 * what stood between those that count has to stand there again.
 */
const KEYS_BEYOND = 8192;

/** Notes that an article was read. */
export function writeTakenIn(index: LiveIndex, { signs, article }: Entry): void {
  index.putArticle.run(signs.number, packed({ ...signs, bags: null }));
  index.putText.run(signs.number, packed(article));
}

/** Notes that an article was settled. `keyed` as in `SettledRow`; `forgotten` is the article that is looked back on no more. */
export function writeSettled(
  index: LiveIndex,
  entry: Entry,
  article: Weighed,
  story: Story,
  { keyed, forgotten }: { readonly keyed: boolean; readonly forgotten: number },
): void {
  const { terms, body, lead, title, names, subject, keys, signs } = article;
  const { id, storyline, firstDay, size, reports, members } = story;
  const row: SettledRow = {
    weights: { terms, body, lead, title, names, subject },
    story: {
      id,
      storyline: storyline?.number ?? null,
      firstDay,
      size,
      reports,
      members: members.map((member) => member.signs.number),
    },
    keyed,
    copies: entry.copies,
    reports: entry.reports,
    line: entry.line!,
  };
  const found: KeysRow = { terms: Int32Array.from(keys, ({ term }) => term), days: signs.days };
  index.putKeys.run(index.turn, signs.number, packed(found));
  index.putSettled.run(signs.number, index.turn++, packed(row));
  if (keyed) index.putStoryline.run(storyline!.number, packed(storyline));
  if (forgotten < 0) return;
  index.forget.run(forgotten);
  index.forgetSettled.run(forgotten);
}

const waitingRow = ({ signs, copies, reports, line }: Entry): WaitingRow =>
  line
    ? { number: signs.number, settled: true }
    : { number: signs.number, settled: false, bags: signs.bags!, copies, reports };

/** Brings the index to where the desk stands, for good. Cost does not grow with what was read. */
export function save(index: LiveIndex, desk: Desk): void {
  const { db } = index;
  const run: RunRow = {
    read: desk.read,
    latest: desk.latest,
    turn: index.turn,
    made: desk.storylines.made,
    waiting: desk.waiting.map(waitingRow),
  };
  index.putTable.run('run', packed(run));
  if (desk.read - index.tablesAt >= TABLES_EVERY) saveTables(index, desk);
  db.prepare('DELETE FROM texts WHERE number <= ?').run(desk.read - 1 - LOOK_BACK_ON_TEXT);
  db.prepare('DELETE FROM keys WHERE turn < ?').run(index.turn - LOOK_BACK - KEYS_BEYOND);
  commit(index);
}

function saveTables(index: LiveIndex, desk: Desk): void {
  const { frequencies, house, storylines } = desk;
  const tables: TablesRow = {
    read: desk.read,
    turn: index.turn,
    counts: frequencies.counts,
    articles: frequencies.articles,
    house: house.counts,
    names: { numbers: storylines.byName.numbers, next: storylines.byName.next },
  };
  index.putTable.run('tables', packed(tables));
  index.tablesAt = desk.read;
  const kept = new Set([...storylines.byParty.values()].flat().map(({ number }) => number));
  const old = index.db
    .prepare('SELECT number FROM storylines WHERE number < ?')
    .all(storylines.made - MOST_STORYLINES) as { number: number }[];
  for (const { number } of old) if (!kept.has(number)) index.dropStoryline.run(number);
}
