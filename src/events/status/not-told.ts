import { childrenOf, hasRelation } from '../../language/tree.ts';
import type { Desk } from '../desk.ts';
import type { Governor } from '../operators.ts';

/** "insisted that the funds be transferred": a bare "be" is what somebody wants. */
export function isWished(desk: Desk, verb: number): boolean {
  const children = childrenOf(desk.layer, verb);
  const aux = children.filter((child) => hasRelation(desk.token(child), 'aux', 'cop'));
  const bare = aux.some((child) => desk.token(child).form === 'be');
  const led = aux.some((child) => desk.token(child).xpos === 'MD' || desk.lemma(child) === 'have');
  const infinitive = children.some((child) => desk.token(child).xpos === 'TO');
  return bare && !led && !infinitive && /^(ccomp|advcl|conj)/.test(desk.token(verb).deprel);
}

const CONFIRMS = /^(confirm|say|announce|acknowledge|admit|declare|state|report|specify)$/;

/** "did not confirm that any gate had been shut": whoever says nothing of it tells of no act. */
export const isUnconfirmed = (desk: Desk, governors: readonly Governor[]): boolean =>
  governors.some(({ word, negated }) => negated && CONFIRMS.test(desk.lemma(word)));
