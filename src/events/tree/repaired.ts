import type { LanguageLayer, Token } from '../../language/layer.ts';
import {
  activeParticiples,
  bareObliques,
  casedObjects,
  lostPrepositions,
  namesAfterCall,
  plannedInfinitives,
} from './lost-objects.ts';
import { frontedSubjects, lostSubjects, objectsAfterVerb, pronounSubjects } from './lost-subjects.ts';
import { listedInfinitives, misread } from './misread-words.ts';
import { type Repair, retagged } from './repair.ts';

/** The coarse class that a Penn tag implies; the fine tags are right more often than the coarse ones. */
function coarse({ upos, xpos, deprel }: Token): string {
  if (/^NNPS?$/.test(xpos)) return 'PROPN';
  if (/^NNS?$/.test(xpos)) return 'NOUN';
  if (xpos === 'MD') return 'AUX';
  if (/^VB/.test(xpos)) return /^(aux|cop)/.test(deprel) ? 'AUX' : 'VERB';
  return upos;
}
/** In this order: tags first, since the others look at them. */
const REPAIRS: readonly Repair[] = [
  misread,
  listedInfinitives,
  plannedInfinitives,
  lostPrepositions,
  casedObjects,
  bareObliques,
  objectsAfterVerb,
  pronounSubjects,
  lostSubjects,
  frontedSubjects,
  activeParticiples,
  namesAfterCall,
];

/** The tree with what the frames need put right: classes and lemmas by the fine tags, possessive pronouns as possessors, the repairs above. */
export function repaired(layer: LanguageLayer): LanguageLayer {
  const tokens = layer.tokens.map((token): Token => {
    const upos = coarse(token);
    const deprel = token.xpos === 'PRP$' && token.deprel === 'nmod' ? 'nmod:poss' : token.deprel;
    return upos === token.upos && deprel === token.deprel
      ? token
      : retagged(token, upos, token.xpos, { deprel });
  });
  for (const sentence of layer.sentences) for (const repair of REPAIRS) repair(tokens, sentence);
  return { ...layer, tokens };
}
