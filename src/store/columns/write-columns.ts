import { type ByteWriter, byteWriter } from './bytes.ts';
import {
  type Fields,
  hashOf,
  isList,
  isSmall,
  isWord,
  type Json,
  KIND,
  partsOf,
  type Shape,
  shapeOf,
  togetherOf,
} from './kinds.ts';

/**
 * A JSON value as bytes, a field at a time: first what the values of a field are, then the values themselves, since values of one field
 * are alike. Starts of spans are told from the end of the one before, ends from their starts. `numberOf` numbers what namedIn named.
 */
export function writeColumns(value: Json, numberOf: (word: string) => number): Buffer {
  const out = byteWriter();
  const seen = new Map<string, number>();
  column([value], '', out, numberOf, seen);
  return out.done();
}

function column(
  values: readonly Json[],
  field: string,
  out: ByteWriter,
  numberOf: (word: string) => number,
  seen: Map<string, number>,
): void {
  if (!values.length) return;
  const kinds = values.map((value) => kindOf(value, field, numberOf, seen));
  const same = kinds.every((kind) => kind === kinds[0]);
  out.count(same ? kinds[0]! + 1 : 0);
  if (!same) for (const kind of kinds) out.count(kind);
  const ofKind = <T extends Json>(kind: number): T[] => values.filter((_, i) => kinds[i] === kind) as T[];

  for (const number of ofKind<number>(KIND.integer)) out.signed(number);
  for (const number of ofKind<number>(KIND.number)) out.text(String(number));
  for (const word of ofKind<string>(KIND.word)) out.count(numberOf(word));
  for (const own of ofKind<string>(KIND.own)) out.text(JSON.stringify(own).slice(1, -1));
  for (const list of ofKind<readonly Json[]>(KIND.list)) out.count(numberOf(JSON.stringify(list)));
  const hashes = ofKind<string>(KIND.hash).map((hash) => hashOf(hash)!);
  for (const { prefix } of hashes) out.count(numberOf(prefix));
  for (const { digits } of hashes) out.count(digits.length / 2);
  for (const { digits } of hashes) out.bytes(Buffer.from(digits, 'hex'));
  for (const again of ofKind<string>(KIND.again)) out.count(seen.get(again)!);
  const arrays = ofKind<readonly Json[]>(KIND.array);
  for (const { length } of arrays) out.count(length);
  column(arrays.flat(1) as Json[], field, out, numberOf, seen);
  for (const kind of new Set(kinds.filter((one) => one >= KIND.object)))
    objects(ofKind<Fields>(kind), out, numberOf, seen);
}

function objects(
  values: readonly Fields[],
  out: ByteWriter,
  numberOf: (word: string) => number,
  seen: Map<string, number>,
): void {
  const shape = JSON.parse(shapeOf(values[0]!)) as Shape;
  const keys = shape.map(([key]) => key);
  const spans = areSpans(keys, values);
  if (keys.includes('start') && keys.includes('end')) out.count(spans ? 1 : 0);
  for (const part of partsOf(shape)) {
    if (typeof part !== 'string') {
      for (const value of values) out.count(numberOf(togetherOf(value, part)));
      continue;
    }
    const numbers = (tell: (value: Fields, before: Fields | undefined) => number) =>
      values.map((value, i) => tell(value, values[i - 1]));
    if (spans && part === 'start')
      column(
        numbers((value, before) => Number(value.start) - Number(before?.end ?? 0)),
        part,
        out,
        numberOf,
        seen,
      );
    else if (spans && part === 'end')
      column(
        numbers((value) => Number(value.end) - Number(value.start)),
        part,
        out,
        numberOf,
        seen,
      );
    else
      column(
        values.map((value) => value[part]!),
        part,
        out,
        numberOf,
        seen,
      );
  }
}

const areSpans = (keys: readonly string[], values: readonly Fields[]): boolean =>
  keys.indexOf('start') < keys.indexOf('end') &&
  keys.includes('start') &&
  values.every(({ start, end }) => isSmall(start) && isSmall(end));

function kindOf(
  value: Json,
  field: string,
  numberOf: (word: string) => number,
  seen: Map<string, number>,
): number {
  if (value === null) return KIND.null;
  if (typeof value === 'boolean') return value ? KIND.true : KIND.false;
  if (typeof value === 'number') return isSmall(value) ? KIND.integer : KIND.number;
  if (Array.isArray(value)) return isList(value, field) ? KIND.list : KIND.array;
  if (typeof value === 'object') return KIND.object + numberOf(shapeOf(value as Fields));
  const isHash = hashOf(value) !== null;
  if (!isHash && isWord(value, field)) return KIND.word;
  if (seen.has(value)) return KIND.again;
  seen.set(value, seen.size);
  return isHash ? KIND.hash : KIND.own;
}
