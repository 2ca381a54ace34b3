import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, foundByRule, type Step } from '../draft.ts';
import { sourceAlone } from '../speaker-phrase.ts';

/** Words of a source at most. */
const SOURCE = 14;
/** What is done according to these is not told by them. */
const NO_SOURCE =
  /^(?:plans?|schedule|tradition|custom|needs?|rules?|laws?|calendar|size|age|taste|instructions?|principles?|standards?|procedures?|protocol|wishes|merit|ability|type|rank|order|terms)$/i;
/** A clause of fewer words is none. */
const FEWEST_WORDS = 4;

/** "It is known that, according to a posting, the site is under attack": sources at the head of a clause that the model passed over. */
export const passedOverSources: Step = {
  name: 'passed-over-source',
  apply: (drafts, desk) => {
    const cues = new Set(drafts.map(({ cue }) => cue));
    const more = desk.tokens.flatMap((_, cue): Draft[] => {
      if (cues.has(cue) || cues.has(cue + 1) || desk.quotationOf(cue)) return [];
      const found = sourceAt(cue, desk);
      return found
        ? [{ ...foundByRule(cue, [found.clause], 'passed-over-source', desk), speaker: found.source }]
        : [];
    });
    return [...drafts, ...more];
  },
};

/** Source and clause where "according to X," opens a sentence or a clause behind "that"; null elsewhere. */
function sourceAt(
  cue: number,
  { tokens, language }: Desk,
): { readonly source: TokenRange; readonly clause: TokenRange } | null {
  if (!/^according$/i.test(tokens[cue]!.form) || tokens[cue + 1]?.form !== 'to') return null;
  const { from, to } = language.sentences[tokens[cue]!.sentence]!;
  const before = tokens[cue - 1]?.form === ',' ? cue - 2 : cue - 1;
  if (cue - from > 1 && !/^that$/i.test(tokens[before]?.form ?? '')) return null;
  const comma = tokens.findIndex(({ form }, at) => at > cue + 2 && form === ',');
  if (comma < 0 || comma > cue + 2 + SOURCE || to - comma - 1 < FEWEST_WORDS) return null;
  const source = { from: cue + 2, to: comma };
  if (tokens.slice(source.from, source.to).some(({ form }) => NO_SOURCE.test(form))) return null;
  const end = /^[.!?]$/.test(tokens[to - 1]!.form) ? to - 1 : to;
  return { source: sourceAlone(source, { tokens }), clause: { from: comma + 1, to: end } };
}
