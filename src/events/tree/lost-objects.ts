import { eachWord, hasChild, type Repair, retagged } from './repair.ts';

/** "called Minister A. B. on Monday": a name after "call" is whom one calls, and no name that one gives. */
export const namesAfterCall: Repair = (tokens, range) =>
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
export const lostPrepositions: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const token = tokens[word]!;
    const astray =
      token.upos === 'VERB' || (token.upos === 'ADP' && /^(xcomp|mark|advmod|ccomp)$/.test(token.deprel));
    if (!astray || !PREPOSITION.test(token.form) || token.head < 0 || token.head > word) return;
    for (let at = word + 1; at < range.to; at++) {
      const { head, deprel } = tokens[at]!;
      if (!/^(obl|obj)$/.test(deprel) || (head !== word && head !== token.head)) continue;
      if (hasChild(tokens, range, at, /^case$/)) return;
      tokens[at] = { ...tokens[at]!, head: token.head, deprel: 'obl' };
      tokens[word] = retagged(token, 'ADP', 'IN', { head: at, deprel: 'case' });
      return;
    }
  });

const TIME_NOUN = /^(day|week|month|year|time|night|morning|evening|hour|weekend|\d+)$/;

/** "launched a scathing attack": a noun just after its verb, without a preposition, is the object. */
export const bareObliques: Repair = (tokens, range) =>
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
export const activeParticiples: Repair = (tokens, range) =>
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

/** "called for sanctions": a noun with a preposition of its own is no object. */
export const casedObjects: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const { deprel, head, upos } = tokens[word]!;
    if (deprel !== 'obj' || head < 0 || head > word || !/^(NOUN|PROPN)$/.test(upos)) return;
    for (let at = head + 1; at < word; at++) {
      const { deprel: relation, head: over, form } = tokens[at]!;
      if (relation === 'case' && over === word && PREPOSITION.test(form))
        tokens[word] = { ...tokens[word]!, deprel: 'obl' };
    }
  });

/** "announced plans to scrap": a noun just before "to" is the object of the verb before it, and the infinitive is the noun's. */
export const plannedInfinitives: Repair = (tokens, range) =>
  eachWord(range, (word) => {
    const { deprel, head, upos } = tokens[word]!;
    if (deprel !== 'obj' || upos !== 'NOUN' || head <= word || tokens[word + 1]?.form.toLowerCase() !== 'to')
      return;
    const over = tokens[head]!.head;
    if (over < range.from || over >= word || tokens[over]!.upos !== 'VERB') return;
    tokens[word] = { ...tokens[word]!, head: over };
    tokens[head] = { ...tokens[head]!, head: word, deprel: 'acl' };
  });
