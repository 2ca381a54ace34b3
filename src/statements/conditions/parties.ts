import type { StatementContext } from '../../actors/context.ts';
import { spanOf, type TokenRange } from '../../language/layer.ts';
import type { Party } from '../../record/actor.ts';
import type { Statement } from '../../record/statement.ts';
import { isPassive, subjectOf } from './clauses.ts';
import type { ConditionDraft } from './draft.ts';

const codeOf = (party: Party | null | undefined): string | null =>
  party?.country ?? (party?.actor ? party.name : null);

export interface Sides {
  readonly party: string | null;
  readonly on: string | null;
  readonly rules: readonly string[];
}

/** Who sets the condition and who has to meet it. */
export function sidesOf(
  context: StatementContext,
  draft: ConditionDraft,
  statement: Statement | null,
): Sides {
  const { language, actors } = context;
  const rules: string[] = [];
  const partyOf = (range: TokenRange | null): string | null =>
    range ? codeOf(actors.partyOf(spanOf(language, range))) : null;
  let party = codeOf(statement?.speaker);
  if (party) rules.push('party:speaker');
  else if (!statement && draft.outcome) {
    party = partyOf(subjectWithin(context, draft.outcome));
    if (party) rules.push('party:subject-of-outcome');
  }
  const subject = draft.verb === null ? null : subjectOf(language, draft.verb);
  const passive = draft.verb !== null && isPassive(language, draft.verb);
  let on = passive ? null : partyOf(subject);
  // What has to come first is asked of the other side: "it" before the verb is a misread subject where the requirement names another.
  const named = namedIn(context, draft.requirement, party);
  if (on !== null && on === party && draft.kind === 'first' && named) on = null;
  if (on) rules.push('on:subject-of-requirement');
  else on = named;
  if (on && !rules.some((rule) => rule.startsWith('on:'))) rules.push('on:named-in-requirement');
  if (!on && party) {
    on = otherSide(context, party);
    if (on) rules.push('inferred:on:other-side');
  }
  return { party, on, rules };
}

/** Subject of the topmost verb of a stretch. */
function subjectWithin({ language }: StatementContext, range: TokenRange): TokenRange | null {
  for (let i = range.from; i < range.to; i++) {
    const { head, upos } = language.tokens[i]!;
    if ((head < range.from || head >= range.to) && (upos === 'VERB' || upos === 'AUX' || upos === 'ADJ'))
      return subjectOf(language, i);
  }
  return null;
}

/** The only party but the one that sets it that the requirement names. */
function namedIn(
  { language, actors }: StatementContext,
  range: TokenRange,
  party: string | null,
): string | null {
  const { start, end } = spanOf(language, range);
  const codes = new Set(
    actors.mentions
      .filter(
        (mention) =>
          mention.start >= start && mention.end <= end && mention.country && mention.country !== party,
      )
      .map(({ country }) => country!),
  );
  return codes.size === 1 ? [...codes][0]! : null;
}

/**
 * The other side where an article is about two: the state named most beside the party, at least as often as half of the party's own
 * mentions and twice as often as any third. Inferred, and says so.
 */
export function otherSide({ actors }: StatementContext, party: string): string | null {
  const counts = new Map<string, number>();
  for (const { country } of actors.mentions) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  const others = [...counts]
    .filter(([code]) => code !== party)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first, second] = others;
  return first && first[1] * 2 >= (counts.get(party) ?? 0) && (!second || first[1] >= second[1] * 1.5)
    ? first[0]
    : null;
}
