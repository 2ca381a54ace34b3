import { spanOf, type TokenRange } from '../language/layer.ts';
import { childrenOf, hasRelation, subtreeOf } from '../language/tree.ts';
import { NOBODY, type Party } from '../record/actor.ts';
import type { Desk, Draft } from './draft.ts';

/** Verbs whose object is who is spoken to. */
const TO_OBJECT = new Set(
  'tell inform assure urge ask warn remind call beg order instruct press advise promise notify accuse invite'.split(
    ' ',
  ),
);

/** Who is spoken to: the object of "told", "urged", a phrase with "to" beside the cue; null where none is told. */
export function addresseeOf(draft: Draft, desk: Desk): Party | null {
  const { cue, content } = draft;
  if (cue === null) return null;
  const free = (range: TokenRange): boolean =>
    !content.some(({ from, to }) => range.from < to && from < range.to);
  for (const child of childrenOf(desk.language, cue)) {
    const token = desk.tokens[child]!;
    const whole = subtreeOf(desk.language, child);
    if (!free(whole)) continue;
    const named =
      hasRelation(token, 'iobj') || (hasRelation(token, 'obj') && TO_OBJECT.has(desk.tokens[cue]!.lemma))
        ? whole
        : toPhrase(child, desk);
    if (!named) continue;
    const party = desk.actors.partyOf(spanOf(desk.language, named), { speaking: true });
    return party.name || party.actor ? party : NOBODY;
  }
  return null;
}

/** "to the envoy": without its preposition. */
function toPhrase(child: number, desk: Desk): TokenRange | null {
  const token = desk.tokens[child]!;
  if (!hasRelation(token, 'obl') || !['PROPN', 'NOUN', 'PRON'].includes(token.upos)) return null;
  const { from, to } = subtreeOf(desk.language, child);
  return /^to$/i.test(desk.tokens[from]!.form) && from + 1 < to ? { from: from + 1, to } : null;
}
