import { candidatesOf, expectedOverlap } from '../content/candidates.ts';
import type { Draft, Step } from '../draft.ts';

/**
 * Borders of what was said. The model is good at where content lies and weak at where it ends, the tree and the quotation marks know ends
 * but not which clause is meant: so they offer borders, and the model's probabilities, word by word, choose.
 */
export const chooseContent: Step = {
  name: 'content',
  apply: (drafts, desk) =>
    drafts.map((draft): Draft => {
      const { cue } = draft;
      if (cue === null) return draft;
      const [best] = candidatesOf(desk, draft)
        .map((candidate) => ({
          ...candidate,
          score: expectedOverlap(desk, cue, candidate.ranges) + candidate.support,
        }))
        .sort((a, b) => b.score - a.score);
      if (!best || best.rule === 'near') return best ? { ...draft, content: best.ranges } : draft;
      return { ...draft, content: best.ranges, rules: [...draft.rules, `content:${best.rule}`] };
    }),
};
