import type { TokenRange } from '../../language/layer.ts';
import { childWith } from '../../language/tree.ts';
import { type Desk, type Draft, lengthOf, type Step, sharedOf, without } from '../draft.ts';
import { isStopped, type Quotation } from '../quotations.ts';

/** A clause of fewer words is none. */
const CLAUSE_WORDS = 3;
/** From so many words on, with a full stop or comma before its closing mark, a quotation is an utterance and not a phrase. */
const UTTERANCE_WORDS = 6;

/**
 * "Everything was done by them," she said, with talks stalled since: where a quotation is an utterance of its own and the cue stands
 * beside it, what the model adds from outside the marks is the reporter's. Further quotations with a stop at their end are its other pieces.
 */
export const quotationsWhole: Step = {
  name: 'quotation-is-whole',
  apply: (drafts, desk) =>
    drafts.map((draft): Draft => {
      if (draft.cue === null || desk.quotationOf(draft.cue)) return draft;
      const held = heldBy(draft, desk);
      if (!held.some((quotation) => isUtterance(quotation, desk))) return draft;
      const quoted = held.map((quotation) => desk.wordsOf(quotation));
      const outside = lengthOf(draft.content) - sharedOf(quoted, draft.content);
      const clause = ownClause(draft, quoted, desk);
      if (clause) return { ...draft, content: clause, rules: [...draft.rules, 'clause-before-quotation'] };
      return outside === 0
        ? draft
        : { ...draft, content: quoted, rules: [...draft.rules, 'quotation-is-whole'] };
    }),
};

/**
 * "He noted that talks had stalled. 'We shall see.'": a clause of the cue's own in its sentence is all that it reports; what is quoted in
 * the next sentence stands alone. Null where the quotation is the cue's.
 */
function ownClause(draft: Draft, quoted: readonly TokenRange[], desk: Desk): readonly TokenRange[] | null {
  const cue = draft.cue!;
  const { sentence } = desk.tokens[cue]!;
  const end = desk.language.sentences[sentence]!.to;
  if (!quoted.every(({ from }) => desk.tokens[from]!.sentence > sentence)) return null;
  if (childWith(desk.language, cue, 'ccomp') === null) return null;
  const left = quoted.reduce<readonly TokenRange[]>((rest, out) => without(rest, out), draft.content);
  const own = left.flatMap(({ from, to }) =>
    from > cue && from < end ? [{ from, to: Math.min(to, end) }] : [],
  );
  return lengthOf(own) >= CLAUSE_WORDS ? own : null;
}

/** Stopped quotations that the content holds for the most part and that stand near the cue. */
function heldBy({ cue, content }: Draft, desk: Desk): Quotation[] {
  return desk.outermostIn(content).filter((quotation) => {
    const words = desk.wordsOf(quotation);
    if (words.from >= words.to || sharedOf([words], content) < 0.6 * (words.to - words.from)) return false;
    return (
      isStopped(desk.article.text, quotation) &&
      Math.abs(desk.tokens[words.from]!.sentence - desk.tokens[cue!]!.sentence) <= 2
    );
  });
}

/** Long enough, and at the head of a sentence or behind a colon. */
function isUtterance(quotation: Quotation, desk: Desk): boolean {
  const { from, to } = desk.wordsOf(quotation);
  const before = desk.article.text.slice(Math.max(0, quotation.start - 2), quotation.start);
  return to - from >= UTTERANCE_WORDS && /[.!?:]\s*$|^\s*$/.test(before.replace(/\n/g, ''));
}
