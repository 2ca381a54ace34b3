import type { LanguageLayer, Token, TokenRange } from '../../language/layer.ts';
import { lemmaOf } from '../../language/lemmas/lemma-of.ts';
import { TALKS } from '../frames/objects.ts';

type Tokens = Token[];

/** One repair of the tokens of a sentence, in place of a copy. */
type Repair = (tokens: Tokens, sentence: TokenRange) => void;

const FINITE = /^VB[DPZ]$/;

const retagged = (token: Token, upos: string, xpos: string, more: Partial<Token> = {}): Token => ({
  ...token,
  ...more,
  upos,
  xpos,
  lemma: lemmaOf(token.form, upos, xpos),
});

const eachWord = (range: TokenRange, visit: (word: number) => void): void => {
  for (let word = range.from; word < range.to; word++) visit(word);
};

const hasChild = (tokens: Tokens, range: TokenRange, head: number, relation: RegExp): boolean => {
  for (let word = range.from; word < range.to; word++)
    if (tokens[word]!.head === head && relation.test(tokens[word]!.deprel)) return true;
  return false;
};

/** Does "will", "would" stand before the word as its auxiliary, and no copula? "will not lift". */
const hasModal = (tokens: Tokens, range: TokenRange, head: number): boolean => {
  for (let word = range.from; word < head; word++)
    if (tokens[word]!.head === head && tokens[word]!.xpos === 'MD' && tokens[word]!.deprel === 'aux')
      return !hasChild(tokens, range, head, /^cop/) && (word === head - 1 || tokens[head - 1]!.xpos === 'RB');
  return false;
};

/** The coarse class that a Penn tag implies; the fine tags are right more often than the coarse ones. */
function coarse({ upos, xpos, deprel }: Token): string {
  if (/^NNPS?$/.test(xpos)) return 'PROPN';
  if (/^NNS?$/.test(xpos)) return 'NOUN';
  if (xpos === 'MD') return 'AUX';
  if (/^VB/.test(xpos)) return /^(aux|cop)/.test(deprel) ? 'AUX' : 'VERB';
  return upos;
}

const MODAL = /^(will|would|can|could|may|might|shall|should|must|ought|'ll|’ll|'d|’d|wo|ca|need|dare|to)$/i;
const DENIES = /^(denies|denied|deny|denying|of)$/i;

/** Words whose tag their form and place belie: "its suspension of" no determiner, "have refused" no adverb, "official talks" no verb. */
const misread: Repair = (tokens, range) =>
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
const listedInfinitives: Repair = (tokens, range) => {
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

/** "met US President A. B.": names in one run that hang on one verb are one name; a second subject after its verb is the object. */
const objectsAfterVerb: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    if (
      token.deprel !== 'nsubj' ||
      token.head < 0 ||
      word < token.head ||
      (FINITE.test(tokens[token.head]!.xpos) === false && tokens[token.head]!.upos !== 'VERB')
    )
      return;
    const verb = token.head;
    // "will meet US President A. B., a spokesman said": with an auxiliary before it, what follows the verb is no subject.
    const auxiliary = hasChild(tokens, { from: range.from, to: verb }, verb, /^aux/);
    if (!auxiliary && !hasChild(tokens, { from: range.from, to: verb }, verb, /^nsubj/)) return;
    let from = word;
    while (from > verb + 1 && tokens[from - 1]!.upos === 'PROPN') from--;
    for (let at = from; at < word; at++)
      if (tokens[at]!.head === verb && /^(obj|iobj)$/.test(tokens[at]!.deprel)) {
        tokens[at] = { ...tokens[at]!, head: word, deprel: 'compound' };
      }
    if (!hasChild(tokens, range, verb, /^obj$/)) tokens[word] = { ...token, deprel: 'obj' };
  });

const MARKER = /^(since|as|because|while|after|that|when|before|although|though|whereas)$/i;

/** "says it will begin": an expletive where nothing else is the subject is a pronoun. */
const pronounSubjects: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    if (token.deprel !== 'expl' || token.xpos !== 'PRP' || token.head < 0) return;
    const clausal = /^(nsubj|csubj|ccomp|xcomp|advcl)/;
    if (tokens[token.head]!.upos !== 'VERB' || hasChild(tokens, range, token.head, clausal)) return;
    tokens[word] = { ...token, deprel: 'nsubj' };
  });

/** A finite verb that lost its subject gets the first noun after the conjunction before it ("since the cabinet, along with others, imposed"). */
const lostSubjects: Repair = (tokens, range) =>
  eachWord(range, (verb) => {
    const token = tokens[verb]!;
    if (!FINITE.test(token.xpos) || token.upos !== 'VERB' || /^(conj|acl)/.test(token.deprel)) return;
    if (hasChild(tokens, range, verb, /^[nc]subj/)) return;
    const subject = subjectAfterMarker(tokens, range.from, verb);
    if (subject !== null) tokens[subject] = { ...tokens[subject]!, head: verb, deprel: 'nsubj' };
  });

