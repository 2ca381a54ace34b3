import type { Attribution, TokenRange } from '../layer.ts';
import type { RawOutputs } from '../model/session.ts';
import { argmax, floats, softmax } from './scores.ts';
import { closeGaps, lengthOf, segmentsOf } from './segments.ts';

/** A word attributes when this likely. */
const LEAST_CUE = 0.5;
/** A quotation without a cue is at least so many words long. */
const SHORTEST_FLOATING = 4;
const CONTENT = 1;
const SPEAKER = 2;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Words of a range of one label, weighed by its probability. */
const weightOf = (range: TokenRange, probability: (word: number) => number): number => {
  let sum = 0;
  for (let word = range.from; word < range.to; word++) sum += probability(word);
  return sum;
};

/** The heaviest range; null when there is none. */
export function heaviest(
  ranges: readonly TokenRange[],
  probability: (word: number) => number,
): TokenRange | null {
  return ranges.reduce<TokenRange | null>(
    (best, range) => (best && weightOf(best, probability) >= weightOf(range, probability) ? best : range),
    null,
  );
}

/** Attributions of a window by thresholds alone, in the window's own word indices; those with a cue first. */
export function attributionsOf(raw: RawOutputs, count: number): Attribution[] {
  const attribution = floats(raw, 'attribution');
  const flags = floats(raw, 'attribution_flags');
  const found: Attribution[] = [];
  const words = Array.from({ length: count }, (_, word) => word);
  for (const cue of words) {
    const probability = softmax(floats(raw, 'cue'), cue * 2, 2)[1]!;
    if (probability < LEAST_CUE) continue;
    const rows = words.map((word) => softmax(attribution, cue * 3 * count + word, 3, count));
    const labelled = (label: number): number[] => words.filter((word) => argmax(rows[word]!) === label);
    const pieces = closeGaps(segmentsOf(labelled(CONTENT)), 1);
    const content = pieces.filter((piece) => lengthOf(piece) >= 2 || pieces.length === 1);
    if (!content.length) continue;
    found.push({
      cue,
      content,
      speaker: heaviest(segmentsOf(labelled(SPEAKER)), (word) => rows[word]![SPEAKER]!),
      probability,
      conditional: sigmoid(flags[cue * 3]!) > 0.5,
      negated: sigmoid(flags[cue * 3 + 1]!) > 0.5,
      background: sigmoid(flags[cue * 3 + 2]!) > 0.5,
    });
  }
  return [...found, ...floatingOf(raw, words, found)];
}

/** Quoted content that no cue took. */
function floatingOf(raw: RawOutputs, words: readonly number[], taken: readonly Attribution[]): Attribution[] {
  const logits = floats(raw, 'floating');
  const used = new Set(
    taken.flatMap(({ content }) => content.flatMap(({ from, to }) => words.slice(from, to))),
  );
  return segmentsOf(words.filter((word) => logits[word * 2 + 1]! > logits[word * 2]!))
    .filter(
      (range) =>
        lengthOf(range) >= SHORTEST_FLOATING &&
        words.slice(range.from, range.to).filter((word) => used.has(word)).length < 0.3 * lengthOf(range),
    )
    .map((range) => ({
      cue: null,
      content: [range],
      speaker: null,
      probability: 0.5,
      conditional: false,
      negated: false,
      background: false,
    }));
}
