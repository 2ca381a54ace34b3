import type { EventStatus, PloverClass } from '../../record/event.ts';
import type { Act, ConditionPart, TokenRange } from '../layer.ts';
import type { Labels } from '../model/labels.ts';
import type { RawOutputs } from '../model/session.ts';
import { heaviest } from './attributions.ts';
import { argmax, floats, softmax } from './scores.ts';
import { segmentsOf } from './segments.ts';

const SOURCE = 1;
const TARGET = 2;

const meanOf = (rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);

/** Acts of a window by thresholds alone, in the window's own word indices: a run of words of one class is one trigger. */
export function actsOf(raw: RawOutputs, labels: Labels, count: number): Act[] {
  const words = Array.from({ length: count }, (_, word) => word);
  const classes = words.map((word) =>
    argmax(floats(raw, 'act'), word * labels.act.length, labels.act.length),
  );
  const acts: Act[] = [];
  for (let from = 0; from < count; ) {
    const found = classes[from]!;
    let to = from + 1;
    while (to < count && classes[to] === found) to++;
    if (found !== 0) acts.push(actAt({ from, to }, found));
    from = to;
  }
  return acts;

  function actAt(trigger: TokenRange, index: number): Act {
    const at = words.slice(trigger.from, trigger.to);
    const roles = words.map((word) =>
      meanOf(at.map((row) => softmax(floats(raw, 'roles'), row * 3 * count + word, 3, count))),
    );
    const phrase = (role: number): TokenRange | null =>
      heaviest(
        segmentsOf(words.filter((word) => argmax(roles[word]!) === role)),
        (word) => roles[word]![role]!,
      );
    const rowsOf = (name: string, size: number): number[][] =>
      at.map((word) => Array.from(floats(raw, name).subarray(word * size, (word + 1) * size)));
    const best = (name: string, size: number): number => argmax(meanOf(rowsOf(name, size)));
    return {
      trigger,
      class: labels.act[index] as PloverClass,
      source: phrase(SOURCE),
      target: phrase(TARGET),
      status: labels.status[best('status', labels.status.length)] as EventStatus,
      cameo: labels.cameo[best('cameo', labels.cameo.length)]!,
      probability: Math.max(
        ...at.map((word) => softmax(floats(raw, 'act'), word * labels.act.length, labels.act.length)[index]!),
      ),
    };
  }
}

/** Requirements and outcomes of a window, in its own word indices, in the order of the text. */
export function conditionPartsOf(raw: RawOutputs, count: number): ConditionPart[] {
  const words = Array.from({ length: count }, (_, word) => word);
  const classOf = (word: number): number => argmax(floats(raw, 'condition'), word * 3, 3);
  const parts = (label: number, kind: ConditionPart['kind']): ConditionPart[] =>
    segmentsOf(words.filter((word) => classOf(word) === label)).map((range) => ({ kind, ...range }));
  return [...parts(1, 'requirement'), ...parts(2, 'outcome')].sort((a, b) => a.from - b.from);
}