function subjectAfterMarker(tokens: Tokens, from: number, verb: number): number | null {
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

/** "A will meet B, a spokesman said": a fronted clause without a subject takes the one that the reporting verb has before it. */
const frontedSubjects: Repair = (tokens, range) =>
  eachWord(range, (verb) => {
    const { upos, deprel, head } = tokens[verb]!;
    if (upos !== 'VERB' || deprel !== 'ccomp' || head < verb) return;
    if (hasChild(tokens, range, verb, /^[nc]subj/)) return;
    for (let word = range.from; word < verb; word++)
      if (tokens[word]!.head === head && tokens[word]!.deprel === 'nsubj') {
        tokens[word] = { ...tokens[word]!, head: verb };
        return;
      }
  });

/** "called Minister A. B. on Monday": a name after "call" is whom one calls, and no name that one gives. */
const namesAfterCall: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    if (token.deprel !== 'xcomp' || token.head < 0 || token.head > word) return;
    const verb = token.head;
    if (tokens[verb]!.lemma !== 'call' || !/^(NOUN|PROPN)$/.test(token.upos)) return;
    // Without another object nothing is called a name.
    let title = -1;
    for (let at = verb + 1; at < word; at++)
      if (tokens[at]!.head === verb && tokens[at]!.deprel === 'obj') title = at;
    for (let at = title; at >= 0 && at < word; at++) if (tokens[at]!.upos !== 'PROPN') return;
    if (title >= 0 && token.upos !== 'PROPN') return;
    if (title >= 0) tokens[title] = { ...tokens[title]!, head: word, deprel: 'compound' };
    tokens[word] = { ...token, deprel: 'obj' };
  });

const PREPOSITION = /^(for|against|with|of|from|into)$/i;

/** "called for talks": a preposition that was taken for a verb goes before the noun that hangs beside it. */
const lostPrepositions: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    if (token.upos !== 'VERB' || !PREPOSITION.test(token.form) || token.head < 0) return;
    for (let at = word + 1; at < range.to; at++) {
      const { head, deprel } = tokens[at]!;
      if (!/^(obl|obj)$/.test(deprel) || (head !== word && head !== token.head)) continue;
      tokens[at] = { ...tokens[at]!, head: token.head, deprel: 'obl' };
      tokens[word] = retagged(token, 'ADP', 'IN', { head: at, deprel: 'case' });
      return;
    }
  });

const TIME_NOUN = /^(day|week|month|year|time|night|morning|evening|hour|weekend|\d+)$/;

/** "launched a scathing attack": a noun just after its verb, without a preposition, is the object. */
const bareObliques: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    const { head } = token;
    if (token.deprel !== 'obl' || token.xpos !== 'NN' || head < 0 || head > word || word - head > 5) return;
    if (TIME_NOUN.test(token.lemma) || tokens[head]!.upos !== 'VERB') return;
    if (
      hasChild(tokens, range, word, /^(case|mark)/) ||
      hasChild(tokens, range, head, /^(obj|obl:unmarked|cop|aux:pass|nsubj:pass)/)
    )
      return;
    for (let at = head + 1; at < word; at++) if (tokens[at]!.head !== word) return;
    tokens[word] = { ...token, deprel: 'obj' };
  });

const BE = /^(be|get|become)$/;

/** "had arrested", "that its police arrested": a participle with "have" alone, or with an object of its own, is no passive. */
const activeParticiples: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    if (token.deprel !== 'nsubj:pass' || token.head < 0 || /^W/.test(token.xpos)) return;
    const verb = token.head;
    const auxiliaries: number[] = [];
    eachWord(range, (at) => {
      if (tokens[at]!.head === verb && /^aux/.test(tokens[at]!.deprel)) auxiliaries.push(at);
    });
    if (auxiliaries.some((at) => BE.test(tokens[at]!.lemma))) return;
    const have = auxiliaries.some((at) => tokens[at]!.lemma === 'have');
    if (!have && !hasChild(tokens, range, verb, /^obj$/)) return;
    tokens[word] = { ...token, deprel: 'nsubj' };
    for (const at of auxiliaries) tokens[at] = { ...tokens[at]!, deprel: 'aux' };
    if (!auxiliaries.length && tokens[verb]!.xpos === 'VBN') tokens[verb] = { ...tokens[verb]!, xpos: 'VBD' };
  });

/** In this order: tags first, since the others look at them. */
const REPAIRS: readonly Repair[] = [
  misread,
  listedInfinitives,
  lostPrepositions,
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
