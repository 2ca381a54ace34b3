import type { Name, TokenRange } from '../layer.ts';
import type { Labels } from '../model/labels.ts';
import type { RawOutputs } from '../model/session.ts';
import { argmax, floats, softmax } from './scores.ts';

export interface FoundName extends TokenRange {
  readonly type: Name['type'];
  /** Mean probability of its labels, 0 to 1. */
  readonly probability: number;
}

/** Names of a window from its BIO labels, repaired: an I without its B begins a name, a name ends with its sentence. */
export function namesOf(raw: RawOutputs, labels: Labels, sentences: readonly number[]): FoundName[] {
  const size = labels.ner.length;
  const found: { from: number; to: number; type: string; probabilities: number[] }[] = [];
  for (let word = 0; word < sentences.length; word++) {
    const best = argmax(floats(raw, 'ner'), word * size, size);
    const label = labels.ner[best]!;
    if (label === 'O') continue;
    const type = label.slice(2);
    const probability = softmax(floats(raw, 'ner'), word * size, size)[best]!;
    const last = found.at(-1);
    if (
      label.startsWith('I-') &&
      last &&
      last.to === word &&
      last.type === type &&
      sentences[last.from] === sentences[word]
    ) {
      last.to = word + 1;
      last.probabilities.push(probability);
    } else found.push({ from: word, to: word + 1, type, probabilities: [probability] });
  }
  return found.map(({ from, to, type, probabilities }) => ({
    from,
    to,
    type: type as Name['type'],
    probability: probabilities.reduce((sum, value) => sum + value, 0) / probabilities.length,
  }));
}
