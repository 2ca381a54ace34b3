import type { Article } from '../record/article.ts';
import type { Cell } from '../record/point.ts';
import type { Claim } from './claims.ts';
import type { Group } from './group-claims.ts';
import { otherActs } from './likeness.ts';
import { relateClaims, valueDifference } from './relate-claims.ts';
import type { Verdict } from './relations/verdict.ts';

/** An article shorter than this share of the story's longest is not expected to carry every point. */
const SHORT = 0.3;
/** How many more articles a rendering needs to be held for what was said against the words themselves. */
const OWN_WORDS = 1.5;
/** Claims of a point that are compared with each other; a story of thousands of copies has enough in these. */
const SAMPLE = 60;

/** Different values of one thing that are told apart. */
const MOST_VALUES = 6;

/** Articles of a story with the day each appeared (ISO 8601, null when unknown), in input order. */
export interface Outline {
  readonly articles: readonly Article[];
  readonly byId: ReadonlyMap<string, Article>;
  readonly days: readonly (string | null)[];
  readonly longest: number;
}

/** A judgement on one claim: what it does with the point, against which claim. */
interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly against: Claim;
}

/** "known as the Broad Reef in Hask": tells a name beside what the others tell, and differs from none of them. */
const NAMING =
  /^(?:(?:also|often) )?(?:calls|called|names|named|dubs|dubbed|terms|termed|known as|refers to|referred to)\b/i;
const ONLY_NAMED = 0.5;

/**
 * The claim that most other articles state too, the nearer to theirs the better; the speaker's own words weigh more than a report of them;
 * a name alone less; of equal ones the earliest in the input.
 */
export function referenceOf(group: Group): Claim {
  const sample = group.slice(0, SAMPLE);
  const agreement = sample.map((claim) => {
    const best = new Map<number, number>();
    for (const other of sample) {
      if (other.article === claim.article || relateClaims(other, claim).relation !== 'states') continue;
      if (otherActs(other, claim)) continue;
      best.set(other.article, Math.max(best.get(other.article) ?? 0, 0.2 + 0.8 * sharedOf(claim, other)));
    }
    const others = [...best.values()].reduce((sum, value) => sum + value, 0);
    const told = NAMING.test(claim.text) ? ONLY_NAMED : 1;
    return others * told + (claim.statement?.kind === 'direct' ? OWN_WORDS : 0);
  });
  return sample[agreement.indexOf(Math.max(...agreement))]!;
}

/** Meanings that two claims share, of all that either has. */
function sharedOf(a: Claim, b: Claim): number {
  const shared = [...a.terms.keys()].filter((term) => b.terms.has(term)).length;
  return shared / Math.max(1, a.terms.size + b.terms.size - shared);
}

/** One cell for each article of the story. */
export function cellsOf(group: Group, reference: Claim, outline: Outline): Cell[] {
  const first =
    [...new Set(group.map(({ article }) => article))]
      .flatMap((article) => outline.days[article] ?? [])
      .sort()[0] ?? null;
  const byArticle = new Map<number, Claim[]>();
  for (const claim of group) byArticle.set(claim.article, [...(byArticle.get(claim.article) ?? []), claim]);
  return outline.articles.map((article, i): Cell => {
    const told = byArticle.get(i);
    return told ? carried(article.id, told, reference, group, outline) : omitted(i, first, outline);
  });
}

function carried(id: string, told: readonly Claim[], reference: Claim, group: Group, outline: Outline): Cell {
  const judged = told.map((claim) => judge(claim, reference, group));
  const direct = ({ claim }: Judged): boolean => claim.statement?.kind === 'direct';
  // An article that states it anywhere states it; of several places the speaker's own words are shown, else the nearest.
  const stating = judged.filter(({ verdict }) => verdict.relation === 'states');
  const nearest = [...(stating.length ? stating : judged)].sort(
    (a, b) => nearness(b.claim, reference) - nearness(a.claim, reference),
  );
  const best = nearest.find(direct) ?? nearest[0]!;
  const { relation, what, rule } = best.verdict;
  return {
    article: id,
    relation,
    spans: best.claim.spans,
    what,
    against: relation === 'states' ? null : outline.articles[best.against.article]!.id,
    rule,
  };
}

const nearness = (claim: Claim, reference: Claim): number =>
  claim === reference ? 2 : sharedOf(claim, reference);

function judge(claim: Claim, reference: Claim, group: Group): Judged {
  const stated: Verdict = {
    relation: 'states',
    what: null,
    rule: claim === reference ? 'reference' : 'same-value',
  };
  if (claim !== reference) {
    const verdict = relateClaims(claim, reference);
    if (verdict.relation !== 'states') return { claim, verdict, against: reference };
  }
  if (group.length < 3) return { claim, verdict: stated, against: reference };
  const others = group.slice(0, SAMPLE).filter(({ article }) => article !== claim.article);
  const opposed = others.flatMap((other) => {
    const verdict = valueDifference(claim, other);
    return verdict ? [{ other, verdict }] : [];
  });
  // Of the values told otherwise the one that most articles tell.
  const sides: { readonly other: Claim; readonly verdict: Verdict; readonly articles: Set<number> }[] = [];
  for (const { other, verdict } of opposed) {
    const side = sides.find((one) => !valueDifference(other, one.other));
    if (side) side.articles.add(other.article);
    else if (sides.length < MOST_VALUES) sides.push({ other, verdict, articles: new Set([other.article]) });
  }
  const strongest = sides.reduce<(typeof sides)[number] | null>(
    (best, side) => (best && best.articles.size >= side.articles.size ? best : side),
    null,
  );
  if (!strongest) return { claim, verdict: stated, against: reference };
  const opponents = strongest.articles.size;
  const allies = new Set(
    others.filter((other) => valueDifference(other, strongest.other)).map(({ article }) => article),
  ).size;
  // Where the reference does not tell the value, the later of two that tell it differs.
  const silent =
    !group.some((other) => other.article === reference.article && valueDifference(claim, other)) &&
    !valueDifference(strongest.other, reference) &&
    lacksValue(reference, strongest.verdict.what);
  return (opponents >= 2 && opponents > allies) ||
    (silent && opponents > allies && strongest.other.article < claim.article)
    ? {
        claim,
        verdict: { ...strongest.verdict, rule: `${strongest.verdict.rule}:most` },
        against: strongest.other,
      }
    : { claim, verdict: stated, against: reference };
}

const omissions = new WeakMap<Article, { readonly expected: Cell; readonly excused: Cell }>();

/** Does a claim tell no number, no date or no name to compare? */
const lacksValue = (claim: Claim, what: Verdict['what']): boolean =>
  what === 'number' ? claim.figures.length === 0 : what === 'date' && claim.dates.length === 0;

/** Omissions of an article are one of two cells, whatever the point: a story of thousands of articles has millions of them. */
function omitted(at: number, first: string | null, { articles, days, longest }: Outline): Cell {
  const article = articles[at]!;
  let cells = omissions.get(article);
  if (!cells) {
    const base = { article: article.id, relation: 'omits', spans: [], what: null, against: null } as const;
    cells = {
      expected: Object.freeze({ ...base, expected: true, rule: 'no-claim-like-it' }),
      excused: Object.freeze({ ...base, expected: false, rule: 'short-or-earlier' }),
    };
    omissions.set(article, cells);
  }
  const day = days[at]?.slice(0, 10) ?? null;
  const early = day !== null && first !== null && day < first.slice(0, 10);
  return early || article.text.length < SHORT * longest ? cells.excused : cells.expected;
}
