import type { LanguageLayer, Token, TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import type { Condition } from '../../record/statement.ts';
import { clauseAt, formsBefore, ownWords, subjectOf, tidy } from './clauses.ts';
import type { ConditionRecogniser } from './draft.ts';

/** "even if", "as if", "what if", "if anything", "if not", "if any": no condition. */
const NO_CONDITION_BEFORE =
  /\b(?:even|as|what|wondered?|asked?|asks|asking|see|know|doubt|unclear|unsure|say|ask) (?:only )?$/;
const NO_CONDITION_AFTER = /^(?:anything|not|any|ever|necessary|possible|so)$/;

const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? '';
const isNegated = (language: LanguageLayer, head: number): boolean =>
  childrenOf(language, head).some((child) =>
    ['not', 'never', 'no'].includes(language.tokens[child]!.lemma),
  ) ||
  childrenOf(language, head).some(
    (child) =>
      language.tokens[child]!.deprel === 'nsubj' &&
      childrenOf(language, child).some((det) => language.tokens[det]!.lemma === 'no'),
  );

/** Verb that governs an adverbial clause, and so the outcome; null where the clause stands alone. */
const governorOf = (language: LanguageLayer, head: number): number | null =>
  language.tokens[head]!.head >= 0 ? language.tokens[head]!.head : null;

/** Marks of adverbial clauses, each with its kind. */
const MARKS: Readonly<Record<string, Condition['kind']>> = {
  if: 'if',
  unless: 'unless',
  until: 'until',
  till: 'until',
  provided: 'if',
  providing: 'if',
  once: 'if',
};

/** "only if", "unless", "until" and the rest: an adverbial clause with such a mark; its governor's clause is the outcome. */
const markedClause: ConditionRecogniser = (language, index) => {
  const token = language.tokens[index]!;
  const kind = MARKS[lower(token)];
  if (!kind || !hasRelation(token, 'mark', 'advmod', 'case') || token.head < 0) return null;
  const head = token.head;
  const clause = language.tokens[head]!;
  if (hasRelation(clause, 'ccomp', 'xcomp') && kind === 'if') return null;
  if (
    !['VERB', 'AUX', 'ADJ', 'NOUN', 'PROPN'].includes(clause.upos) ||
    (kind !== 'unless' && !isClause(language, head))
  )
    return null;
  const before = `${formsBefore(language, index, 3)} `;
  const next = lower(language.tokens[index + 1]);
  if (kind === 'if' && (NO_CONDITION_BEFORE.test(before) || NO_CONDITION_AFTER.test(next))) return null;
  if (lower(token) === 'once' && !hasRelation(token, 'mark')) return null;
  const governor = governorOf(language, head);
  const only = /\bonly $/.test(before) || (governor !== null && onlyBefore(language, governor, index));
  const requirement = afterMark(language, head, index);
  const outcome = governor === null ? null : outcomeOf(language, governor, head);
  return {
    kind: kind === 'if' && only ? 'only-if' : kind,
    requirement,
    outcome,
    verb: head,
    polarity: !(
      kind === 'unless' ||
      kind === 'until' ||
      only ||
      (governor !== null && isNegated(language, governor))
    ),
    rule: `mark:${lower(token)}`,
  };
};

const isClause = (language: LanguageLayer, head: number): boolean =>
  language.tokens[head]!.upos === 'VERB' || childWith(language, head, 'nsubj', 'cop', 'aux') !== null;

/** Is "only" said of the governing clause, before the mark ("would only happen when")? */
const onlyBefore = (language: LanguageLayer, governor: number, index: number): boolean =>
  childrenOf(language, governor).some((child) => child < index && language.tokens[child]!.lemma === 'only');

/** The clause behind its mark. */
function afterMark(language: LanguageLayer, head: number, mark: number): TokenRange {
  const { from, to } = subtreeOf(language, head);
  return tidy(language, { from: Math.max(from, mark + 1), to });
}

function outcomeOf(language: LanguageLayer, governor: number, head: number): TokenRange {
  const before = subtreeOf(language, head);
  const leave = childrenOf(language, governor)
    .filter(
      (child) =>
        child !== head && hasRelation(language.tokens[child]!, 'parataxis', 'conj') && child > governor,
    )
    .map((child) => subtreeOf(language, child));
  return clauseAt(language, governor, [before, ...leave]);
}

/** "only when", "only after": a clause of time is a condition where only it opens the way. */
const onlyWhen: ConditionRecogniser = (language, index) => {
  const token = language.tokens[index]!;
  if (
    !['when', 'after', 'once'].includes(lower(token)) ||
    token.head < 0 ||
    !hasRelation(language.tokens[token.head]!, 'advcl')
  )
    return null;
  const governor = governorOf(language, token.head);
  if (
    governor === null ||
    !(/\bonly $/.test(`${formsBefore(language, index, 1)} `) || onlyBefore(language, governor, index))
  )
    return null;
  return {
    kind: 'only-if',
    requirement: afterMark(language, token.head, index),
    outcome: outcomeOf(language, governor, token.head),
    verb: token.head,
    polarity: false,
    rule: `only:${lower(token)}`,
  };
};

/** "as long as", "so long as". */
const asLongAs: ConditionRecogniser = (language, index) => {
  if (lower(language.tokens[index]) !== 'as' || !/\b(?:as|so) long$/.test(formsBefore(language, index, 2)))
    return null;
  const { head } = language.tokens[index]!;
  const verb = [head, ...childrenOf(language, index - 1)].find(
    (candidate) => candidate > index && isClause(language, candidate),
  );
  if (verb === undefined) return null;
  const governor = governorOf(language, verb);
  const top =
    governor !== null && governor >= index - 2 && governor <= index
      ? governorOf(language, governor)
      : governor;
  const outcome =
    top === null || top === verb
      ? null
      : clauseAt(language, top, [{ from: index - 2, to: subtreeOf(language, verb).to }]);
  return {
    kind: 'as-long-as',
    requirement: afterMark(language, verb, index),
    outcome,
    verb,
    polarity: outcome === null || !isNegated(language, top!),
    rule: 'as-long-as',
  };
};

const DUTY = new Set(['need', 'must', 'should', 'have', 'ought', 'want']);

/** "Japan first needs to change", "should change its position first", "must first": what has to come first. */
const firstDuty: ConditionRecogniser = (language, index) => {
  const token = language.tokens[index]!;
  if (
    lower(token) !== 'first' ||
    !hasRelation(token, 'advmod', 'obl', 'amod', 'nmod', 'discourse') ||
    token.head < 0
  )
    return null;
  const near = language.tokens[token.head]!;
  const verb =
    near.upos === 'VERB'
      ? token.head
      : near.head >= 0 && language.tokens[near.head]!.upos === 'VERB'
        ? near.head
        : null;
  if (verb === null) return null;
  const top = hasRelation(language.tokens[verb]!, 'xcomp') ? language.tokens[verb]!.head : verb;
  const bound =
    DUTY.has(language.tokens[top]!.lemma) ||
    childrenOf(language, top).some(
      (child) => hasRelation(language.tokens[child]!, 'aux') && DUTY.has(language.tokens[child]!.lemma),
    );
  if (!bound || childWith(language, top, 'nsubj') === null) return null;
  const aim = childrenOf(language, top).find(
    (child) =>
      (hasRelation(language.tokens[child]!, 'advcl') ||
        (hasRelation(language.tokens[child]!, 'xcomp') && child < top)) &&
      childrenOf(language, child).some(
        (mark) => lower(language.tokens[mark]) === 'for' || lower(language.tokens[mark]) === 'to',
      ),
  );
  const outcome = aim === undefined ? null : tidy(language, subtreeOf(language, aim));
  const whole = ownWords(language, top);
  const subject = subjectOf(language, top);
  return {
    kind: 'first',
    requirement: {
      from:
        subject && aim !== undefined && aim < subject.from
          ? subject.from
          : Math.min(subject?.from ?? whole.from, whole.from),
      to: whole.to,
    },
    outcome,
    verb: top,
    polarity: false,
    rule: 'first-duty',
  };
};

/** "in return for", "in exchange for": a noun phrase is the price. */
const inReturn: ConditionRecogniser = (language, index) => {
  if (
    lower(language.tokens[index]) !== 'for' ||
    !/\bin (?:return|exchange)$/.test(formsBefore(language, index, 2))
  )
    return null;
  const price = language.tokens[index]!.head;
  if (price <= index) return null;
  const requirement = tidy(language, { from: index + 1, to: subtreeOf(language, price).to });
  const start = language.sentences[language.tokens[index]!.sentence]!.from;
  let top = price;
  while (language.tokens[top]!.head >= 0 && (language.tokens[top]!.upos !== 'VERB' || top > index))
    top = language.tokens[top]!.head;
  if (language.tokens[top]!.upos !== 'VERB' || top < start) return null;
  return {
    kind: 'in-return',
    requirement,
    outcome: clauseAt(language, top, [{ from: index - 2, to: requirement.to }]),
    verb: null,
    polarity: true,
    rule: 'in-return-for',
  };
};

const HINGES = /^(?:depend|hinge|rest|contingent|conditional|conditioned|dependent)$/;

/** "X depends on Y", "is conditional on Y". */
const dependsOn: ConditionRecogniser = (language, index) => {
  const token = language.tokens[index]!;
  if (!HINGES.test(token.lemma.toLowerCase())) return null;
  const base = childrenOf(language, index).find(
    (child) =>
      child > index &&
      childrenOf(language, child).some((mark) => ['on', 'upon'].includes(lower(language.tokens[mark]))),
  );
  const subject = subjectOf(language, index);
  if (base === undefined || !subject) return null;
  const whole = subtreeOf(language, base);
  return {
    kind: 'depends',
    requirement: tidy(language, { from: whole.from + 1, to: whole.to }),
    outcome: tidy(language, subject),
    verb: isClause(language, base) ? base : null,
    polarity: true,
    rule: `hinges:${token.lemma}`,
  };
};

/** "a precondition for talks is Y", "Y is a condition for talks". */
const precondition: ConditionRecogniser = (language, index) => {
  const token = language.tokens[index]!;
  if (!/^(?:precondition|prerequisite|condition)$/.test(token.lemma) || token.upos !== 'NOUN') return null;
  const goal = childrenOf(language, index).find(
    (child) =>
      child > index &&
      childrenOf(language, child).some((mark) => ['for', 'to'].includes(lower(language.tokens[mark]))),
  );
  if (goal === undefined) return null;
  const subject = childWith(language, index, 'nsubj', 'csubj');
  const governor = language.tokens[index]!.head;
  const other =
    subject ??
    (governor >= 0 && hasRelation(token, 'nsubj') && childWith(language, governor, 'cop') !== null
      ? governor
      : null);
  if (other === null || (token.lemma === 'condition' && subject === null)) return null;
  const outcome = subtreeOf(language, goal);
  const requirement =
    other === governor ? clauseAt(language, other, [subtreeOf(language, index)]) : subtreeOf(language, other);
  return {
    kind: 'precondition',
    requirement: tidy(language, requirement),
    outcome: tidy(language, { from: outcome.from + 1, to: outcome.to }),
    verb: isClause(language, other) ? other : null,
    polarity: false,
    rule: `noun:${token.lemma}`,
  };
};

/** In the order in which they are asked; the first that answers for a word decides. */
export const RECOGNISERS: readonly ConditionRecogniser[] = [
  onlyWhen,
  markedClause,
  asLongAs,
  firstDuty,
  inReturn,
  dependsOn,
  precondition,
];
