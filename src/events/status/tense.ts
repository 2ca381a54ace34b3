import { childrenOf, hasRelation } from '../../language/tree.ts';
import type { Desk } from '../desk.ts';

/** Auxiliaries of a verb in lower case. */
export const auxiliaries = (desk: Desk, verb: number): string[] =>
  childrenOf(desk.layer, verb)
    .filter((child) => hasRelation(desk.token(child), 'aux', 'cop'))
    .map((child) => desk.token(child).form.toLowerCase());

/** The verb whose tense and mood hold for a word: itself, or what it hangs on through infinitives and nouns. */
export function tensedVerb(desk: Desk, word: number): number {
  let at = word;
  for (let steps = 0; steps < 6; steps++) {
    const { upos, xpos, head, deprel } = desk.token(at);
    const aux = auxiliaries(desk, at);
    if (/^(VERB|AUX)$/.test(upos) && (/^(VBD|VBZ|VBP|MD)$/.test(xpos) || aux.length)) return at;
    if (head < 0 || deprel === 'acl:relcl') return at;
    at = head;
  }
  return at;
}

/** Told in the pluperfect, as what had happened before. */
export const isPluperfect = (desk: Desk, word: number): boolean =>
  auxiliaries(desk, tensedVerb(desk, word)).includes('had');
