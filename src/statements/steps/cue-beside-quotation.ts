import type { TokenRange } from '../../language/layer.ts';
import { SPEECH_VERBS } from '../cue-words.ts';
import { type Desk, type Draft, type Step, sharedOf } from '../draft.ts';
import { isStopped, type Quotation } from '../quotations.ts';

/** A quotation of fewer words is a phrase. */
const FEWEST_WORDS = 4;
/** The reporting clause begins so near to the marks. */
const REACH = 8;

/** Quotations that the model gave to nobody, with a verb of speech beside them: '"A," the minister said', 'he wrote: "A"'. */
export const cueBesideQuotation: Step = {
  name: 'cue-beside-quotation',
  apply: (drafts, desk) => {
    const cued = drafts.filter(({ cue }) => cue !== null);
    const moved = new Set<Draft>();
    const more = desk.quotations.flatMap((quotation): Draft[] => {
      const words = desk.wordsOf(quotation);
      if (!isOpen(quotation, words, desk)) return [];
      // What is reported within the quotation does not take it.
      const isTaken = cued.some(
        ({ cue, content }) => !(words.from <= cue! && cue! < words.to) && sharedOf([words], content) > 0,
      );
      if (isTaken) return [];
      const cue = cueBeside(words, desk);
      if (cue === null) return [];
      const strayed = cued.find((draft) => draft.cue === cue);
      if (strayed) {
        // The cue's content lies in another sentence than the cue: the model went astray, the marks stand beside it.
        if (cue < words.to || cue > words.to + 4 || !isElsewhere(strayed, desk)) return [];
        moved.add(strayed);
        return [{ ...strayed, content: [words], rules: [...strayed.rules, 'cue-beside-quotation'] }];
      }
      return [
        {
          cue,
          content: [words],
          speaker: null,
          probability: 0.5,
          conditional: false,
          negated: false,
          background: false,
          rules: ['cue-beside-quotation'],
        },
      ];
    });
    const claimed = more.flatMap(({ content }) => content);
    return [
      ...drafts.filter((draft) =>
        draft.cue === null ? sharedOf(draft.content, claimed) === 0 : !moved.has(draft),
      ),
      ...more,
    ];
  },
};

/** An outermost, sound quotation with a sentence or more in it. */
function isOpen(quotation: Quotation, { from, to }: TokenRange, desk: Desk): boolean {
  const { depth, sound, mark, inner } = quotation;
  if (depth > 0 || !sound || mark === 'single' || to - from < FEWEST_WORDS) return false;
  const text = desk.article.text.slice(inner.start, inner.end).trim();
  return /^[\p{Lu}\p{N}…]/u.test(text) && isStopped(desk.article.text, quotation);
}

/** Nearest verb of speech behind the marks in the same sentence, else before them with a colon or comma between. */
function cueBeside({ from, to }: TokenRange, desk: Desk): number | null {
  const { tokens } = desk;
  const speaks = (i: number): boolean =>
    tokens[i]!.upos === 'VERB' && SPEECH_VERBS.has(tokens[i]!.lemma) && desk.quotationOf(i) === null;
  const last = tokens[to - 1]!.sentence;
  for (let i = to; i < Math.min(tokens.length, to + REACH + 1); i++) {
    if (
      desk.quotationOf(i) !== null ||
      (i > to + 1 && /^[.;]$/.test(tokens[i]!.form)) ||
      tokens[i]!.sentence > last + 1
    )
      break;
    if (speaks(i)) return i;
  }
  const first = tokens[from]!.sentence;
  if (!/^[:,]$/.test(tokens[from - 2]?.form ?? '')) return null;
  for (let i = from - 2; i >= Math.max(0, from - REACH - 2); i--) {
    if (desk.quotationOf(i) !== null || tokens[i]!.sentence < first - 1) return null;
    if (speaks(i)) return i;
  }
  return null;
}

const isElsewhere = ({ cue, content }: Draft, desk: Desk): boolean =>
  content.every(({ from }) => desk.tokens[from]!.sentence !== desk.tokens[cue!]!.sentence);
