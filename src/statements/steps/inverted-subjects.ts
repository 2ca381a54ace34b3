import { childrenOf, hasRelation, subtreeOf } from '../../language/tree.ts';
import { type Desk, type Draft, merged, type Step, sharedOf, without } from '../draft.ts';

/** "Recipients, said Mauer, are required to …": who stands right behind the verb speaks, what the model took for the speaker is said. */
export const invertedSubjects: Step = {
  name: 'inverted-subject',
  apply: (drafts, desk) => drafts.map((draft) => turned(draft, desk)),
};

function turned(draft: Draft, desk: Desk): Draft {
  const { cue, speaker, content } = draft;
  if (cue === null || !speaker || speaker.to > cue || desk.tokens[cue - 1]?.form !== ',') return draft;
  const behind = childrenOf(desk.language, cue).find(
    (child) =>
      child > cue &&
      hasRelation(desk.tokens[child]!, 'nsubj') &&
      subtreeOf(desk.language, child).from === cue + 1,
  );
  if (behind === undefined) return draft;
  const subject = subtreeOf(desk.language, behind);
  // A comma on both sides: the clause is set into another.
  if (desk.tokens[subject.to]?.form !== ',' || speaker.to !== cue - 1 || sharedOf([speaker], content) > 0)
    return draft;
  return {
    ...draft,
    speaker: subject,
    content: merged([speaker, ...without(content, { from: cue - 1, to: subject.to + 1 })]),
    rules: [...draft.rules, 'inverted-subject'],
  };
}
