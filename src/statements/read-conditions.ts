import type { StatementContext } from '../actors/context.ts';
import { type LanguageLayer, spanOf, type TokenRange } from '../language/layer.ts';
import { contentId } from '../record/ids.ts';
import { covers, type Span } from '../record/span.ts';
import type { Condition, Statement } from '../record/statement.ts';
import type { ConditionDraft } from './conditions/draft.ts';
import { sidesOf } from './conditions/parties.ts';
import { RECOGNISERS } from './conditions/recognisers.ts';
import { standingsOf } from './conditions/standing.ts';

/** A requirement this little likely in the eyes of the model is no condition but a turn of speech. */
const LEAST_LIKELY = 0.12;
/** Outside statements, in the reporter's words, the model has to agree more. */
const LEAST_LIKELY_OUTSIDE = 0.35;

/**
 * Conditions of an article, in the order of the text: an outcome that somebody makes depend on a requirement. Rules over the tree find them,
 * the reading model's own requirement words are the second opinion. One requirement gives one condition.
 */
export function readConditions(context: StatementContext): Condition[] {
  const { language } = context;
  const found: Condition[] = [];
  const taken: TokenRange[] = [];
  for (let index = 0; index < language.tokens.length; index++) {
    const draft = RECOGNISERS.reduce<ConditionDraft | null>(
      (best, recognise) => best ?? recognised(recognise(language, index)),
      null,
    );
    if (!draft || taken.some(({ from, to }) => from < draft.requirement.to && draft.requirement.from < to))
      continue;
    const statement = statementOf(context, spanOf(language, draft.requirement));
    const likely = likelihood(language, draft.requirement);
    if (likely < (statement ? LEAST_LIKELY : LEAST_LIKELY_OUTSIDE)) {
      context.explain?.({
        stage: 'statements',
        step: `condition:${draft.rule}`,
        input: wordsOf(language, draft.requirement),
        reason: `left out: the model sees a requirement with ${likely.toFixed(2)}`,
      });
      continue;
    }
    taken.push(draft.requirement);
    found.push(conditionOf(context, draft, statement));
  }
  const standings = standingsOf(
    language,
    found.map(({ requirement }) => requirement),
  );
  return found.map((condition, i) => {
    const told = standings.find(({ of }) => of === i);
    return told
      ? { ...condition, standing: told.standing, rules: [...condition.rules, `standing:${told.standing}`] }
      : condition;
  });
}

/** Odd trees can leave a requirement or an outcome without words. */
const recognised = (draft: ConditionDraft | null): ConditionDraft | null => {
  if (!draft || draft.requirement.from >= draft.requirement.to) return null;
  return draft.outcome && draft.outcome.from >= draft.outcome.to ? { ...draft, outcome: null } : draft;
};

function conditionOf(
  context: StatementContext,
  draft: ConditionDraft,
  statement: Statement | null,
): Condition {
  const { language, article } = context;
  const requirement = spanOf(language, draft.requirement);
  const outcome = draft.outcome && spanOf(language, draft.outcome);
  const { party, on, rules } = sidesOf(context, draft, statement);
  context.explain?.({
    stage: 'statements',
    step: `condition:${draft.rule}`,
    input: wordsOf(language, draft.requirement),
    reason: rules.join(', ') || 'no party known',
  });
  return {
    id: contentId('c', article.id, requirement.start, requirement.end),
    party,
    on,
    requirement,
    outcome,
    statement: statement?.id ?? null,
    kind: draft.kind,
    polarity: draft.polarity,
    standing: null,
    rules: [draft.rule, ...rules],
  };
}

/** The innermost statement whose content holds the requirement. */
function statementOf({ statements }: StatementContext, requirement: Span): Statement | null {
  const holding = statements.filter(({ content }) => content.some((piece) => covers(piece, requirement)));
  const size = ({ content }: Statement): number =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  return holding.reduce<Statement | null>(
    (best, statement) => (best && size(best) <= size(statement) ? best : statement),
    null,
  );
}

/** Highest probability, over the words of a stretch, that the model takes one for a requirement. */
function likelihood(language: LanguageLayer, range: TokenRange): number {
  let best = 0;
  for (let i = range.from; i < range.to; i++) best = Math.max(best, language.scoresOf(i).condition(i)[1]);
  return best;
}

const wordsOf = (language: LanguageLayer, range: TokenRange): string => {
  const { start, end } = spanOf(language, range);
  return language.text.slice(start, end).slice(0, 200);
};
