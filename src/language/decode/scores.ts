import type { WindowScores } from '../layer.ts';
import type { Labels } from '../model/labels.ts';
import type { RawOutputs } from '../model/session.ts';

/** Softmax of `count` numbers that stand `stride` apart from `at` on. */
export function softmax(data: ArrayLike<number>, at: number, count: number, stride = 1): number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) most = Math.max(most, data[at + i * stride]!);
  const values: number[] = [];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const value = Math.exp(data[at + i * stride]! - most);
    values.push(value);
    sum += value;
  }
  return values.map((value) => value / sum);
}

export function argmax(values: ArrayLike<number>, at = 0, count = values.length): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[at + i]! > values[at + best]!) best = i;
  return best;
}

/** Numbers of a float output. */
export const floats = (raw: RawOutputs, name: string): Float32Array => raw[name]!.data as Float32Array;
/** Class indices of an integer output. */
export const integers = (raw: RawOutputs, name: string): Int32Array => raw[name]!.data as Int32Array;

const triple = (values: readonly number[]): readonly [number, number, number] => [
  values[0]!,
  values[1]!,
  values[2]!,
];

/** A window's scores, asked for by token of the article; `from` is the article's token at the window's first word. */
export function scoresOf(raw: RawOutputs, labels: Labels, from: number, count: number): WindowScores {
  const pair = (name: string, row: number, word: number): readonly [number, number, number] =>
    triple(softmax(floats(raw, name), (row - from) * 3 * count + (word - from), 3, count));
  const named = (name: string, classes: readonly string[], token: number): Record<string, number> => {
    const values = softmax(floats(raw, name), (token - from) * classes.length, classes.length);
    return Object.fromEntries(classes.map((label, i) => [label, values[i]!]));
  };
  return {
    from,
    to: from + count,
    cue: (token) => floats(raw, 'cue')[(token - from) * 2 + 1]! - floats(raw, 'cue')[(token - from) * 2]!,
    attribution: (cue, word) => pair('attribution', cue, word),
    role: (trigger, word) => pair('roles', trigger, word),
    act: (token) => named('act', labels.act, token),
    status: (token) => named('status', labels.status, token),
    condition: (token) => triple(softmax(floats(raw, 'condition'), (token - from) * 3, 3)),
  };
}
