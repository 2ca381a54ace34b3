import { childrenOf, hasRelation } from '../../language/tree.ts';
import type { Party } from '../../record/actor.ts';
import { overlaps } from '../../record/span.ts';
import { type Desk, isKnown } from '../desk.ts';
import type { Side } from '../draft.ts';
import { FORCES, PEACEKEEPERS } from '../frames/objects.ts';
import { prepositionOf } from '../tree/phrase.ts';

/** Rule of a side that counts for the state of a place. */
export const BY_PLACE = 'inferred:state-of-the-place';

const WHERE = /^(in|at|near|of|from|outside|inside|across|throughout|along|around)$/;
const LIVING = /^(live|reside|house|shelter|trap|strand|hold|hide|base|stay|camp|settle)$/;
/** People who are elsewhere than at home: where they stand does not say whose they are. */
const SENT =
  /^(diplomat|envoy|ambassador|consul|tourist|visitor|inspector|mediator|delegate|delegation|correspondent|journalist|contractor|expatriate|migrant|refugee|expert|adviser|advisor|team|mission)$/;

/** The state that a phrase places somebody in: "farmers in northern Norland", "people living in camps near Hask". */
function placeBelow(desk: Desk, head: number, depth = 0): string | null {
  if (depth > 3) return null;
  for (const child of childrenOf(desk.layer, head)) {
    if (child < head) continue;
    const token = desk.token(child);
    if (hasRelation(token, 'nmod', 'obl') && WHERE.test(prepositionOf(desk.layer, child) ?? '')) {
      const { country } = desk.partyAt(child);
      const found = country ?? placeBelow(desk, child, depth + 1);
      if (found) return found;
    }
    if (token.deprel === 'acl' && LIVING.test(desk.lemma(child))) {
      const found = placeBelow(desk, child, depth + 1);
      if (found) return found;
    }
  }
  return null;
}

/** The named place of the clause, of the clause that a participle shares ("stormed a mosque in Hask, killing six"), or within their phrases. */
function placeOfClause(desk: Desk, trigger: number): string | null {
  const visit = (word: number, depth: number): string | null => {
    for (const child of childrenOf(desk.layer, word)) {
      const token = desk.token(child);
      if (child < trigger || depth > 4 || !hasRelation(token, 'nmod', 'obl', 'obj')) continue;
      const where = hasRelation(token, 'obj') || WHERE.test(prepositionOf(desk.layer, child) ?? '');
      if (!where) continue;
      const named = desk.context.actors.mentions.find((one) => overlaps(one, token));
      if (named?.country && token.upos === 'PROPN' && /^(place|state)$/.test(named.type))
        return named.country;
      const found = visit(child, depth + 1);
      if (found) return found;
    }
    return null;
  };
  const { deprel, xpos, head } = desk.token(trigger);
  return visit(trigger, 0) ?? (/^advcl/.test(deprel) && xpos === 'VBG' ? visit(head, 0) : null);
}

const isSent = (desk: Desk, head: number): boolean => {
  const lemma = desk.lemma(head);
  return SENT.test(lemma) || FORCES.has(lemma) || PEACEKEEPERS.has(lemma);
};

/**
 * A nameless side with the state of the place that its own words, or else the act's, tell: who stands there counts for it. Nobody whom
 * the text gives a state, and nobody who was sent there.
 */
export function placed(desk: Desk, side: Side, place: Party | null, trigger?: number): Side {
  const { party, head } = side;
  if (head < 0 || isKnown(party) || party.name === null || isSent(desk, head)) return side;
  if (desk.token(head).upos === 'PROPN') return side;
  const country =
    placeBelow(desk, head) ?? place?.country ?? (trigger === undefined ? null : placeOfClause(desk, trigger));
  return country ? { ...side, party: { ...party, country, rule: BY_PLACE } } : side;
}
