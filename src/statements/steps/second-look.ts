import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import { SPEECH_VERBS } from '../cue-words.ts';
import { type Desk, type Draft, foundByRule, merged, type Step } from '../draft.ts';

/** Below this logit the model is sure that the word attributes nothing. */
const LEAST_LIKELY = -4;
/** Verbs of speech that as often tell what is done or answered without words. */
const LOOSE = new Set([
  'add',
  'respond',
  'answer',
  'conclude',
  'continue',
  'observe',
  'maintain',
  'relate',
  'call',
]);
/** Relations that hold what a verb of speech reports. */
const REPORTED = ['ccomp', 'xcomp', 'obj', 'parataxis'];
const LIKELY = 0.5;

/** Verbs of speech with a subject of their own that the model nearly took for cues, where it sees their content or the tree does. */
export const secondLook: Step = {
  name: 'second-look',
  apply: (drafts, desk) => {
    const cues = new Set(drafts.map(({ cue }) => cue));
    const more = desk.tokens.flatMap((token, cue): Draft[] => {
      if (token.upos !== 'VERB' || cues.has(cue) || !SPEECH_VERBS.has(token.lemma) || LOOSE.has(token.lemma))
        return [];
      if (desk.quotationOf(cue) || desk.language.scoresOf(cue).cue(cue) < LEAST_LIKELY || !speaks(cue, desk))
        return [];
      const content = contentOf(cue, desk);
      if (!content.length) return [];
      return [foundByRule(cue, content, 'second-look', desk)];
    });
    return [...drafts, ...more];
  },
};

/** Has the verb somebody who speaks: a subject, an agent, or the subject of the clause that it goes on? */
function speaks(cue: number, { language, tokens }: Desk): boolean {
  if (childWith(language, cue, 'nsubj:pass', 'aux:pass') !== null)
    return childWith(language, cue, 'obl:agent') !== null;
  return childWith(language, cue, 'nsubj') !== null || hasRelation(tokens[cue]!, 'conj', 'advcl');
}

/** Words that the model gives the cue in its own sentence; else what the tree hangs on the cue behind it. */
function contentOf(cue: number, desk: Desk): TokenRange[] {
  const { language, tokens } = desk;
  const scores = language.scoresOf(cue);
  const { from, to } = language.sentences[tokens[cue]!.sentence]!;
  const likely: TokenRange[] = [];
  for (let word = Math.max(from, scores.from); word < Math.min(to, scores.to); word++)
    if (word !== cue && scores.attribution(cue, word)[1] > LIKELY) likely.push({ from: word, to: word + 1 });
  const seen = merged(likely).filter((range) => range.to - range.from > 1);
  if (seen.length) return seen;
  const child = childrenOf(language, cue).find((one) => one > cue && hasRelation(tokens[one]!, ...REPORTED));
  return child === undefined ? [] : [subtreeOf(language, child)];
}
