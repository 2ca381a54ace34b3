import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import { type Desk, type Draft, foundByRule, type Step, sharedOf } from '../draft.ts';

/** Verbs that tell what was spoken of, by the word that leads to it: a preposition, or `obj` for a bare object. */
const LEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['refer', ['to']],
  ['talk', ['about', 'of']],
  ['speak', ['about', 'of']],
  ['comment', ['on', 'about']],
  ['point', ['to']],
  ['complain', ['about', 'of']],
  ['joke', ['about']],
  ['boast', ['about', 'of']],
  ['mention', ['obj']],
  ['cite', ['obj']],
]);
/** Below this logit the model is sure that the word attributes nothing. */
const LEAST_LIKELY = -6;

/** "He spoke about the islands", "would not comment on the report": the model passes over what is named as a topic alone. */
export const topicsOfTalk: Step = {
  name: 'topic-of-talk',
  apply: (drafts, desk) => {
    const cues = new Set(drafts.map(({ cue }) => cue));
    const more = desk.tokens.flatMap((token, cue): Draft[] => {
      const leads = token.upos === 'VERB' ? LEADS.get(token.lemma) : undefined;
      if (!leads || cues.has(cue) || desk.quotationOf(cue)) return [];
      if (desk.language.scoresOf(cue).cue(cue) < LEAST_LIKELY || !hasSpeaker(cue, desk)) return [];
      const topic = topicOf(cue, leads, desk);
      if (
        !topic ||
        drafts.some(({ cue: other }) => other !== null && topic.from <= other && other < topic.to)
      )
        return [];
      return [foundByRule(cue, [topic], 'topic-of-talk', desk)];
    });
    return [
      ...drafts,
      ...more.filter(
        ({ content }) => !drafts.some((other) => sharedOf(content, other.content) > 0 && other.cue === null),
      ),
    ];
  },
};

/** A subject of its own, or a participle or infinitive that hangs on a clause. */
function hasSpeaker(cue: number, desk: Desk): boolean {
  if (childWith(desk.language, cue, 'nsubj:pass') !== null) return false;
  return (
    childWith(desk.language, cue, 'nsubj') !== null ||
    hasRelation(desk.tokens[cue]!, 'advcl', 'xcomp', 'conj')
  );
}

/** Noun phrase that the verb leads to, without its preposition. */
function topicOf(cue: number, leads: readonly string[], desk: Desk): TokenRange | null {
  for (const child of childrenOf(desk.language, cue)) {
    const token = desk.tokens[child]!;
    if (child < cue || !['NOUN', 'PROPN', 'VERB'].includes(token.upos)) continue;
    const { from, to } = subtreeOf(desk.language, child);
    if (hasRelation(token, 'obj') && leads.includes('obj')) return { from, to };
    if (
      hasRelation(token, 'obl', 'advcl', 'nmod') &&
      from > cue &&
      leads.includes(desk.tokens[from]!.form.toLowerCase()) &&
      from + 1 < to
    )
      return { from: from + 1, to };
  }
  return null;
}
