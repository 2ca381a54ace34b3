import type { Article } from '../record/article.ts';
import { contentId } from '../record/ids.ts';
import type { Explain } from '../record/note.ts';
import type { Point } from '../record/point.ts';
import { textOf } from '../record/span.ts';
import type { StoryLine } from '../record/story.ts';
import type { World } from '../world/world.ts';
import { attachAsides } from './attach-asides.ts';
import { withRecurring } from './background.ts';
import { cellsOf, type Outline, referenceOf } from './cells.ts';
import { changesOf } from './changes.ts';
import { asideClaims, claimsOf } from './claims.ts';
import { explainPoint } from './explain-point.ts';
import type { Found } from './found.ts';
import { type Group, groupClaims } from './group-claims.ts';
import { weightsOver } from './likeness.ts';
import { speakerChanges } from './speaker-changes.ts';
import { variantsOf } from './variants.ts';

/**
 * Points of all stories: stories in the order of their first article, points in the order in which the text first carries them.
 * `lines` has a line for each article, in any order. `explain` hears why claims are one point and what each cell rests on.
 */
export function coverPoints(
  input: {
    readonly articles: readonly Article[];
    readonly lines: readonly StoryLine[];
    readonly world: World;
  },
  explain?: Explain,
): Point[] {
  const lineOf = new Map(input.lines.map((line) => [line.id, line]));
  const stories = new Map<string, Article[]>();
  for (const article of input.articles) {
    const story = lineOf.get(article.id)?.story;
    if (!story) continue;
    const members = stories.get(story);
    if (members) members.push(article);
    else stories.set(story, [article]);
  }
  const found = [...stories].flatMap(([story, articles]) => pointsOf(story, articles, lineOf));
  const points = withRecurring(found);
  if (explain) for (const [i, { group }] of found.entries()) explainPoint(points[i]!, group, explain);
  return points;
}

function pointsOf(
  story: string,
  articles: readonly Article[],
  lineOf: ReadonlyMap<string, StoryLine>,
): Found[] {
  const outline: Outline = {
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    days: articles.map(
      (article) => article.published.value ?? lineOf.get(article.id)?.published.value ?? null,
    ),
    longest: articles.reduce((most, { text }) => Math.max(most, text.length), 0),
  };
  const claims = articles.flatMap((article, i) => claimsOf(article, i));
  const asides = articles.flatMap((article, i) => asideClaims(article, i));
  return attachAsides(groupClaims(claims), asides, weightsOver(claims)).map((group) => ({
    group,
    point: pointOf(story, outline, group),
  }));
}

function pointOf(story: string, outline: Outline, group: Group): Point {
  const reference = referenceOf(group);
  const variants = variantsOf(group, outline.articles);
  const changes = [
    ...variants.flatMap((renderings) => changesOf(renderings, outline.byId)),
    ...speakerChanges(group, reference, outline.articles),
  ];
  const [opening] = group;
  const [{ start, end }] = opening!.spans as [{ start: number; end: number }];
  return {
    story,
    point: contentId('p', story, outline.articles[opening!.article]!.id, start, end),
    kind: kindOf(group),
    label: textOf(outline.articles[reference.article]!.text, reference.spans[0]!).split('\n')[0]!,
    cells: cellsOf(group, reference, outline),
    variants,
    ...(changes.length && { changes }),
  };
}

/** The kind that most of its claims have; the first one's where two are level. */
function kindOf(group: Group): Point['kind'] {
  const counts = new Map<Point['kind'], number>();
  for (const { kind } of group) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
