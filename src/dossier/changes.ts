import type { MovedFrom, Retold, TurnedFrom } from './changes-view.ts';
import type {
  Changes,
  ConditionView,
  Dossier,
  EventView,
  IssueView,
  PositionLine,
  UtteranceView,
} from './dossier.ts';

type Turned = TurnedFrom<ConditionView['state']>;
type Moved = MovedFrom<PositionLine>;

/** The views of an earlier dossier that a later one is held against: `data/dossier.json` of an earlier run has them. */
export type Earlier = Pick<
  Dossier,
  'title' | 'from' | 'to' | 'conditions' | 'events' | 'issues' | 'stories' | 'utterances'
> & { readonly articles: readonly { readonly id: string }[] };

/** Where a row rests, so that it is found again although its id and number follow from all of its tellings. */
const places = (spans: readonly { readonly article: string; readonly start: number }[]): string[] =>
  spans.map(({ article, start }) => `${article}#${start}`);

const ofEvent = ({ evidence, more }: EventView): string[] =>
  places([...evidence, ...more].map(({ pieces }) => pieces[0]!.evidence));
const ofCondition = ({ requirement, others }: ConditionView): string[] =>
  places([requirement.pieces[0]!.evidence, ...others]);
const ofUtterance = ({ renderings }: UtteranceView): string[] =>
  places(renderings.flatMap(({ carriers }) => carriers));

function finder<Row>(rows: readonly Row[], placesOf: (row: Row) => string[]): (row: Row) => Row | null {
  const at = new Map(rows.flatMap((row) => placesOf(row).map((place) => [place, row] as const)));
  return (row) => {
    for (const place of placesOf(row)) {
      const found = at.get(place);
      if (found) return found;
    }
    return null;
  };
}

/** What changed between two dossiers. Rows are matched by the characters that they rest on. */
export function changesSince(earlier: Earlier, now: Omit<Dossier, 'changes'>): Changes {
  const had = new Set(earlier.articles.map(({ id }) => id));
  const event = finder(earlier.events, ofEvent);
  const condition = finder(earlier.conditions, ofCondition);
  const utterance = finder(earlier.utterances, ofUtterance);
  const stories = new Set(earlier.stories.map(({ id }) => id));
  const stored = new Map(now.articles.map(({ id, textHash }) => [id, textHash]));
  return {
    since: earlier.to,
    articles: now.articles.filter(({ id }) => !had.has(id)).map(({ id }) => id),
    stories: now.stories
      .filter(({ id, articles }) => !stories.has(id) && articles.every((article) => !had.has(article)))
      .map(({ id }) => id),
    positions: now.issues.flatMap((issue) => moved(earlier.issues, issue, stored)),
    conditions: now.conditions.filter((row) => !condition(row)).map(({ id }) => id),
    turned: now.conditions.flatMap((row): Turned[] => {
      const before = condition(row);
      return before && before.state !== row.state ? [{ condition: row.id, before: before.state }] : [];
    }),
    events: now.events.filter((row) => !event(row)).map(({ id }) => id),
    retold: now.events.flatMap((row): Retold[] => {
      const before = event(row);
      if (!before) return [];
      const [old, fresh] = [statusesOf(before), statusesOf(row)];
      const statuses = old.join() === fresh.join() ? null : old;
      const independent =
        before.support.independent < row.support.independent ? before.support.independent : null;
      return statuses || independent !== null ? [{ event: row.id, statuses, independent }] : [];
    }),
    utterances: now.utterances.filter((row) => !row.background && !utterance(row)).map(({ id }) => id),
    gone: earlier.articles.filter(({ id }) => !stored.has(id)).length,
  };
}

const statusesOf = ({ statuses }: EventView): string[] =>
  [...new Set(statuses.map(({ status }) => status))].sort();

/** Parties whose latest line on an issue rests on other characters than before. An issue is found again by its words. */
function moved(
  earlier: readonly IssueView[],
  issue: IssueView,
  stored: ReadonlyMap<string, string>,
): Moved[] {
  const known = earlier.find(({ id }) => id === issue.id);
  return Object.entries(issue.lines).flatMap(([party, [latest]]): Moved[] => {
    if (!latest) return [];
    const before = known?.lines[party]?.[0] ?? null;
    const same =
      before !== null &&
      places(before.said.pieces.map(({ evidence }) => evidence)).some((place) =>
        places(latest.said.pieces.map(({ evidence }) => evidence)).includes(place),
      );
    const held = before?.said.pieces.every(
      ({ evidence }) => stored.get(evidence.article) === evidence.textHash,
    );
    return same || (!known && !before) ? [] : [{ issue: issue.id, party, before: held ? before : null }];
  });
}
