import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, hasRelation, subtreeOf } from '../../language/tree.ts';
import { type Desk, type Draft, type Step, without } from '../draft.ts';

/**
 * "He opposed the move, calling it 'unfair'", "it would drop the talks, citing …": a participle behind a comma that attributes on its own is
 * the reporter's, not a part of what was said before it. The same where it hangs on the reporting verb itself ("he added, condemning …").
 */
export const cutParticiples: Step = {
  name: 'cut-participles',
  apply: (drafts, desk) => {
    const cues = new Set(drafts.map(({ cue }) => cue));
    return drafts.map((draft) => cutOne(draft, cues, desk));
  },
};

function cutOne(draft: Draft, cues: ReadonlySet<number | null>, desk: Desk): Draft {
  if (draft.cue === null) return draft;
  const outs = [...ownCues(draft, cues, desk), ...underCue(draft.cue, desk)];
  const content = outs.reduce<readonly TokenRange[]>((left, out) => without(left, out), draft.content);
  if (
    !content.length ||
    (content.length === draft.content.length &&
      content.every((range, i) => range.from === draft.content[i]!.from && range.to === draft.content[i]!.to))
  )
    return draft;
  return { ...draft, content, rules: [...draft.rules, 'cut-participles'] };
}

/** Participle clauses within the content that are cues of other drafts and have no subject of their own. */
function ownCues(draft: Draft, cues: ReadonlySet<number | null>, desk: Desk): TokenRange[] {
  const found: TokenRange[] = [];
  for (const { from, to } of draft.content)
    for (let cue = from + 1; cue < to; cue++)
      if (cues.has(cue) && cue !== draft.cue && !desk.quotationOf(cue) && isLooseParticiple(desk, cue))
        found.push(subtreeOf(desk.language, cue));
  return found;
}

/** Participle clauses that hang on the reporting verb, behind it, outside quotation marks. */
function underCue(cue: number, desk: Desk): TokenRange[] {
  return childrenOf(desk.language, cue)
    .filter((child) => child > cue && isLooseParticiple(desk, child) && !desk.quotationOf(child))
    .map((child) => subtreeOf(desk.language, child));
}

/** -ing, adverbial clause, a comma before it, no subject. */
function isLooseParticiple(desk: Desk, index: number): boolean {
  const token = desk.tokens[index]!;
  if (token.xpos !== 'VBG' || !hasRelation(token, 'advcl')) return false;
  const { from } = subtreeOf(desk.language, index);
  const comma =
    desk.tokens[from]?.form === ',' ||
    desk.tokens[from - 1]?.form === ',' ||
    /^[”"]$/.test(desk.tokens[from - 1]?.form ?? '');
  return (
    comma &&
    !childrenOf(desk.language, index).some((child) => hasRelation(desk.tokens[child]!, 'nsubj', 'mark'))
  );
}
