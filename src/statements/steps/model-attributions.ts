import type { Draft, Step } from '../draft.ts';

/** What the reading model's attribution head gives. */
export const modelAttributions: Step = {
  name: 'model:attribution',
  apply: (drafts, desk) => [
    ...drafts,
    ...desk.language.attributions.map(
      (found): Draft => ({
        cue: found.cue,
        content: found.content,
        speaker: found.speaker,
        probability: found.probability,
        conditional: found.conditional,
        negated: found.negated,
        background: found.background,
        rules: [found.cue === null ? 'model:floating' : 'model:attribution'],
      }),
    ),
  ],
};
