import { type Desk, type Draft, lengthOf, type Step, sharedOf } from '../draft.ts';
import type { Quotation } from '../quotations.ts';

/** From so many words on, or with a full stop or comma before its closing mark, a quotation is an utterance and not a phrase. */
const UTTERANCE_WORDS = 6;

/**
 * "Everything was done by them," she said, with talks stalled since: where a quotation is an utterance of its own and the cue stands
 * beside it, what the model adds from outside the marks is the reporter's.
 */
export const quotationsWhole: Step = {
  name: 'quotation-is-whole',
  apply: (drafts, desk) =>
    drafts.map((draft): Draft => {
      if (draft.cue === null || desk.quotationOf(draft.cue)) return draft;
      const quoted = utterancesIn(draft, desk).map((quotation) => desk.wordsOf(quotation));
      if (!quoted.length) return draft;
      const outside = lengthOf(draft.content) - sharedOf(quoted, draft.content);
      return outside === 0
        ? draft
        : { ...draft, content: quoted, rules: [...draft.rules, 'quotation-is-whole'] };
    }),
};

/** Utterances that the content holds for the most part and that stand in or right before the cue's sentence. */
function utterancesIn(draft: Draft, desk: Desk): Quotation[] {
  const { cue, content } = draft;
  return desk.quotations.filter((quotation) => {
    if (quotation.depth > 0 || !quotation.sound) return false;
    const words = desk.wordsOf(quotation);
    if (words.to - words.from < UTTERANCE_WORDS || sharedOf([words], content) < 0.6 * (words.to - words.from))
      return false;
    const stopped = /[.,!?…]\s*$/.test(desk.article.text.slice(quotation.inner.start, quotation.inner.end));
    const opensSentence = /[.!?:]\s*$|^\s*$/.test(
      desk.article.text.slice(Math.max(0, quotation.start - 2), quotation.start).replace(/\n/g, ''),
    );
    const near = Math.abs(desk.tokens[words.from]!.sentence - desk.tokens[cue!]!.sentence) <= 2;
    return stopped && opensSentence && near;
  });
}
