import type { TokenRange } from '../../language/layer.ts';
import { type Draft, type Step, without } from '../draft.ts';
import { touchingBy } from '../touching.ts';

/** Do two ranges share words without one holding the other? */
const crosses = (a: TokenRange, b: TokenRange): boolean =>
  (a.from < b.from && b.from < a.to && a.to < b.to) || (b.from < a.from && a.from < b.to && b.to < a.to);

/** What is said stands beside or within what else is said, never across its border: where two drafts cross, the less sure one gives way. */
export const untangle: Step = {
  name: 'untangled',
  apply: (drafts) => {
    const kept = touchingBy<TokenRange>(({ from, to }) => [[from, to]]);
    const result = new Map<Draft, Draft>();
    for (const draft of [...drafts].sort((a, b) => b.probability - a.probability)) {
      const content = clearOf(draft.content, kept.near(draft.content.map(({ from, to }) => [from, to])));
      const clear =
        content === draft.content ? draft : { ...draft, content, rules: [...draft.rules, 'untangled'] };
      for (const range of content) kept.add(range);
      result.set(draft, clear);
    }
    return drafts.map((draft) => result.get(draft)!).filter(({ content }) => content.length > 0);
  },
};

/** Ranges without the words by which they cross others. */
function clearOf(ranges: readonly TokenRange[], others: readonly TokenRange[]): readonly TokenRange[] {
  for (const range of ranges) {
    const other = others.find((one) => crosses(range, one));
    // Each cut takes words away, so this comes to an end.
    if (other) return clearOf(without(ranges, other), others);
  }
  return ranges;
}
