import type { Article } from '../record/article.ts';
import type { Rendering } from '../record/point.ts';
import type { Claim } from './claims.ts';
import type { Group } from './group-claims.ts';
import { isPlain } from './said.ts';

/** Renderings of one utterance: what claims of the group quote or report of one speaker, at least in two articles. */
export function variantsOf(group: Group, articles: readonly Article[]): Rendering[][] {
  const groups: Claim[][] = [];
  for (const claim of group) {
    if (!claim.statement || isAct(claim)) continue;
    const fitting =
      groups.find((others) => others.some(({ speaker }) => speaker !== null && speaker === claim.speaker)) ??
      groups.find((others) => others.every((other) => sameVoice(claim, other)));
    if (fitting) fitting.push(claim);
    else groups.push([claim]);
  }
  return groups
    .filter((claims) => new Set(claims.map(({ article }) => article)).size > 1)
    .map((claims) =>
      claims.map(({ article, spans }) => ({
        article: articles[article]!.id,
        start: spans[0]!.start,
        end: spans.at(-1)!.end,
      })),
    );
}

/** Cues that tell how somebody judges a thing, in his words. */
const JUDGING = /^(?:call|describe|term|brand|label|dub|denounce|condemn|decry|hail|praise|defend)$/;
const ASKING = /\bcall(?:s|ed|ing)?\s+(?:on|upon|for)\b/i;

/** A state that asks, protests or rejects acts; what it said doing so is not told. What it calls a thing is. */
const isAct = ({ statement, person, text }: Claim): boolean => {
  if (statement?.kind !== 'indirect' || isPlain(statement)) return false;
  const lemma = statement.cue?.lemma ?? '';
  if (
    JUDGING.test(lemma) &&
    !ASKING.test(text) &&
    (/\bas\b/.test(text) || /^(?:call|term|dub|label)$/.test(lemma))
  )
    return false;
  return !person || /^(?:ask|call|request|urge)$/.test(lemma);
};

/** Words that both have, of the shorter one: this much alike, a sentence is the same whoever is named for it. */
const SAME_WORDS = 0.8;

function sameVoice(a: Claim, b: Claim): boolean {
  const [one, two] = [a.statement!.speaker, b.statement!.speaker];
  if (!a.speaker || !b.speaker || a.speaker === b.speaker) return true;
  const persons = a.person && b.person;
  if (one?.country && one.country === two?.country && !persons) return true;
  if (a.statement!.kind === 'indirect' && b.statement!.kind === 'indirect') return false;
  const shared = [...a.terms.keys()].filter((term) => b.terms.has(term)).length;
  return shared >= 1 && shared >= SAME_WORDS * Math.min(a.terms.size, b.terms.size);
}
