import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, merged, type Step, sharedOf } from '../draft.ts';
import type { Quotation } from '../quotations.ts';

/** A quotation that runs on is at least so many words long. */
const FEWEST_WORDS = 3;

/**
 * "A," he said. "B.": a quotation that opens the sentence after the reporting clause, in the same paragraph and without a cue of its own,
 * is a piece of the same statement (training/corpus/FORMAT.md). Drafts without a cue that the model made of it go.
 */
export const runOnQuotations: Step = {
  name: 'runs-on',
  apply: (drafts, desk) => {
    const taken = new Map<Draft, TokenRange[]>();
    for (const draft of drafts) {
      const more = runOn(draft, drafts, desk);
      if (more.length) taken.set(draft, more);
    }
    const joined = [...taken.values()].flat();
    return drafts.flatMap((draft) => {
      if (draft.cue === null && sharedOf(draft.content, joined) > 0) return [];
      const more = taken.get(draft);
      return more
        ? [{ ...draft, content: merged([...draft.content, ...more]), rules: [...draft.rules, 'runs-on'] }]
        : [draft];
    });
  },
};

/** Quotations behind the reporting clause that no other cue takes. */
function runOn(draft: Draft, drafts: readonly Draft[], desk: Desk): TokenRange[] {
  const { cue, content } = draft;
  if (
    cue === null ||
    desk.quotationOf(cue) ||
    !content.some(({ from, to }) => to <= cue && desk.quotationOf(from))
  )
    return [];
  const found: TokenRange[] = [];
  let { sentence } = desk.tokens[cue]!;
  for (;;) {
    const next = desk.language.sentences[sentence + 1];
    if (!next || next.paragraph !== desk.language.sentences[sentence]!.paragraph) return found;
    const quotation = opening(desk, next.start);
    if (!quotation) return found;
    const words = desk.wordsOf(quotation);
    const others = drafts.filter(
      (other) => other !== draft && other.cue !== null && !desk.quotationOf(other.cue),
    );
    if (words.to - words.from < FEWEST_WORDS || others.some((other) => sharedOf([words], other.content) > 0))
      return found;
    // A reporting clause behind it is its own cue.
    const last = desk.tokens[words.to - 1]!.sentence;
    if (desk.language.sentences[last]!.to > words.to + 2) return found;
    if (sharedOf([words], content) === 0) found.push(words);
    sentence = last;
  }
}

const opening = (desk: Desk, at: number): Quotation | undefined =>
  desk.quotations.find(
    ({ start, depth, sound, mark }) => start === at && depth === 0 && sound && mark !== 'single',
  );
