import { childrenOf, hasRelation } from '../language/tree.ts';
import type { Desk } from './desk.ts';
import { wordSet } from './frames/frame.ts';
import { prepositionOf } from './tree/phrase.ts';

/** What a governing word makes of the act below it: "refused to", "agreed to", "threatened to". */
export type Operation =
  | 'refuse'
  | 'agree'
  | 'threaten'
  | 'request'
  | 'plan'
  | 'decide'
  | 'wish'
  | 'deny'
  | 'accuse'
  | 'fail'
  | 'believe'
  | 'attempt'
  | 'stop'
  | 'announce';

/** Words by what they do to a clause, infinitive, gerund or noun of action below them. */
const OPERATIONS: readonly (readonly [Operation, ReadonlySet<string>])[] = [
  ['refuse', wordSet('refuse decline reject refusal rejection rule resist oppose veto rebuff exclude')],
  [
    'agree',
    wordSet('agree consent promise pledge offer commit undertake guarantee agreement commitment accept'),
  ],
  ['threaten', wordSet('threaten threat warn vow swear warning')],
  [
    'request',
    wordSet(
      'urge ask call appeal demand request order press pressure push insist propose invite beg implore lobby encourage recommend plead suggest exhort advise proposal require seek',
    ),
  ],
  [
    'plan',
    wordSet('plan intend prepare aim expect schedule slate set due intention preparation poised prepared'),
  ],
  ['decide', wordSet('decide decision resolve choose opt vote move order')],
  [
    'wish',
    wordSet(
      'want hope wish seek consider weigh mull contemplate ready willing willingness readiness possibility desire hesitate shy reluctant favor favour prospect need able eager keen likely unlikely',
    ),
  ],
  ['deny', wordSet('deny denial')],
  ['accuse', wordSet('accuse suspect allege accusation allegation claim')],
  ['fail', wordSet('fail failure unable refrain stop prevent avoid')],
  ['believe', wordSet('believe think suspect fear expect assume imagine predict doubt speculate')],
  ['attempt', wordSet('try attempt effort struggle bid')],
  ['stop', wordSet('cease halt end discontinue quit')],
  ['announce', wordSet('announce declare announcement')],
];

const index = new Map<string, Operation>();
for (const [operation, lemmas] of OPERATIONS)
  for (const lemma of lemmas) if (!index.has(lemma)) index.set(lemma, operation);

/** Prepositions and markers that the word needs before its act, where it does not govern it directly. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  call: /^(for|to)$/,
  rule: /^out$/,
  appeal: /^(for|to)$/,
  accuse: /^(of|for)$/,
  suspect: /^of$/,
  warn: /^(of|that|against)$/,
  claim: /^that$/,
  set: /^to$/,
  move: /^to$/,
  order: /^to$/,
  vote: /^(to|for)$/,
  need: /^to$/,
  stop: /^from$/,
};

/** Prepositions through which a governing word still speaks of the act: "decision on", "threatened with". */
const CARRIES = /^(of|for|to|from|with|against|on|out)$/;

export interface Governor {
  readonly word: number;
  readonly operation: Operation | null;
  readonly negated: boolean;
}

const NEGATIONS = /^(not|n't|n’t|never|no|neither|nor|hardly|without)$/i;

/** Is a word negated by a particle of its own, or a noun by "no"? */
export const isNegated = (desk: Desk, word: number): boolean =>
  childrenOf(desk.layer, word).some(
    (child) =>
      hasRelation(desk.token(child), 'advmod', 'det', 'cc', 'mark', 'case') &&
      NEGATIONS.test(desk.token(child).form),
  );

function operationOf(desk: Desk, word: number, below: number): Operation | null {
  const lemma = desk.lemma(word);
  const operation = index.get(lemma) ?? null;
  if (!operation) return null;
  // "called him to thank him" is a call on the phone, and no appeal.
  if (lemma === 'call' && childrenOf(desk.layer, word).some((child) => desk.token(child).deprel === 'obj'))
    return null;
  // "resolved to sign" is a decision, "resolved the issue" none.
  if (
    /^(resolve|choose|move)$/.test(lemma) &&
    childrenOf(desk.layer, word).some((child) => desk.token(child).deprel === 'obj')
  )
    return null;
  // "stopped shelling" is an end of it; "stopped them from shelling" keeps others from it.
  if (/^(stop|cease|halt|end|discontinue|quit)$/.test(lemma)) {
    const { xpos, deprel } = desk.token(below);
    const own = /^(xcomp|ccomp|obj)/.test(deprel) || (deprel.startsWith('advcl') && below === word + 1);
    if (xpos === 'VBG' && own && !prepositionOf(desk.layer, below)) return 'stop';
    // "to end months of fighting": an act that is over, or shall be, is not done here.
    if (desk.token(below).upos === 'NOUN' && deprel === 'obj') return 'fail';
    if (lemma !== 'stop') return null;
  }
  const needs = NEEDS[lemma];
  if (!needs) return operation;
  const marker = prepositionOf(desk.layer, below) ?? '';
  const particles = childrenOf(desk.layer, word).map((child) => desk.token(child).form.toLowerCase());
  return needs.test(marker) ||
    (lemma === 'rule' && (particles.includes('out') || desk.token(word + 1)?.form.toLowerCase() === 'out')) ||
    (lemma === 'order' && desk.token(word).upos === 'VERB')
    ? operation
    : null;
}

/**
 * The words over an act, the nearest first, as far as they still say what becomes of it: through infinitives, gerunds, content
 * clauses and nouns of action, never out of a relative or an adverbial clause with a subject of its own.
 */
export function governorsOf(desk: Desk, trigger: number): Governor[] {
  const found: Governor[] = [];
  let at = trigger;
  for (let steps = 0; steps < 8; steps++) {
    const { head, deprel } = desk.token(at);
    if (head < 0 || deprel === 'acl:relcl' || /^(nsubj|parataxis|appos|root|csubj)/.test(deprel)) break;
    if (/^(obl|nmod)/.test(deprel) && !CARRIES.test(prepositionOf(desk.layer, at) ?? '')) break;
    if (
      deprel.startsWith('advcl') &&
      !/^(of|for|from|to|against|on)$/.test(prepositionOf(desk.layer, at) ?? '') &&
      operationOf(desk, head, at) !== 'stop'
    )
      break;
    if (deprel.startsWith('conj')) {
      if (childrenOf(desk.layer, at).some((child) => hasRelation(desk.token(child), 'nsubj', 'aux'))) {
        // A conjunct with a subject or tense of its own shares only what governs both.
        const over = desk.token(head);
        if (!/^(ccomp|xcomp)/.test(over.deprel)) break;
      }
      at = head;
      continue;
    }
    found.push({ word: head, operation: operationOf(desk, head, at), negated: isNegated(desk, head) });
    at = head;
  }
  return found;
}

/** The nearest governing word that decides something; `announce` and plain reporting verbs are passed over. */
export const operatorOver = (governors: readonly Governor[]): Governor | null =>
  governors.find(({ operation }) => operation !== null && operation !== 'announce') ?? null;
