import { type Candidate, candidatesOf } from '../content/candidates.ts';
import { evidenceFor } from '../content/evidence.ts';
import { weightOf } from '../content/weights.ts';
import type { Draft, Step } from '../draft.ts';

/**
 * Borders of what was said. The model is good at where content lies and weak at where it ends, the tree and the quotation marks know ends
 * but not which clause is meant: so they offer borders, and the model's probabilities, word by word, choose with what stands at the edges.
 */
export const chooseContent: Step = {
  name: 'content',
  apply: (drafts, desk) =>
    drafts.map((draft): Draft => {
      if (draft.cue === null) return draft;
      const evidenceOf = evidenceFor(desk, draft);
      let best: Candidate | null = null;
      let most = Number.NEGATIVE_INFINITY;
      for (const candidate of candidatesOf(desk, draft)) {
        const weight = weightOf(evidenceOf(candidate));
        if (weight > most) [best, most] = [candidate, weight];
      }
      if (!best || best.rule === 'near') return best ? { ...draft, content: best.ranges } : draft;
      return { ...draft, content: best.ranges, rules: [...draft.rules, `content:${best.rule}`] };
    }),
};
