import type { LanguageLayer, Token } from '../../language/layer.ts';
import { lemmaOf } from '../../language/lemmas/lemma-of.ts';

/** The coarse class that a Penn tag implies; the fine tags are right more often than the coarse ones. */
function coarse({ upos, xpos, deprel }: Token): string {
  if (/^NNPS?$/.test(xpos)) return 'PROPN';
  if (/^NNS?$/.test(xpos)) return 'NOUN';
  if (xpos === 'MD') return 'AUX';
  if (/^VB/.test(xpos)) return /^(aux|cop)/.test(deprel) ? 'AUX' : 'VERB';
  return upos;
}

const MARKER = /^(since|as|because|while|after|that|when|before|although|though|whereas)$/i;
const FINITE = /^VB[DPZ]$/;

/**
 * The tree with what the frames need put right: classes and lemmas by the fine tags, possessive pronouns as possessors, and for a
 * finite verb that lost its subject the first noun after the conjunction before it ("since the cabinet, along with others, imposed").
 */
export function repaired(layer: LanguageLayer): LanguageLayer {
  const tokens = layer.tokens.map((token): Token => {
    const upos = coarse(token);
    const deprel = token.xpos === 'PRP$' && token.deprel === 'nmod' ? 'nmod:poss' : token.deprel;
    if (upos === token.upos && deprel === token.deprel) return token;
    return { ...token, upos, deprel, lemma: lemmaOf(token.form, upos, token.xpos) };
  });
  tokens.forEach((token, verb) => {
    if (!FINITE.test(token.xpos) || token.upos !== 'VERB' || /^(conj|acl)/.test(token.deprel)) return;
    if (tokens.some((other) => other.head === verb && /^[nc]subj/.test(other.deprel))) return;
    const subject = subjectAfterMarker(tokens, layer.sentences[token.sentence]!.from, verb);
    if (subject !== null) tokens[subject] = { ...tokens[subject]!, head: verb, deprel: 'nsubj' };
  });
  return { ...layer, tokens };
}

function subjectAfterMarker(tokens: readonly Token[], from: number, verb: number): number | null {
  let marker = verb - 1;
  while (
    marker >= from &&
    !(MARKER.test(tokens[marker]!.form) && /^(IN|WRB|RB)$/.test(tokens[marker]!.xpos))
  ) {
    if (FINITE.test(tokens[marker]!.xpos)) return null;
    marker--;
  }
  if (marker < from) return null;
  for (let word = marker + 1; word < verb; word++) {
    const { upos, head } = tokens[word]!;
    if (/^(NOUN|PROPN|PRON)$/.test(upos) && (head <= marker || head >= verb)) return word;
  }
  return null;
}
