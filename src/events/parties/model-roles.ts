import type { TokenRange } from '../../language/layer.ts';
import type { Desk } from '../desk.ts';

/**
 * The stretch of words of the trigger's own sentence that the reading model takes for the source (1) or target (2) of the act,
 * the heaviest where there are several; null when there is none.
 */
export function roleOf(desk: Desk, trigger: number, role: 1 | 2): TokenRange | null {
  const { layer } = desk;
  const scores = layer.scoresOf(trigger);
  const sentence = layer.sentences[desk.token(trigger).sentence]!;
  const from = Math.max(sentence.from, scores.from);
  const to = Math.min(sentence.to, scores.to);
  let best: TokenRange | null = null;
  let most = 0;
  for (let start = from; start < to; ) {
    let end = start;
    let weight = 0;
    while (end < to) {
      const values = scores.role(trigger, end);
      if (values[role] < Math.max(values[0], values[role === 1 ? 2 : 1])) break;
      weight += values[role];
      end++;
    }
    if (end > start && weight > most) {
      best = { from: start, to: end };
      most = weight;
    }
    start = Math.max(end, start + 1);
  }
  return best;
}
