import { childrenOf } from '../language/tree.ts';
import type { PloverClass } from '../record/event.ts';
import { isCooperative } from './codes.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';
import { frameAt } from './match-frame.ts';
import { type Governor, governorsOf, isNegated, operatorOver } from './operators.ts';
import { agreeCode, rejectCode, requestCode } from './specific-codes.ts';
import { tensedVerb } from './status/tense.ts';

/** A draft with the words that govern it. */
export interface Governed {
  readonly draft: Draft;
  readonly governors: readonly Governor[];
  readonly operator: Governor | null;
}

const DEMANDS = /^(demand|order|insist|require)$/;

/**
 * Joins speech acts with what they are about: "urged X to withdraw" is one request with the code of a withdrawal asked for, and no
 * withdrawal; "threatened to expel" an expulsion threatened; "denied that" an act denied. Drafts that nobody did fall away.
 */
export function unfold(desk: Desk, drafts: readonly Draft[]): Governed[] {
  const governed = drafts.map((draft): Governed => {
    const governors = governorsOf(desk, draft.trigger);
    const one = { draft, governors, operator: operatorOver(governors) };
    const turned = refusedByNegation(desk, one);
    // What was turned into a refusal is told by its own clause: nothing over it changes that again.
    return turned === draft ? one : { draft: turned, governors: [], operator: null };
  });
  const byTrigger = new Map(governed.map((one) => [one.draft.trigger, one]));
  const dropped = new Set<number>();
  const changed = new Map<number, Draft>();

  for (const { draft, operator } of governed) {
    if (!operator) continue;
    const over = byTrigger.get(operator.word) ?? null;
    const outer = over && (changed.get(operator.word) ?? over.draft);
    switch (operator.operation) {
      case 'request':
      case 'refuse':
        if (outer) changed.set(operator.word, specified(outer, draft, operator, desk));
        dropped.add(draft.trigger);
        if (operator.operation === 'refuse' && operator.negated) dropped.add(operator.word);
        break;
      case 'agree':
        if (isCooperative(draft.class) || draft.class === 'REQUEST') {
          if (outer) changed.set(operator.word, specified(outer, draft, operator, desk));
          dropped.add(draft.trigger);
        } else if (outer) dropped.add(operator.word);
        break;
      case 'threaten':
        if (isCooperative(draft.class)) dropped.add(draft.trigger);
        else if (outer) {
          changed.set(draft.trigger, borrowed(draft, outer));
          dropped.add(operator.word);
        }
        break;
      case 'plan':
      case 'deny':
        if (outer) dropped.add(operator.word);
        break;
      case 'wish':
        if (WILLING.test(desk.lemma(operator.word)) && isCooperative(draft.class) && !operator.negated)
          changed.set(draft.trigger, {
            ...draft,
            class: 'AGREE',
            cameo: agreeCode(draft.cameo),
            rules: [...draft.rules, 'willing-to'],
          });
        else dropped.add(draft.trigger);
        break;
      case 'stop':
        changed.set(draft.trigger, stopped(draft));
        if (outer) dropped.add(operator.word);
        break;
      case 'believe':
        dropped.add(draft.trigger);
        break;
      case 'fail':
        if (
          /^(fail|failure|unable)$/.test(desk.lemma(operator.word)) &&
          isCooperative(draft.class) &&
          !operator.negated
        )
          changed.set(draft.trigger, rejected(draft, 'failed-to'));
        else dropped.add(draft.trigger);
        break;
      default:
        break;
    }
  }
  return governed
    .filter(({ draft }) => !dropped.has(draft.trigger))
    .map((one) => ({ ...one, draft: changed.get(one.draft.trigger) ?? one.draft }))
    .map((one) => ({ ...one, draft: specifiedByObject(desk, one.draft) }));
}

const WILLING = /^(willing|ready|willingness|readiness|eager|keen)$/;

const rejected = (draft: Draft, rule: string): Draft => ({
  ...draft,
  class: 'REJECT',
  cameo: rejectCode(draft.cameo),
  rules: [...draft.rules, rule],
});

/** "stopped supplying", "ceased shelling": help that ends is help reduced, force that ends a way out of it (CAMEO 16, 08). */
function stopped(draft: Draft): Draft {
  const [name, cameo]: [PloverClass, string] = isCooperative(draft.class)
    ? ['SANCTION', draft.class === 'AID' ? '162' : draft.class === 'CONSULT' ? '164' : '160']
    : ['YIELD', draft.class === 'ASSAULT' ? '087' : '080'];
  return { ...draft, class: name, cameo, frame: null, rules: [...draft.rules, 'stopped'] };
}

