import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import { subjectOf } from '../conditions/clauses.ts';
import { type Desk, type Draft, type Step, sharedOf } from '../draft.ts';
import { isBroken, sourceAlone, wholePhrase } from '../speaker-phrase.ts';

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
    const from = to >= 0 && to < named ? to + 1 : Math.max(whole.from, cue + 1);
    return sourceAlone({ from, to: whole.to }, desk);
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

/** Does the model look for the speaker in another sentence, or past the word right before the cue, although the cue has a subject of its own? */
function passesOverSubject({ cue, speaker }: Draft, desk: Desk): boolean {
  const own = childWith(desk.language, cue!, 'nsubj:pass') === null ? subjectOf(desk.language, cue!) : null;
  if (!own || childWith(desk.language, cue!, 'nsubj') === null) return false;
  if (desk.tokens[speaker!.from]!.sentence !== desk.tokens[cue!]!.sentence) return true;
  const relative = /^(?:who|which|that|whom)$/i.test(desk.tokens[own.to - 1]!.form);
  return own.to === cue && !relative && sharedOf([own], [speaker!]) === 0;
}

/** "according to B": does the speaker that the model gives stand elsewhere than behind these words? */
const passesOverSource = ({ cue, speaker }: Draft, desk: Desk): boolean =>
  /^according$/i.test(desk.tokens[cue!]!.form) &&
  desk.tokens[cue! + 1]?.form === 'to' &&
  (speaker!.from < cue! || speaker!.from > cue! + 4);

/**
 * "He would visit the islands that Tolmere claims, he said, reiterating …": a subject that stands only in what another cue of the sentence
 * reports does not speak; whoever said that does.
 */
function speakerOfHolder(
  draft: Draft,
  found: TokenRange | null,
  drafts: readonly Draft[],
  desk: Desk,
): TokenRange | null {
  const cue = draft.cue!;
  if (desk.tokens[cue]!.xpos !== 'VBG' || desk.quotationOf(cue)) return null;
  const { sentence } = desk.tokens[cue]!;
  const holder = drafts.find(
    (other) =>
      other !== draft &&
      other.cue !== null &&
      other.cue < cue &&
      other.speaker !== null &&
      desk.tokens[other.cue]!.sentence === sentence &&
      !desk.quotationOf(other.cue) &&
      (found === null || sharedOf([found], other.content) > 0),
  );
  return holder?.speaker ?? null;
}

/**
 * Speakers: the model's, made whole where it cut a phrase; where the model found none, or one that cannot speak here, the one that the tree
 * shows. Never one that stands in what is said.
 */
export const findSpeakers: Step = {
  name: 'speaker',
  apply: (drafts, desk) =>
    drafts.map((draft): Draft => {
      const { cue, speaker } = draft;
      if (cue === null) return draft;
      if (
        speaker &&
        !standsInOthersWords(draft, drafts) &&
        !passesOverSubject(draft, desk) &&
        !passesOverSource(draft, desk)
      ) {
        if (!isBroken(desk, speaker)) return draft;
        const whole = wholePhrase(desk, speaker, draft.content);
        return whole ? { ...draft, speaker: whole, rules: [...draft.rules, 'speaker:whole-phrase'] } : draft;
      }
      const shown = shownSpeaker(cue, draft, desk);
      const holders = speakerOfHolder(draft, shown?.speaker ?? null, drafts, desk);
      if (holders) return { ...draft, speaker: holders, rules: [...draft.rules, 'speaker:of-holder'] };
      return shown
        ? { ...draft, speaker: shown.speaker, rules: [...draft.rules, `speaker:${shown.rule}`] }
        : draft;
    }),
};

/** The first speaker that the tree shows outside the content. */
function shownSpeaker(cue: number, draft: Draft, desk: Desk): { speaker: TokenRange; rule: string } | null {
  for (const find of FINDERS) {
    const speaker = find(cue, desk);
    if (speaker && sharedOf([speaker], draft.content) === 0) return { speaker, rule: find.name };
  }
  return null;
}
