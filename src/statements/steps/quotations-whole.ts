import { type Desk, type Draft, lengthOf, type Step, sharedOf } from '../draft.ts';
import { isStopped, type Quotation } from '../quotations.ts';

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
      return outside === 0
        ? draft
        : { ...draft, content: quoted, rules: [...draft.rules, 'quotation-is-whole'] };
    }),
};

/** Stopped quotations that the content holds for the most part and that stand near the cue. */
function heldBy({ cue, content }: Draft, desk: Desk): Quotation[] {
  return desk.quotations.filter((quotation) => {
    if (quotation.depth > 0 || !quotation.sound) return false;
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
