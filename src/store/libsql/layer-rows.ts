import { sql } from 'kysely';
import type { Mention, Party } from '../../record/actor.ts';
import type { Article } from '../../record/article.ts';
import type { Time } from '../../record/date.ts';
import type { Span } from '../../record/span.ts';
import { mentionRows, timeRows } from './article-row.ts';
import { type Names, partyNumber, referentNumber, timeNumber } from './names.ts';
import type { Db } from './open.ts';

type Cell = string | number | null;

export const LAYERS = ['mention', 'time', 'statement', 'event', 'condition'] as const;

/** Columns after article and n. */
const COLUMNS = {
  mention: ['start', 'length', 'referent'],
  time: ['start', 'length', 'value'],
  statement: ['id', 'start', 'length', 'kind', 'act', 'speaker', 'said', 'flags'],
  event: ['id', 'start', 'length', 'source', 'target', 'cameo', 'plover', 'day', 'status'],
  condition: [
    'id',
    'start',
    'length',
    'outcome_start',
    'outcome_length',
    'party',
    'waits_on',
    'kind',
    'statement',
  ],
} as const;

/** From the first to the last character of spans. */
export function envelope(spans: readonly Span[]): { start: number; length: number } {
  const start = Math.min(...spans.map((span) => span.start));
  return { start, length: Math.max(...spans.map((span) => span.end)) - start };
}

const FLAGS = ['conditional', 'negated', 'background'] as const;

/** Numbers of what rows point to: made where they are new, or only looked up. */
export interface Numbers {
  party(party: Party | null): Promise<number | null>;
  referent(mention: Mention): Promise<number>;
  time(time: Time): Promise<number>;
}

export const makingNumbers = (db: Db, names: Names): Numbers => ({
  party: (party) => partyNumber(db, names, party),
  referent: (mention) => referentNumber(db, names, mention),
  time: (time) => timeNumber(db, names, time),
});

export type LayerRows = Readonly<Record<(typeof LAYERS)[number], readonly Cell[][]>>;

/** All layers of an article as the columns that follow article and n. */
export async function layerRows(numbers: Numbers, article: Article): Promise<LayerRows> {
  const mentions: Cell[][] = [];
  for (const mention of mentionRows(article))
    mentions.push([mention.start, mention.end - mention.start, await numbers.referent(mention)]);
  const times: Cell[][] = [];
  for (const time of timeRows(article))
    times.push([time.start, time.end - time.start, await numbers.time(time)]);
  const statements: Cell[][] = [];
  for (const { id, content, kind, act, speaker, said, ...statement } of article.statements) {
    const { start, length } = envelope(content);
    const flags = FLAGS.reduce((sum, flag, bit) => sum + (statement[flag] ? 1 << bit : 0), 0);
    statements.push([id, start, length, kind, act, await numbers.party(speaker), said.value, flags]);
  }
  const events: Cell[][] = [];
  for (const { id, evidence, source, target, cameo, plover, date, status } of article.events) {
    const { start, length } = envelope(evidence);
    const sides = [await numbers.party(source), await numbers.party(target)];
    events.push([id, start, length, ...sides, cameo, plover.event, date.value, status]);
  }
  const conditions = article.conditions.map(
    ({ id, requirement, outcome, party, on, kind, statement }): Cell[] => [
      id,
      requirement.start,
      requirement.end - requirement.start,
      outcome?.start ?? null,
      outcome ? outcome.end - outcome.start : null,
      party,
      on,
      kind,
      statement,
    ],
  );
  return { mention: mentions, time: times, statement: statements, event: events, condition: conditions };
}

/** The rows of an article; its earlier ones are gone before. */
export async function insertLayers(db: Db, names: Names, seq: number, article: Article): Promise<void> {
  const rows = await layerRows(makingNumbers(db, names), article);
  for (const layer of LAYERS) if (rows[layer].length) await insertRows(db, layer, seq, rows[layer]);
}

/** The rows that the store has of an article, in the form of layerRows. */
export async function storedRows(db: Db, seq: number): Promise<LayerRows> {
  const rows: Record<string, Cell[][]> = {};
  for (const layer of LAYERS) {
    const found = await sql<
      Record<string, Cell>
    >`SELECT ${sql.join(COLUMNS[layer].map((column) => sql.ref(column)))}
      FROM ${sql.table(layer)} WHERE article = ${seq} ORDER BY n`.execute(db);
    rows[layer] = found.rows.map((row) => COLUMNS[layer].map((column) => row[column]!));
  }
  return rows as unknown as LayerRows;
}

export async function deleteLayers(db: Db, seq: number): Promise<void> {
  for (const layer of LAYERS) await sql`DELETE FROM ${sql.table(layer)} WHERE article = ${seq}`.execute(db);
}

/** One statement for all rows of a layer, whatever their number: they go in as one value of JSON. */
async function insertRows(
  db: Db,
  layer: keyof typeof COLUMNS,
  seq: number,
  rows: readonly Cell[][],
): Promise<void> {
  const columns = COLUMNS[layer];
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((_, i) => sql`json_extract(value, ${sql.lit(`$[${i}]`)})`));
  await sql`INSERT INTO ${sql.table(layer)} (article, n, ${names})
    SELECT ${seq}, key, ${values} FROM json_each(${JSON.stringify(rows)})`.execute(db);
}
