import type { TokenRange } from '../../language/layer.ts';
import { TALKS } from '../frames/objects.ts';
import { eachWord, FINITE, hasChild, type Repair, retagged, type Tokens } from './repair.ts';

/** Does "will", "would" stand before the word as its auxiliary, and no copula? "will not lift". */
const hasModal = (tokens: Tokens, range: TokenRange, head: number): boolean => {
  for (let word = range.from; word < head; word++)
    if (tokens[word]!.head === head && tokens[word]!.xpos === 'MD' && tokens[word]!.deprel === 'aux')
      return !hasChild(tokens, range, head, /^cop/) && (word === head - 1 || tokens[head - 1]!.xpos === 'RB');
  return false;
};
const MODAL = /^(will|would|can|could|may|might|shall|should|must|ought|'ll|’ll|'d|’d|wo|ca|need|dare|to)$/i;
const DENIES = /^(denies|denied|deny|denying|of)$/i;

/** Words whose tag their form and place belie: "its suspension of" no determiner, "have refused" no adverb, "official talks" no verb. */
export const misread: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    const before = word > range.from ? tokens[word - 1]! : null;
    const next = tokens[word + 1]?.form.toLowerCase();
    if (
      /^(DT|RB|JJ|IN)$/.test(token.xpos) &&
      /(sion|tion)$/.test(token.form) &&
      /^(obj|obl|nmod|nsubj)/.test(token.deprel)
    )
      tokens[word] = retagged(token, 'NOUN', 'NN');
    else if (
      /^(RB|RBR|JJR|IN|DT|RP)$/.test(token.xpos) &&
      /[a-z]ed$/.test(token.form) &&
      hasChild(tokens, range, word, /^(nsubj|aux)/)
    )
      tokens[word] = retagged(token, 'VERB', hasChild(tokens, range, word, /^aux/) ? 'VBN' : 'VBD');
    else if (/^VB[ZP]$/.test(token.xpos) && /[a-z]{2}ed$/.test(token.form) && !/eed$/.test(token.form))
      tokens[word] = retagged(token, token.upos, 'VBD');
    else if (
      (token.xpos === 'MD' && /[a-z]{3}ing$/.test(token.form)) ||
      (/^(JJ|JJS|RB|IN|NN)$/.test(token.xpos) &&
        /[a-z]{3}ing$/.test(token.form) &&
        DENIES.test(before?.form ?? ''))
    )
      tokens[word] = retagged(token, 'VERB', 'VBG');
    else if (token.xpos === 'MD' && !MODAL.test(token.form) && before?.xpos === 'MD')
      tokens[word] = retagged(token, 'VERB', 'VB');
    else if (token.xpos === 'VB' && before?.xpos === 'TO' && /^going$/i.test(tokens[word - 2]?.form ?? ''))
      tokens[word] = { ...token, head: word - 2, deprel: 'xcomp' };
    else if (
      /^(RB|IN|JJ|NN|RP)$/.test(token.xpos) &&
      (token.deprel === 'root' || /^(ccomp|conj|parataxis|acl|advcl)/.test(token.deprel)) &&
      hasModal(tokens, range, word)
    )
      tokens[word] = retagged(token, 'VERB', 'VB');
    else if (token.xpos === 'VB' && token.deprel === 'aux' && before?.xpos === 'TO' && token.head < word)
      tokens[word] = retagged(token, 'VERB', 'VB', { deprel: 'xcomp' });
    else if (
      /^VB/.test(token.xpos) &&
      TALKS.has(token.form.toLowerCase()) &&
      /^(JJ|DT|NN|PRP\$)$/.test(before?.xpos ?? '')
    )
      tokens[word] = retagged(token, 'NOUN', 'NNS', {
        deprel: /^(xcomp|ccomp)$/.test(token.deprel) ? 'obj' : token.deprel,
      });
    else if (
      /^(VB[ZP]|NNS)$/.test(token.xpos) &&
      !/^(obj|obl|nmod|nsubj|conj|compound)/.test(token.deprel) &&
      token.form.endsWith('s') &&
      next === 'to' &&
      before &&
      /^VB[DGZ]$/.test(before.xpos) &&
      before.upos === 'VERB'
    )
      nounBeforeInfinitive(tokens, range, word);
  });

/** "announced plans to scrap": the noun is the object, and the infinitive its own. */
function nounBeforeInfinitive(tokens: Tokens, range: TokenRange, word: number): void {
  const verb = word - 1;
  tokens[word] = retagged(tokens[word]!, 'NOUN', 'NNS', { head: verb, deprel: 'obj' });
  for (let at = word + 2; at < Math.min(range.to, word + 5); at++)
    if (tokens[at]!.xpos === 'VB') {
      if (tokens[at]!.head === verb || tokens[at]!.head === word)
        tokens[at] = { ...tokens[at]!, head: word, deprel: 'acl' };
      return;
    }
}

/** "plans to scrap A, extend B and ban C": bare infinitives after a comma or "and" stand with the first. */
export const listedInfinitives: Repair = (tokens, range) => {
  let first = -1;
  eachWord(range, (word) => {
    const token = tokens[word]!;
    if (FINITE.test(token.xpos)) first = -1;
    if (token.xpos !== 'VB' || token.upos !== 'VERB') return;
    const before = tokens[word - 1];
    if (before?.form.toLowerCase() === 'to') {
      first = word;
      return;
    }
    const listed = before && /^(,|and|or)$/.test(before.form);
    if (first < 0 || !listed || hasChild(tokens, range, word, /^(nsubj|aux|mark)/)) return;
    tokens[word] = { ...token, head: first, deprel: 'conj' };
  });
};
