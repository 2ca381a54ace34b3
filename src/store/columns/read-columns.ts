import { type ByteReader, byteReader } from './bytes.ts';
import { type Json, KIND, partsOf, type Shape } from './kinds.ts';

/** The value that writeColumns wrote. Throws where the bytes are damaged. */
export function readColumns(bytes: Uint8Array, wordOf: (number: number) => string): Json {
  const from = byteReader(bytes);
  const [value] = column(1, '', from, wordOf, []);
  if (!from.isAtEnd()) throw new RangeError('bytes are left over');
  return value!;
}

const MOST = 50_000_000;

function column(
  length: number,
  field: string,
  from: ByteReader,
  wordOf: (number: number) => string,
  seen: string[],
): Json[] {
  if (!length) return [];
  if (length > MOST) throw new RangeError('more values than an article has');
  const same = from.count();
  const kinds = same ? new Array<number>(length).fill(same - 1) : Array.from({ length }, () => from.count());
  const values = new Array<Json>(length).fill(null);
  const fill = (kind: number, read: () => Json): void => {
    for (let i = 0; i < length; i++) if (kinds[i] === kind) values[i] = read();
  };
  // Strings that may come again are numbered in the order of values, whatever their kind.
  const places = new Map<number, number>();
  for (let i = 0; i < length; i++)
    if (kinds[i] === KIND.own || kinds[i] === KIND.hash) places.set(i, seen.push('') - 1);

  fill(KIND.true, () => true);
  fill(KIND.false, () => false);
  fill(KIND.integer, () => from.signed());
  fill(KIND.number, () => Number(from.text()));
  fill(KIND.word, () => wordOf(from.count()));
  fill(KIND.own, () => JSON.parse(`"${from.text()}"`) as string);
  fill(KIND.list, () => JSON.parse(wordOf(from.count())) as Json);
  const hashes = kinds.filter((kind) => kind === KIND.hash).length;
  const prefixes = Array.from({ length: hashes }, () => wordOf(from.count()));
  const lengths = Array.from({ length: hashes }, () => from.count());
  let hash = 0;
  fill(KIND.hash, () => {
    const digits = Buffer.from(from.bytes(lengths[hash]!)).toString('hex');
    const prefix = prefixes[hash++]!;
    return prefix ? `${prefix}-${digits}` : digits;
  });
  for (const [i, place] of places) seen[place] = values[i] as string;
  fill(KIND.again, () => {
    const found = seen[from.count()];
    if (found === undefined) throw new RangeError('a string that did not stand before');
    return found;
  });
  const arrays = kinds.filter((kind) => kind === KIND.array).length;
  const sizes = Array.from({ length: arrays }, () => from.count());
  const items = column(
    sizes.reduce((sum, size) => sum + size, 0),
    field,
    from,
    wordOf,
    seen,
  );
  let [array, item] = [0, 0];
  fill(KIND.array, () => {
    const size = sizes[array++]!;
    item += size;
    return items.slice(item - size, item);
  });
  for (const kind of new Set(kinds.filter((one) => one >= KIND.object))) {
    const found = objects(
      kinds.filter((one) => one === kind).length,
      wordOf(kind - KIND.object),
      from,
      wordOf,
      seen,
    );
    let at = 0;
    fill(kind, () => found[at++]!);
  }
  return values;
}

function objects(
  length: number,
  shape: string,
  from: ByteReader,
  wordOf: (number: number) => string,
  seen: string[],
): { [key: string]: Json }[] {
  const keys = JSON.parse(shape) as Shape;
  const has = (name: string): boolean => keys.some(([key]) => key === name);
  const spans = has('start') && has('end') && from.count() === 1;
  const columns = new Map<string, Json[]>();
  for (const part of partsOf(keys))
    if (typeof part === 'string') columns.set(part, column(length, part, from, wordOf, seen));
    else {
      const told = Array.from({ length }, () => JSON.parse(wordOf(from.count())) as Json[]);
      for (const [i, key] of part.entries())
        columns.set(
          key,
          told.map((values) => values[i]!),
        );
    }
  if (spans) placeSpans(columns.get('start') as number[], columns.get('end') as number[]);
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(keys.map(([key]) => [key, columns.get(key)![i]!])),
  );
}

/** From what writeColumns tells of spans to where they lie. */
function placeSpans(starts: number[], ends: number[]): void {
  for (const i of starts.keys()) {
    starts[i]! += ends[i - 1] ?? 0;
    ends[i]! += starts[i]!;
  }
}
