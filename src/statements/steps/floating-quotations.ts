import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, type Step, sharedOf } from '../draft.ts';
import type { Quotation } from '../quotations.ts';

/** A quotation this long that no statement took, with a stop before its closing mark, is one. */
const FEWEST_WORDS = 5;

/** Quotations of whole sentences without a cue of their own, mostly in the paragraph after the speaker was named. */
export const floatingQuotations: Step = {
  name: 'floating-quotation',
  apply: (drafts, desk) => {
    // What the model takes for one without a cue is a sign, its borders are those of the marks.
    const cued = drafts.filter(({ cue }) => cue !== null);
    const signs = drafts.filter(({ cue }) => cue === null);
    const taken = cued.flatMap(({ content }) => content);
    const more = desk.quotations
      .filter((quotation) => isFloating(quotation, desk) && !isTitled(quotation, desk))
      .flatMap((quotation): Draft[] => {
        const words = desk.wordsOf(quotation);
        if (words.to - words.from < FEWEST_WORDS || sharedOf([words], taken) > 0.3 * (words.to - words.from))
          return [];
        const turn = turnOf(words, desk);
        return [
          {
            cue: null,
            content: [{ from: turn?.to ? turn.to + 1 : words.from, to: words.to }],
            speaker:
              turn ??
              signs.find(({ content, speaker }) => speaker && sharedOf(content, [words]) > 0)?.speaker ??
              null,
            probability: 0.5,
            conditional: false,
            negated: false,
            background: false,
            rules: ['floating-quotation'],
          },
        ];
      });
    return [...cued, ...more].sort((a, b) => a.content[0]!.from - b.content[0]!.from);
  },
};

/** Sound, outermost, whole sentences: a capital at its head and a stop at its end; a title ("Guardians of the Bay") is none. */
function isFloating(quotation: Quotation, desk: Desk): boolean {
  if (!quotation.sound || quotation.depth > 0 || quotation.mark === 'single') return false;
  const inner = desk.article.text.slice(quotation.inner.start, quotation.inner.end).trim();
  if (!/^[\p{Lu}\p{N}…]/u.test(inner) || !(/[.!?…,]$/.test(inner) || quotation.continues)) return false;
  const { from, to } = desk.wordsOf(quotation);
  const words = desk.tokens.slice(from, to);
  if (!words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return false;
  const long = words.filter(({ form }) => /^\p{L}{4,}/u.test(form));
  return !long.every(({ form }) => /^\p{Lu}/u.test(form));
}

/** '"A day at the bay," by the Herald's Tom Rudd': a title. */
const isTitled = ({ end }: Quotation, desk: Desk): boolean =>
  /^,? by \p{Lu}/u.test(desk.article.text.slice(end, end + 8)) ||
  /^,? by the \p{Lu}/u.test(desk.article.text.slice(end, end + 12));

/** "MARR: There is no deal": who speaks in a transcript; null elsewhere. */
function turnOf({ from, to }: TokenRange, desk: Desk): TokenRange | null {
  for (let i = from; i < Math.min(to - 2, from + 4); i++) {
    const { form } = desk.tokens[i]!;
    if (form === ':' && i > from) return { from, to: i };
    if (!/^(?:\p{Lu}{2,}|\p{Lu}\.)$/u.test(form)) return null;
  }
  return null;
}
