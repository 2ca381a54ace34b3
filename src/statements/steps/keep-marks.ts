import type { TokenRange } from '../../language/layer.ts';
import { type Draft, merged, type Step, sharedWords, without } from '../draft.ts';

/** A piece stands within a quotation, around it or outside: one that ends in its middle takes all of it, or none where the cue stands in it. */
export const keepMarks: Step = {
  name: 'marks-kept',
  apply: (drafts, desk) =>
    drafts.flatMap((draft): Draft[] => {
      const content = desk.outermostIn(draft.content).reduce<readonly TokenRange[]>((ranges, quotation) => {
        if (quotation.mark === 'single') return ranges;
        return settled(ranges, desk.wordsOf(quotation), draft.cue);
      }, draft.content);
      if (content === draft.content) return [draft];
      return content.length ? [{ ...draft, content, rules: [...draft.rules, 'marks-kept'] }] : [];
    }),
};

function settled(
  ranges: readonly TokenRange[],
  words: TokenRange,
  cue: number | null,
): readonly TokenRange[] {
  if (words.from >= words.to) return ranges;
  const crossing = ranges.filter((range) => {
    const shared = sharedWords(range, words);
    return shared > 0 && shared < words.to - words.from && shared < range.to - range.from;
  });
  if (!crossing.length) return ranges;
  const held = cue !== null && words.from <= cue && cue < words.to;
  return held
    ? crossing.reduce<readonly TokenRange[]>(
        (left, range) =>
          without(left, { from: Math.max(range.from, words.from), to: Math.min(range.to, words.to) }),
        ranges,
      )
    : merged([...ranges, words]);
}
