import { tokensIn } from '../language/layer.ts';
import { childrenOf } from '../language/tree.ts';
import { type Desk, isKnown } from './desk.ts';
import type { Draft, Side } from './draft.ts';
import { wordSet } from './frames/frame.ts';
import { isNegated } from './operators.ts';

/** Adjectives that condemn what somebody else did. */
const CENSURE = wordSet(
  'unacceptable unfair unjust unjustified absurd illegal unlawful outrageous irresponsible provocative intolerable unreasonable regrettable deplorable shameful hostile baseless groundless hypocritical reckless inadmissible',
);

/** Adjectives that lay a deed at somebody's door (CAMEO 112). */
const BLAME = wordSet('responsible guilty complicit culpable');

/**
 * "said that Norland's move is unacceptable": whoever says it criticises the other party whose doing is judged (CAMEO 111). Only where
 * speaker and judged are different states or bodies, and the judgement is the statement's own predicate.
 */
export function censuresOf(desk: Desk): Draft[] {
  const { layer, context } = desk;
  return context.statements.flatMap((statement): Draft[] => {
    const speaker = statement.speaker;
    if (!speaker || !isKnown(speaker) || statement.negated) return [];
    for (const piece of statement.content) {
      const { from, to } = tokensIn(layer, piece);
      for (let word = from; word < to; word++) {
        const form = desk.token(word).form.toLowerCase();
        const blame = BLAME.has(form);
        if (!blame && !CENSURE.has(form)) continue;
        if (blame && (desk.token(word).upos !== 'ADJ' || isNegated(desk, word))) continue;
        const judged = judgedBy(desk, word).find(
          ({ party }) =>
            party.actor !== speaker.actor &&
            (blame || (party.country !== null && party.country !== speaker.country)),
        );
        if (!judged) continue;
        const source: Side = { party: speaker, head: speakerHead(desk, speaker), rule: 'speaker' };
        return [draftAt(word, source, judged, blame ? '112' : '111')];
      }
    }
    return [];
  });
}

/** First and last resort for the speaker's words: those of his phrase. */
function speakerHead(desk: Desk, { start, end }: { readonly start?: number; readonly end?: number }): number {
  if (start === undefined || end === undefined) return -1;
  const range = tokensIn(desk.layer, { start, end });
  return range.to > range.from ? range.to - 1 : -1;
}

/** Parties in the subject of a judging predicate: possessors, peoples, objects of what they do ("shifting the blame to the X side"). */
function judgedBy(desk: Desk, word: number): Side[] {
  const { layer } = desk;
  let predicate = word;
  if (/^(conj|amod)/.test(desk.token(word).deprel)) predicate = desk.token(word).head;
  const subject = childrenOf(layer, predicate).find((child) => /^nsubj/.test(desk.token(child).deprel));
  if (subject === undefined || desk.token(subject).xpos === 'PRP') return [];
  const sides: Side[] = [];
  const visit = (at: number): void => {
    const side: Side = { party: desk.partyAt(at), head: at, rule: 'judged' };
    if (side.party.actor !== null) sides.push(side);
    for (const child of childrenOf(layer, at))
      if (/^(nmod|amod|compound)/.test(desk.token(child).deprel)) visit(child);
  };
  visit(subject);
  return sides;
}

const draftAt = (trigger: number, source: Side, target: Side, cameo: string): Draft => ({
  trigger,
  class: 'ACCUSE',
  cameo,
  frame: null,
  act: null,
  sources: [source],
  targets: [target],
  things: [],
  object: null,
  via: [],
  rules: ['judged-by-speaker'],
});
