import { childrenOf, hasRelation } from '../../language/tree.ts';
import { prepositionOf, type Tree } from './phrase.ts';

/** Heads of phrases in a place beside a word, with the name of the rule that found them and the words crossed on the way. */
export interface Found {
  readonly head: number;
  readonly rule: string;
  readonly via: readonly number[];
}

/** Verbs whose object does what the infinitive says ("urged Norland to withdraw"). */
const OBJECT_CONTROL = new Set(
  'urge ask tell order force allow permit invite persuade warn request require compel encourage enable press push expect want help authorise authorize instruct beg implore pressure lead cause call appeal let make get lobby forbid advise'.split(
    ' ',
  ),
);
/** Verbs whose object does what the gerund after "of", "for", "from" says ("blamed Norland for seizing"). */
const GERUND_OF_OBJECT = new Set(
  'accuse blame criticize criticise condemn denounce suspect convict charge praise thank prevent stop ban bar prohibit rebuke fault slam blast keep commend congratulate'.split(
    ' ',
  ),
);

const RELATIVE = /^(who|which|that|whom)$/i;

const lemma = (tree: Tree, index: number): string => tree.tokens[index]!.lemma.toLowerCase();

export function isPassive(tree: Tree, verb: number): boolean {
  const children = childrenOf(tree, verb);
  if (children.some((child) => /^(nsubj:pass|aux:pass|csubj:pass)$/.test(tree.tokens[child]!.deprel)))
    return true;
  const { xpos, deprel } = tree.tokens[verb]!;
  const bare = !children.some((child) => hasRelation(tree.tokens[child]!, 'aux', 'nsubj'));
  if (xpos !== 'VBN' || !bare) return false;
  // "was seized and sold": the second participle is passive with the first.
  const shared =
    deprel.startsWith('conj') &&
    !children.some((child) => tree.tokens[child]!.deprel === 'obj') &&
    isPassive(tree, tree.tokens[verb]!.head);
  return shared || /^(acl|amod|advcl)/.test(deprel);
}

const isRelativeClause = (tree: Tree, verb: number): boolean => tree.tokens[verb]!.deprel === 'acl:relcl';

/** Resolves a relative pronoun to the noun that its clause modifies. */
function antecedent(tree: Tree, head: number, verb: number): number {
  if (!RELATIVE.test(tree.tokens[head]!.form)) return head;
  for (let at = verb, steps = 0; at >= 0 && steps < 6; at = tree.tokens[at]!.head, steps++)
    if (isRelativeClause(tree, at)) return tree.tokens[at]!.head;
  // A clause that the tree did not take for a relative one: the noun just before the pronoun.
  const before = tree.tokens[head - 1]?.form === ',' ? head - 2 : head - 1;
  if (/^W/.test(tree.tokens[head]!.xpos) && before >= 0 && /^NN/.test(tree.tokens[before]!.xpos))
    return before;
  return head;
}

/** Who does it: the subject, the agent of a passive, or the subject of a governing word that the clause shares. */
export function agentOf(tree: Tree, verb: number, depth = 0): Found | null {
  if (depth > 6 || verb < 0) return null;
  const children = childrenOf(tree, verb);
  const token = tree.tokens[verb]!;
  if (isPassive(tree, verb)) {
    const by = children.find(
      (child) => hasRelation(tree.tokens[child]!, 'obl', 'nmod') && prepositionOf(tree, child) === 'by',
    );
    return by === undefined ? null : { head: by, rule: 'passive-agent', via: [] };
  }
  // The nearest before the verb: a place name of the dateline may be taken for a subject too.
  const subjects = children.filter(
    (child) => tree.tokens[child]!.deprel === 'nsubj' && tree.tokens[child]!.xpos !== 'EX',
  );
  const subject = subjects.findLast((child) => child < verb) ?? subjects[0];
  if (subject !== undefined) {
    const head = antecedent(tree, subject, verb);
    return { head, rule: head === subject ? 'subject' : 'relative-subject', via: [] };
  }
  return agentFromAbove(tree, verb, token.deprel, depth);
}

function agentFromAbove(tree: Tree, verb: number, deprel: string, depth: number): Found | null {
  const governor = tree.tokens[verb]!.head;
  if (governor < 0) return null;
  const above = (rule: string): Found | null => {
    const found = agentOf(tree, governor, depth + 1);
    return found && { head: found.head, rule, via: [governor, ...found.via] };
  };
  if (deprel.startsWith('conj')) return above('shared-subject');
  const isVerb = /^(VERB|AUX)$/.test(tree.tokens[governor]!.upos);
  if (/^(xcomp|advcl|ccomp|obl|parataxis|obj|csubj)/.test(deprel) && isVerb) {
    const marker = prepositionOf(tree, verb);
    const byObject =
      (deprel.startsWith('xcomp') && OBJECT_CONTROL.has(lemma(tree, governor))) ||
      (GERUND_OF_OBJECT.has(lemma(tree, governor)) && /^(of|for|from)$/.test(marker ?? ''));
    if (byObject) {
      // "called him to congratulate him": a call on the phone; "called on him to leave" has an addressee.
      const patient =
        lemma(tree, governor) === 'call'
          ? addresseeOf(tree, governor)
          : (patientOf(tree, governor) ?? addresseeOf(tree, governor));
      if (patient) return { head: patient.head, rule: 'object-control', via: [governor] };
      if (deprel.startsWith('xcomp')) return above('subject-control');
      return null;
    }
    if (deprel.startsWith('parataxis') && tree.tokens[verb]!.xpos !== 'VBG') return null;
    if (isPassive(tree, governor)) {
      const patient = patientOf(tree, governor);
      return patient && { head: patient.head, rule: 'passive-control', via: [governor] };
    }
    return above(deprel.startsWith('xcomp') ? 'subject-control' : 'shared-subject');
  }
  if (deprel.startsWith('acl') || (/^(nmod|obl)/.test(deprel) && !isVerb)) {
    if (tree.tokens[verb]!.xpos === 'VBG' && deprel === 'acl' && !prepositionOf(tree, verb))
      return { head: governor, rule: 'participle-of-noun', via: [] };
    return holderOf(tree, governor, depth + 1);
  }
  if (/^(xcomp|advcl|ccomp)/.test(deprel)) return above('shared-subject');
  return null;
}

