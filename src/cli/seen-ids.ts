import { idNumber } from '../stories/known-ids.ts';

/** What is remembered of an input: its name and the hash of its page. */
export interface SeenInput {
  readonly name: string;
  readonly sha256: string;
}

/** Inputs of a run by the ids of their articles. */
export interface SeenIds {
  /** The first input with this id, as far as it is remembered; null where this one is the first, and is remembered from now on. */
  firstWith(
    id: string,
    input: SeenInput,
  ): { readonly name: string; isOfPage(sha256: string): boolean } | null;
}

/** The part of a name before its closing digits, and their number: a line of a long file. */
const LINE = /^(.*?[^0-9])([1-9]\d{0,8})$/s;
const pageNumber = (sha256: string): number => Number.parseInt(sha256.slice(0, 8), 16) || 0;

/**
 * A table of 20 bytes a place, open addressing, at most two thirds full: a run over millions of lines remembers each id (52 bits of its
 * hash), its page (32 bits) and its line, and the files' names once.
 */
export function makeSeenIds(): SeenIds {
  const names: string[] = [];
  const placeOfName = new Map<string, number>();
  let size = 0;
  let table = makeTable(2 ** 10);

  const nameNumber = (name: string): number => {
    const known = placeOfName.get(name);
    if (known !== undefined) return known;
    placeOfName.set(name, names.length);
    return names.push(name) - 1;
  };

  return {
    firstWith(id, { name, sha256 }) {
      const key = idNumber(id);
      const at = placeOf(table, key);
      if (table.keys[at] === key) {
        const line = table.lines[at]!;
        const page = table.pages[at]!;
        return {
          name: `${names[table.names[at]!]}${line || ''}`,
          isOfPage: (other) => pageNumber(other) === page,
        };
      }
      const [, file = name, line = '0'] = LINE.exec(name) ?? [];
      put(table, at, [key, pageNumber(sha256), nameNumber(file), Number(line)]);
      size++;
      if (size * 3 > table.keys.length * 2) table = grown(table);
      return null;
    },
  };
}

interface Table {
  /** 0 where nothing stands. */
  readonly keys: Float64Array;
  readonly pages: Uint32Array;
  readonly names: Uint32Array;
  readonly lines: Uint32Array;
}

const makeTable = (places: number): Table => ({
  keys: new Float64Array(places),
  pages: new Uint32Array(places),
  names: new Uint32Array(places),
  lines: new Uint32Array(places),
});

/** Where a key stands, or would stand. */
function placeOf({ keys }: Table, key: number): number {
  const last = keys.length - 1;
  let at = (key % 2 ** 32) & last;
  while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & last;
  return at;
}

function put(table: Table, at: number, [key, page, name, line]: readonly [number, number, number, number]) {
  table.keys[at] = key;
  table.pages[at] = page;
  table.names[at] = name;
  table.lines[at] = line;
}

function grown(table: Table): Table {
  const larger = makeTable(table.keys.length * 2);
  table.keys.forEach((key, at) => {
    if (key !== 0)
      put(larger, placeOf(larger, key), [key, table.pages[at]!, table.names[at]!, table.lines[at]!]);
  });
  return larger;
}
