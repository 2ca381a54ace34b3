import { type Desk, type Draft, lengthOf, type Step } from '../draft.ts';

/** Words of a name with its office between "of" and the quotation. */
const NAME = 12;

/** 'In the words of the prosecutor, Mara Quill, "A."': what is said are the words in the marks, and nothing that stands before. */
export const inTheWordsOf: Step = {
  name: 'in-the-words-of',
  apply: (drafts, desk) =>
    drafts.map((draft) => {
      const words = quotedWords(draft, desk);
      return words && !(draft.content.length === 1 && lengthOf(draft.content) === words.to - words.from)
        ? { ...draft, content: [words], rules: [...draft.rules, 'in-the-words-of'] }
        : draft;
    }),
};

function quotedWords({ cue }: Draft, desk: Desk) {
  if (cue === null || desk.tokens[cue]!.lemma !== 'word') return null;
  const form = (at: number): string => desk.tokens[at]?.form.toLowerCase() ?? '';
  if (form(cue + 1) !== 'of' || !['the', 'own'].includes(form(cue - 1))) return null;
  const { sentence } = desk.tokens[cue]!;
  for (let i = cue + 2; i <= cue + 2 + NAME; i++) {
    if (desk.tokens[i]?.sentence !== sentence) return null;
    const quotation = desk.quotationOf(i);
    if (quotation) return desk.wordsOf(quotation);
  }
  return null;
}
