import type { Article } from '../record/article.ts';
import type { Change } from '../record/point.ts';
import type { Span } from '../record/span.ts';
import type { Claim } from './claims.ts';
import type { Group } from './group-claims.ts';
import { otherPolarity } from './relations/polarity.ts';
import { otherSpeaker } from './relations/speaker.ts';

/** Share of the shorter claim's content words that both have. */
const SAME_WORDS = 0.5;

/** The same said by somebody else: one change for each article that puts it into another mouth only, with both speakers' words. */
export function speakerChanges(group: Group, reference: Claim, articles: readonly Article[]): Change[] {
  if (!reference.statement) return [];
  const own = new Set(
    group
      .filter((claim) => !claim.statement || !otherSpeaker(claim, reference))
      .map(({ article }) => article),
  );
  const changes = new Map<number, Change>();
  for (const claim of group) {
    if (own.has(claim.article) || changes.has(claim.article)) continue;
    if (otherPolarity(claim, reference) || !sameWords(claim, reference) || sameName(claim, reference))
      continue;
    changes.set(claim.article, {
      article: articles[claim.article]!.id,
      kind: 'speaker',
      was: speakerOf(reference),
      is: speakerOf(claim),
      against: articles[reference.article]!.id,
    });
  }
  return [...changes.values()];
}

function sameWords(a: Claim, b: Claim): boolean {
  const [one, two] = [a, b].map(({ terms }) => [...terms.keys()].filter((term) => !term.startsWith('@')));
  const shared = one!.filter((term) => two!.includes(term)).length;
  return shared > 0 && shared >= SAME_WORDS * Math.min(one!.length, two!.length);
}

/** One family name, whatever it was taken for. */
const sameName = (a: Claim, b: Claim): boolean => {
  const [one, two] = [a, b].map(({ statement }) => statement?.speaker?.name?.split(' ').at(-1));
  return one !== undefined && one === two;
};

function speakerOf({ statement }: Claim): Span | null {
  const { start, end } = statement?.speaker ?? {};
  return start === undefined || end === undefined ? null : { start, end };
}
