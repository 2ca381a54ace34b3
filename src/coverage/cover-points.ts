import type { Article } from '../record/article.ts';
import { contentId } from '../record/ids.ts';
import type { Cell, Point } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';
import type { World } from '../world/world.ts';
import { type Claim, claimsOf } from './claims.ts';
import { type Group, groupClaims } from './group-claims.ts';
import { relateClaims } from './relate-claims.ts';
import type { Verdict } from './relations/verdict.ts';
import { variantsOf } from './variants.ts';

/** An article shorter than this share of the story's longest is not expected to carry every point. */
const SHORT = 0.3;

/**
 * Points of all stories: stories in the order of their first article, points in the order in which the text first carries them.
 * `lines` has a line for each article, in any order.
 */
export function coverPoints(input: {
  readonly articles: readonly Article[];
  readonly lines: readonly StoryLine[];
  readonly world: World;
}): Point[] {
  const lineOf = new Map(input.lines.map((line) => [line.id, line]));
  const stories = new Map<string, Article[]>();
  for (const article of input.articles) {
    const story = lineOf.get(article.id)?.story;
    if (story) stories.set(story, [...(stories.get(story) ?? []), article]);
  }
  return [...stories].flatMap(([story, articles]) => pointsOf(story, articles, lineOf));
}

function pointsOf(
  story: string,
  articles: readonly Article[],
  lineOf: ReadonlyMap<string, StoryLine>,
): Point[] {
  const claims = articles.flatMap((article, i) => claimsOf(article, i));
  return groupClaims(claims).map((group) => pointOf(story, articles, group, lineOf));
}

function pointOf(
  story: string,
  articles: readonly Article[],
  group: Group,
  lineOf: ReadonlyMap<string, StoryLine>,
): Point {
  const reference = referenceOf(group);
  const longest = Math.max(...articles.map(({ text }) => text.length));
  const first =
    group
      .map(({ article }) => publishedOf(articles[article]!, lineOf))
      .filter((value) => value !== null)
      .sort()[0] ?? null;
  const cells = articles.map((article, i): Cell => {
    const told = group.filter((claim) => claim.article === i);
    if (!told.length) {
      const published = publishedOf(article, lineOf);
      const early = published !== null && first !== null && published.slice(0, 10) < first.slice(0, 10);
      const expected = !early && article.text.length >= SHORT * longest;
      return {
        article: article.id,
        relation: 'omits',
        spans: [],
        what: null,
        against: null,
        expected,
        rule: 'no-claim-like-it',
      };
    }
    // An article that states it anywhere states it.
    const verdicts = told.map((claim) => verdictOf(claim, reference, group));
    const stating = told.flatMap((_, k) => (verdicts[k]!.relation === 'states' ? [k] : []));
    const direct = (k: number): boolean => told[k]!.statement?.kind === 'direct';
    const best =
      stating.find(direct) ??
      stating[0] ??
      Math.max(
        0,
        told.findIndex((_, k) => direct(k)),
      );
    const [own, verdict] = [told[best]!, verdicts[best]!];
    const against = verdict.relation === 'states' ? null : articles[reference.article]!.id;
    return {
      article: article.id,
      relation: verdict.relation,
      spans: own.spans,
      what: verdict.what,
      against,
      rule: verdict.rule,
    };
  });
  const [opening] = group;
  const textOf = ({ article, spans }: Claim): string =>
    articles[article]!.text.slice(spans[0]!.start, spans[0]!.end);
  return {
    story,
    point: contentId(
      'p',
      story,
      articles[opening!.article]!.id,
      opening!.spans[0]!.start,
      opening!.spans[0]!.end,
    ),
    kind: kindOf(group),
    label:
      textOf(reference).replace(/\s+/g, ' ') === textOf(reference)
        ? textOf(reference)
        : textOf(reference).split(/\n/)[0]!,
    cells,
    variants: variantsOf(group, articles),
  };
}

const publishedOf = (article: Article, lineOf: ReadonlyMap<string, StoryLine>): string | null =>
  article.published.value ?? lineOf.get(article.id)?.published.value ?? null;

/** How many more articles a rendering needs to be held for what was said against the words themselves. */
const OWN_WORDS = 1.5;

/** The claim that most others state too, of these one in the speaker's own words, of these the earliest in the input. */
function referenceOf(group: Group): Claim {
  const agreement = group.map((claim) => {
    const agreeing = group.filter(
      (other) => other !== claim && relateClaims(other, claim).relation === 'states',
    );
    const others = new Set(
      agreeing.map(({ article }) => article).filter((article) => article !== claim.article),
    );
    return others.size + (claim.statement?.kind === 'direct' ? OWN_WORDS : 0);
  });
  return group[agreement.indexOf(Math.max(...agreement))]!;
}

function verdictOf(own: Claim, reference: Claim, group: Group): Verdict {
  return own === reference || group.length === 1
    ? { relation: 'states', what: null, rule: 'reference' }
    : relateClaims(own, reference);
}

/** The kind that most of its claims have; the first one's where two are level. */
function kindOf(group: Group): Point['kind'] {
  const counts = new Map<Point['kind'], number>();
  for (const { kind } of group) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
