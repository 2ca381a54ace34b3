import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, overlapOf, type Step } from '../draft.ts';
import { touchingBy } from '../touching.ts';

/** Two drafts with this share of their words in common tell one statement. */
const SAME = 0.8;

/** One utterance found twice stays once: the draft with a cue before one without, a cue outside quotation marks before one within, then the surer one. Order of the text. */
export const joinDoubles: Step = {
  name: 'join-doubles',
  apply: (drafts, desk) => {
    const rank = ({ cue, probability }: Draft): number =>
      (cue === null ? 0 : desk.quotationOf(cue) ? 1 : 2) + probability;
    const kept = touchingBy<Draft>(({ content, cue }) => endsOf(content, cue));
    const left: Draft[] = [];
    for (const draft of [...drafts].sort((a, b) => rank(b) - rank(a))) {
      if (
        !kept
          .near(endsOf(draft.content, draft.cue))
          .some(
            (other) => isDouble(other, draft) && !carries(draft, other, desk) && !carries(other, draft, desk),
          )
      ) {
        kept.add(draft);
        left.push(draft);
      }
    }
    return left.sort((a, b) => a.content[0]!.from - b.content[0]!.from || (a.cue ?? 0) - (b.cue ?? 0));
  },
};

/** The same words, the same cue, or two without a cue that begin alike. */
const isDouble = (a: Draft, b: Draft): boolean =>
  overlapOf(a.content, b.content) >= SAME ||
  (a.cue === b.cue && (a.cue !== null || a.content[0]!.from === b.content[0]!.from));

/** "According to the agency, the minister said …": what a source carries is another claim, although nearly all words are the same. */
const carries = ({ cue: source, content }: Draft, { cue }: Draft, desk: Desk): boolean =>
  source !== null &&
  cue !== null &&
  /^according$/i.test(desk.tokens[source]!.form) &&
  content.some(({ from, to }) => from <= cue && cue < to);

/** Stretches by which doubles find each other: the content and the cue. */
const endsOf = (content: readonly TokenRange[], cue: number | null): (readonly [number, number])[] => [
  ...content.map(({ from, to }) => [from, to] as const),
  ...(cue === null ? [] : [[cue, cue + 1] as const]),
];