/** The model took "will not end" as a whole for the refusal. */
const refusalInWords = (desk: Desk, { act, trigger }: Draft): boolean =>
  frameAt(desk, trigger)?.cameo.startsWith('12') !== true &&
  isNegated(desk, trigger) &&
  desk.layer.tokens
    .slice(act!.trigger.from, act!.trigger.to)
    .some(({ form }) => /^(not|n't|n’t|never)$/i.test(form));

/** "lifting the ban is out of the question". */
function isOutOfQuestion(desk: Desk, trigger: number): boolean {
  const { head, deprel } = desk.token(trigger);
  const refused = (word: number): boolean =>
    desk.lemma(word) === 'question' &&
    childrenOf(desk.layer, word).some((child) => desk.lemma(child) === 'out');
  if (head < 0) return false;
  if (/^[nc]subj/.test(deprel)) return refused(head);
  // The tree may hang both on what is said.
  return deprel === 'ccomp' && childrenOf(desk.layer, head).some((word) => word > trigger && refused(word));
}

const INTENT = /^(will|would|can|could|shall|intend|plan|going|ready|willing|wo|ca|'ll)$/;

/** "will not release": a cooperative act that somebody does not intend is refused; talks that are not continued are halted. */
function refusedByNegation(desk: Desk, { draft, governors, operator }: Governed): Draft {
  if (isCooperative(draft.class) && isOutOfQuestion(desk, draft.trigger))
    return rejected(draft, 'out-of-the-question');
  const byModel = draft.act?.class === 'REJECT';
  if (byModel && draft.class === 'REJECT' && refusalInWords(desk, draft))
    return { ...draft, rules: [...draft.rules, 'will-not'] };
  if (!byModel && (!isCooperative(draft.class) || draft.class === 'AGREE')) return draft;
  const words = [draft.trigger, ...governors.map(({ word }) => word)];
  const verb = tensedVerb(desk, draft.trigger);
  const upTo = words.slice(0, words.indexOf(verb) + 1);
  if (
    !upTo.some((word) => isNegated(desk, word)) ||
    (operator && !/^(plan|wish|decide)$/.test(operator.operation ?? ''))
  )
    return draft;
  const intent = upTo.some(
    (word) =>
      INTENT.test(desk.lemma(word)) ||
      childrenOf(desk.layer, word).some((child) => INTENT.test(desk.lemma(child))),
  );
  if (!intent) return draft;
  if (draft.cameo.startsWith('04') && upTo.some((word) => desk.lemma(word) === 'continue'))
    return { ...draft, class: 'SANCTION', cameo: '164', rules: [...draft.rules, 'not-continued'] };
  return rejected(draft, 'will-not');
}

/** The speech act with the code, and where it has none the target, of what it is about. */
function specified(outer: Draft, inner: Draft, operator: Governor, desk: Desk): Draft {
  const code = codeAbout(desk, outer, operator, inner.cameo);
  const targets = outer.targets.length
    ? outer.targets
    : inner.targets.filter((side) => !outer.sources.some((source) => source.head === side.head));
  return {
    ...outer,
    cameo: code ?? outer.cameo,
    targets,
    via: [...outer.via, inner.trigger],
    rules: [...outer.rules, `about-${inner.class.toLowerCase()}`],
  };
}

function codeAbout(desk: Desk, outer: Draft, operator: Governor, inner: string): string | null {
  if (outer.class === 'REQUEST') return requestCode(inner, DEMANDS.test(desk.lemma(operator.word)));
  if (outer.class === 'AGREE') return agreeCode(inner);
  if (outer.class === 'REJECT') return rejectCode(inner);
  return null;
}

/** The threatened act takes the parties of the threat that it lacks. */
const borrowed = (inner: Draft, outer: Draft): Draft => ({
  ...inner,
  sources: inner.sources.length ? inner.sources : outer.sources,
  targets: inner.targets.length ? inner.targets : outer.targets,
  via: [...inner.via, outer.trigger],
});

/** "demanded the release of": the noun tells the code even where the model sees no act in it. */
function specifiedByObject(desk: Desk, draft: Draft): Draft {
  if (draft.object === null || !draft.cameo.endsWith('0')) return draft;
  const frame = frameAt(desk, draft.object);
  if (!frame) return draft;
  const code =
    draft.class === 'REQUEST'
      ? requestCode(frame.cameo, DEMANDS.test(desk.lemma(draft.trigger)))
      : draft.class === 'REJECT' && draft.cameo === '120'
        ? rejectCode(frame.cameo)
        : null;
  return code ? { ...draft, cameo: code, rules: [...draft.rules, 'about-object'] } : draft;
}