/** "called on X to …", "appealed to X to …". */
function addresseeOf(tree: Tree, verb: number): Found | null {
  const head = childrenOf(tree, verb).find(
    (child) =>
      hasRelation(tree.tokens[child]!, 'obl') && /^(on|upon|to)$/.test(prepositionOf(tree, child) ?? ''),
  );
  return head === undefined ? null : { head, rule: 'addressee', via: [] };
}

/** Whose act a noun names: its possessor, "by", its people, or the subject of the verb that it is the object of. */
export function holderOf(tree: Tree, noun: number, depth = 0): Found | null {
  if (depth > 6) return null;
  const children = childrenOf(tree, noun);
  const owner = children.find((child) => tree.tokens[child]!.deprel === 'nmod:poss');
  if (owner !== undefined) return { head: owner, rule: 'possessor', via: [] };
  const by = children.find(
    (child) => hasRelation(tree.tokens[child]!, 'nmod') && prepositionOf(tree, child) === 'by',
  );
  if (by !== undefined) return { head: by, rule: 'by-agent', via: [] };
  return subjectOver(tree, noun, depth);
}

/** Phrases that tell why or when something was done: whose act stands in them, the subject of the clause does not say. */
const BACKDROP =
  /^(due|because|owing|thanks|over|after|since|amid|amidst|despite|following|before|during|until|given|about)\b/;

/** The subject of the verb that a noun is the object of ("announced its plan to"). */
export function subjectOver(tree: Tree, noun: number, depth = 0): Found | null {
  let at = noun;
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = tree.tokens[at]!;
    if (head < 0 || (/^(obl|nmod)/.test(deprel) && BACKDROP.test(prepositionOf(tree, at) ?? ''))) return null;
    if (/^(VERB|AUX)$/.test(tree.tokens[head]!.upos)) {
      // "ties frayed by a threat": the act is itself what did it, and whose it is nobody says.
      if (
        deprel === 'obl:agent' ||
        (tree.tokens[head]!.xpos === 'VBN' && deprel.startsWith('obl') && prepositionOf(tree, at) === 'by')
      )
        return null;
      if (!/^(obj|obl|nsubj:pass|xcomp|ccomp|iobj)/.test(deprel)) return null;
      const found = agentOf(tree, head, depth + 1);
      return found && { head: found.head, rule: 'subject-of-governing-verb', via: [head, ...found.via] };
    }
    if (!/^(nmod|conj|acl)/.test(deprel)) return null;
    at = head;
  }
  return null;
}

/** To what it is done: the object, the subject of a passive, or the noun that the clause modifies. */
export function patientOf(tree: Tree, verb: number): Found | null {
  const children = childrenOf(tree, verb);
  const token = tree.tokens[verb]!;
  if (isPassive(tree, verb)) {
    const subject = children.findLast((child) => tree.tokens[child]!.deprel === 'nsubj:pass');
    if (subject !== undefined) {
      const head = antecedent(tree, subject, verb);
      return { head, rule: 'passive-subject', via: [] };
    }
    if (token.deprel === 'acl' || token.deprel === 'amod')
      return { head: token.head, rule: 'participle-of-noun', via: [] };
    if (token.deprel.startsWith('conj')) {
      const found = isPassive(tree, token.head) ? patientOf(tree, token.head) : null;
      return found && { ...found, via: [token.head] };
    }
    const controller = /^(xcomp|advcl)/.test(token.deprel) ? agentOf(tree, token.head, 1) : null;
    return controller && { ...controller, rule: 'raised-subject', via: [token.head] };
  }
  const object =
    children.find((child) => tree.tokens[child]!.deprel === 'obj') ??
    children.find((child) => tree.tokens[child]!.deprel === 'iobj');
  if (object !== undefined) return { head: antecedent(tree, object, verb), rule: 'object', via: [] };
  if (
    isRelativeClause(tree, verb) &&
    children.some(
      (child) => tree.tokens[child]!.deprel === 'nsubj' && !RELATIVE.test(tree.tokens[child]!.form),
    )
  )
    return { head: token.head, rule: 'relative-object', via: [] };
  return null;
}

/** Obliques of a verb or modifiers of a noun by preposition, in the order of the text. */
export function prepositionalsOf(
  tree: Tree,
  word: number,
): { readonly preposition: string; readonly head: number }[] {
  return childrenOf(tree, word).flatMap((child) => {
    const token = tree.tokens[child]!;
    if (!hasRelation(token, 'obl', 'nmod') || token.deprel === 'nmod:poss') return [];
    const preposition = prepositionOf(tree, child);
    return preposition ? [{ preposition, head: child }] : [];
  });
}
