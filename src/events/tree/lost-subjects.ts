import { eachWord, FINITE, hasChild, type Repair, type Tokens } from './repair.ts';

/** "met US President A. B.": names in one run that hang on one verb are one name; a second subject after its verb is the object. */
export const objectsAfterVerb: Repair = (tokens, range) =>
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
export const pronounSubjects: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    if (token.deprel !== 'expl' || token.xpos !== 'PRP' || token.head < 0) return;
    const clausal = /^(nsubj|csubj|ccomp|xcomp|advcl)/;
    if (tokens[token.head]!.upos !== 'VERB' || hasChild(tokens, range, token.head, clausal)) return;
    tokens[word] = { ...token, deprel: 'nsubj' };
  });

/** A finite verb that lost its subject gets the first noun after the conjunction before it ("since the cabinet, along with others, imposed"). */
export const lostSubjects: Repair = (tokens, range) =>
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
export const frontedSubjects: Repair = (tokens, range) =>
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
