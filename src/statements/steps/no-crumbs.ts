import type { Step } from '../draft.ts';

const EMPTY: ReadonlySet<string> = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'AUX', 'PRON']);
/** Pieces of so many words may be a crumb. */
const CRUMB = 2;

/** A piece of "of" or "and the" beside others is left over from a cut and says nothing. */
export const noCrumbs: Step = {
  name: 'no-crumbs',
  apply: (drafts, desk) =>
    drafts.map((draft) => {
      if (draft.content.length < 2) return draft;
      const content = draft.content.filter(
        ({ from, to }) =>
          to - from > CRUMB || desk.tokens.slice(from, to).some(({ upos }) => !EMPTY.has(upos)),
      );
      return content.length && content.length < draft.content.length
        ? { ...draft, content, rules: [...draft.rules, 'no-crumbs'] }
        : draft;
    }),
};
