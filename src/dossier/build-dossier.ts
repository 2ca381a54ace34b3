import type { Article } from '../record/article.ts';
import type { Evidence } from '../record/evidence.ts';
import type { Point } from '../record/point.ts';
import { overlaps } from '../record/span.ts';
import type { StoryLine } from '../record/story.ts';
import type { World } from '../world/world.ts';
import { articleView } from './article-view.ts';
import { changesSince, type Earlier } from './changes.ts';
import { conditionsLedger } from './conditions.ts';
import { makeCorpus } from './corpus.ts';
import type { Dossier, UtteranceView } from './dossier.ts';
import { evidenceIn } from './evidence-in.ts';
import { groupBy } from './group-by.ts';
import { issuesOf } from './issues.ts';
import { mergeEvents } from './merge-events.ts';
import { outletViews } from './outlet-views.ts';
import { partyViews } from './party-views.ts';
import { placesOf } from './places.ts';
import { statementViews } from './statements.ts';
import { storyViews } from './story-views.ts';
import { reportsOf } from './support.ts';
import { titleOf } from './title.ts';
import { utterancesOf } from './utterances.ts';

export interface DossierInput {
  readonly articles: readonly Article[];
  /** What `parley stories` says of them; an article without a line is a story of its own. */
  readonly lines: readonly StoryLine[];
  /** What `parley coverage` says of the stories. */
  readonly points: readonly Point[];
  readonly world: World;
  /** Instead of the title made from parties and subject. */
  readonly title?: string;
  /** An earlier dossier of the same storyline, to say what changed since. */
  readonly since?: Earlier;
}

/**
 * All views of a storyline, each made from the records and the views before it; articles last, since everything points into them.
 * Articles without text are left out: nothing can rest on them. Same input, same dossier.
 */
export function buildDossier(input: DossierInput): Dossier {
  const corpus = makeCorpus(input.articles, input.lines, input.points, input.world);
  const reports = reportsOf(corpus);
  const statements = corpus.entries.flatMap(({ article }) => statementViews(corpus, article));
  const { events, index: eventIndex } = mergeEvents(corpus, reports);
  const { conditions, index: conditionIndex } = conditionsLedger(corpus, statements, events, reports);
  const utterances = withConditions(utterancesOf(corpus, statements, reports).utterances, conditions);
  const issues = issuesOf(corpus, utterances, conditions);
  const parties = partyViews(corpus, utterances, events, conditions);
  const stories = storyViews(corpus, reports, utterances, events, conditions);
  const outlets = outletViews(corpus, statements, stories);

  const { places, where } = placesOf(corpus, events);

  const targets = groupBy(
    evidenceIn({
      statements,
      events,
      conditions,
      utterances,
      issues,
      stories,
      places,
      where,
      earlier: linesBefore(input.since),
    }).filter(({ article, textHash }) => corpus.has(article) && corpus.entry(article).textHash === textHash),
    ({ article }: Evidence) => article,
  );
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const conditionOf = new Map(conditions.map((condition) => [condition.id, condition]));
  const byArticle = groupBy(statements, ({ article }) => article);
  const articles = corpus.entries.map((entry) =>
    articleView(corpus, entry, {
      statements: byArticle.get(entry.article.id) ?? [],
      events: eventOf,
      eventIndex,
      conditions: conditionOf,
      conditionIndex,
      targets: targets.get(entry.article.id) ?? [],
    }),
  );
  const dates = corpus.entries.flatMap(({ published }) => (published.value ? [published.value] : []));
  const dossier = {
    schema: 'parley/dossier@1' as const,
    title: input.title ?? titleOf(parties, events, conditions, issues),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    stories,
    articles,
    parties,
    issues,
    events,
    conditions,
    utterances,
    statements,
    outlets,
    places,
    where,
    records: corpus.entries.map(({ article }) => article),
  };
  return { ...dossier, changes: input.since ? changesSince(input.since, dossier) : null };
}

/** Lines of the earlier dossier that a page of changes shows as they stood. */
const linesBefore = (earlier: Earlier | undefined): unknown =>
  earlier?.issues.map(({ lines }) => Object.values(lines).map(([latest]) => latest?.said));

/** Utterances with the conditions that stand in their words. */
function withConditions(
  utterances: readonly UtteranceView[],
  conditions: Dossier['conditions'],
): UtteranceView[] {
  const places = groupBy(
    conditions.flatMap(({ id, requirement, others }) =>
      [requirement.pieces[0]!.evidence, ...others].map((evidence) => ({ id, evidence })),
    ),
    ({ evidence }) => evidence.article,
  );
  return utterances.map((utterance) => {
    const spans = utterance.renderings.flatMap(({ carriers, said }) => [
      ...carriers,
      ...said.pieces.map(({ evidence }) => evidence),
    ]);
    const found = spans.flatMap((span) =>
      (places.get(span.article) ?? []).filter(({ evidence }) => overlaps(span, evidence)).map(({ id }) => id),
    );
    return { ...utterance, conditions: [...new Set(found)] };
  });
}
