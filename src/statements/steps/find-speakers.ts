import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import { subjectOf } from '../conditions/clauses.ts';
import type { Desk, Draft, Step } from '../draft.ts';

/** Where the tree shows a speaker that the model left open; each gives null where it does not apply. */
const FINDERS: readonly ((cue: number, desk: Desk) => TokenRange | null)[] = [
  function accordingTo(cue, desk) {
    const token = desk.tokens[cue]!;
    if (token.form.toLowerCase() !== 'according') return null;
    const named =
      token.head >= 0 && token.head > cue
        ? token.head
        : childrenOf(desk.language, cue).find((child) =>
            hasRelation(desk.tokens[child]!, 'obl', 'pobj', 'nmod'),
          );
    if (named === undefined) return null;
    const whole = subtreeOf(desk.language, named);
    const to = desk.tokens.findIndex(({ form }, i) => i > cue && form.toLowerCase() === 'to');
    return { from: to >= 0 && to < named ? to + 1 : Math.max(whole.from, cue + 1), to: whole.to };
  },
  function agent(cue, desk) {
    const by = childWith(desk.language, cue, 'obl:agent');
    return by === null ? null : afterCase(subtreeOf(desk.language, by), desk);
  },
  function subject(cue, desk) {
    const found = subjectOf(desk.language, cue);
    return found && childWith(desk.language, cue, 'nsubj:pass') === null ? found : null;
  },
  // "in a statement by the ministry", "the minister's warning that"
  function possessor(cue, desk) {
    if (desk.tokens[cue]!.upos !== 'NOUN') return null;
    const owner = childWith(desk.language, cue, 'nmod:poss');
    return owner === null ? null : subtreeOf(desk.language, owner);
  },
];

const afterCase = ({ from, to }: TokenRange, desk: Desk): TokenRange =>
  /^by$/i.test(desk.tokens[from]!.form) ? { from: from + 1, to } : { from, to };

/** Is the speaker named only within what somebody else says, while the cue stands outside ("the islands claimed by Tolmere, he said, reiterating …")? */
const standsInOthersWords = ({ cue, speaker }: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(({ content }) =>
    content.some(
      ({ from, to }) => from <= speaker!.from && speaker!.to <= to && !(from <= cue! && cue! < to),
    ),
  );

/** Gives a draft with a cue the speaker that the tree shows, where the model found none; never one that stands in what is said. */
export const findSpeakers: Step = {
  name: 'speaker',
  apply: (drafts, desk) =>
    drafts.map((draft): Draft => {
      const { cue } = draft;
      if (cue === null || (draft.speaker && !standsInOthersWords(draft, drafts))) return draft;
      for (const find of FINDERS) {
        const speaker = find(cue, desk);
        if (speaker && !draft.content.some(({ from, to }) => speaker.from < to && from < speaker.to))
          return { ...draft, speaker, rules: [...draft.rules, `speaker:${find.name}`] };
      }
      return draft;
    }),
};
