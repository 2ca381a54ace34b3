import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import { SPEECH_VERBS } from '../cue-words.ts';
import { type Desk, type Draft, type Step, sharedOf } from '../draft.ts';

/** The model has to take the word for a cue at least by this logit. */
const LEAST_LIKELY = -1;

/** "She noted the findings show …": verbs of speech with a subject and a clause for which the model found a cue and no content. */
export const speechVerbs: Step = {
  name: 'speech-verb',
  apply: (drafts, desk) => {
    const cues = new Set(drafts.map(({ cue }) => cue));
    const more = desk.tokens.flatMap((token, cue): Draft[] => {
      if (token.upos !== 'VERB' || !SPEECH_VERBS.has(token.lemma) || cues.has(cue)) return [];
      if (desk.quotationOf(cue) || desk.language.scoresOf(cue).cue(cue) < LEAST_LIKELY) return [];
      const clause = clauseOf(cue, desk);
      if (
        !clause ||
        drafts.some(({ content }) => sharedOf([clause], content) > (clause.to - clause.from) / 2)
      )
        return [];
      return [
        {
          cue,
          content: [clause],
          speaker: null,
          probability: 0.5,
          conditional: false,
          negated: childrenOf(desk.language, cue).some((child) =>
            ['not', 'never'].includes(desk.tokens[child]!.lemma),
          ),
          background: false,
          rules: ['speech-verb'],
        },
      ];
    });
    return [...drafts, ...more];
  },
};

/** The clause behind a verb that has a subject of its own. */
function clauseOf(cue: number, desk: Desk): TokenRange | null {
  if (childWith(desk.language, cue, 'nsubj') === null || childWith(desk.language, cue, 'nsubj:pass') !== null)
    return null;
  const clauses = childrenOf(desk.language, cue)
    .filter((child) => child > cue && hasRelation(desk.tokens[child]!, 'ccomp'))
    .map((child) => subtreeOf(desk.language, child));
  if (!clauses.length) return null;
  const range = {
    from: Math.min(...clauses.map(({ from }) => from)),
    to: Math.max(...clauses.map(({ to }) => to)),
  };
  return range.from > cue ? range : null;
}
