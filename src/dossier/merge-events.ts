import { areOfOthers, namedThings } from '../events/named-things.ts';
import { type DaySpan, daySpan } from '../record/day-span.ts';
import type { EventStatus, PoliticalEvent } from '../record/event.ts';
import { contentId } from '../record/ids.ts';
import { overlaps, type Span } from '../record/span.ts';
import { actWords } from './act-phrase.ts';
import type { Corpus, Entry } from './corpus.ts';
import { byDate, compatible, orReported } from './days.ts';
import { deedOf } from './deed.ts';
import type { EventView, Said, StatusView } from './dossier.ts';
import { groupBy } from './group-by.ts';
import { partyRef } from './parties.ts';
import { containment, stem, stemsOf } from './stems.ts';
import { type Reports, supportOf } from './support.ts';

/** An event as one article tells it. */
interface Telling {
  readonly entry: Entry;
  readonly event: PoliticalEvent;
  readonly source: string | null;
  readonly target: string | null;
  readonly days: DaySpan | null;
  readonly stems: ReadonlySet<string>;
  readonly trigger: string;
  readonly things: ReadonlySet<string>;
  /** Key of the first report of its act, as far as that is known: its own where it points to none. */
  readonly act: string;
}

interface Cluster {
  readonly tellings: Telling[];
  days: DaySpan | null;
}

/** Id of an article and of one of its events → id of the merged event. */
export type EventIndex = ReadonlyMap<string, string>;
export const eventKey = (article: string, event: string): string => `${article}\u0000${event}`;

/**
 * One event a row, whoever tells it. Two tellings are one event when source, target and class agree, their dates can be the same,
 * and they share the verb or words of substance; with an unknown date or target only within one story. An older act that points to its
 * first report is that report's event. Exact dates go first, so that "in November" joins "on 8 November" and not the other way round.
 * An article's own two events stay two.
 */
export function mergeEvents(corpus: Corpus, reports: Reports): { events: EventView[]; index: EventIndex } {
  const tellings = withOneAct(
    corpus.entries.flatMap((entry) => entry.article.events.map((event) => tellingOf(entry, event))),
  );
  tellings.sort((a, b) => width(a.days) - width(b.days));
  const clusters: Cluster[] = [];
  // Only events of one class and source can be the same: comparing others would cost the square of all.
  const kin = new Map<string, Cluster[]>();
  for (const telling of tellings) {
    const key = kinOf(telling);
    const near = kin.get(key) ?? [];
    kin.set(key, near);
    const best = near
      .map((cluster) => ({ cluster, score: likeness(cluster, telling) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)[0];
    if (!best) {
      const fresh = { tellings: [telling], days: telling.days };
      clusters.push(fresh);
      near.push(fresh);
    } else {
      best.cluster.tellings.push(telling);
      best.cluster.days = narrower(best.cluster.days, telling.days);
    }
  }
  const views = clusters.map((cluster) => viewOf(corpus, reports, cluster));
  views.sort(
    (a, b) =>
      byDate(orReported(a.view.date, a.view.reported), orReported(b.view.date, b.view.reported)) ||
      place(corpus, a.tellings) - place(corpus, b.tellings),
  );
  const index = new Map<string, string>();
  const events = views.map(({ view, tellings: told }, number) => {
    for (const { entry, event } of told) index.set(eventKey(entry.article.id, event.id), view.id);
    return { ...view, label: `E${number + 1}` };
  });
  return { events, index };
}

function tellingOf(entry: Entry, event: PoliticalEvent): Telling {
  const { text } = entry.article;
  const stems = new Set(event.evidence.flatMap((span) => [...stemsOf(text.slice(span.start, span.end))]));
  const parties = [event.source, event.target].flatMap((party) =>
    party?.name ? [...stemsOf(party.name)] : [],
  );
  for (const name of parties) stems.delete(name);
  return {
    entry,
    event,
    source: actorKey(event.source),
    target: actorKey(event.target),
    days: daySpan(event.date.value),
    stems,
    trigger: stem(text.slice(event.trigger.start, event.trigger.end)),
    things: namedThings(text, event),
    act: event.earlier
      ? eventKey(event.earlier.article, event.earlier.event)
      : eventKey(entry.article.id, event.id),
  };
}

const kinOf = ({ event, source }: Telling): string => `${event.class}\u0000${source}`;

/** Two reports of the first days may both be pointed to: where they tell one act, what points to either is of the earlier one. */
function withOneAct(tellings: readonly Telling[]): Telling[] {
  const pointed = new Set(tellings.flatMap(({ event, act }) => (event.earlier ? [act] : [])));
  const firsts = groupBy(
    tellings.filter(({ event, act }) => !event.earlier && pointed.has(act)),
    kinOf,
  );
  const same = new Map<string, string>();
  for (const kin of firsts.values())
    for (const [at, first] of kin.entries()) {
      const before = kin
        .slice(0, at)
        .find((other) => likeness({ tellings: [other], days: other.days }, first) > 0);
      if (before) same.set(first.act, same.get(before.act) ?? before.act);
    }
  return tellings.map((telling) => ({ ...telling, act: same.get(telling.act) ?? telling.act }));
}

/** Only who is known as somebody tells events apart: "the terms" and "the demand" may be one thing. */
const actorKey = (party: PoliticalEvent['source']): string | null => party?.country ?? party?.actor ?? null;

/** Where a cluster is first told: article, then character. */
const place = (corpus: Corpus, [first]: readonly Telling[]): number =>
  corpus.entries.indexOf(first!.entry) * 1e8 + (first!.event.evidence[0]?.start ?? 0);

const width = (days: DaySpan | null): number => (days ? days.to - days.from : Number.MAX_SAFE_INTEGER);

const TO_COME: ReadonlySet<EventStatus> = new Set(['announced', 'threatened', 'conditional']);

/** More than any likeness of words. */
const POINTED = 3;

/** 0: another event; more: the likelier. */
function likeness(cluster: Cluster, telling: Telling): number {
  if (cluster.tellings.some(({ entry }) => entry === telling.entry)) return 0;
  const first = cluster.tellings[0]!;
  if (first.event.class !== telling.event.class || first.source === null || first.source !== telling.source)
    return 0;
  // What is threatened and what is done are two events, even where one becomes the other.
  if (TO_COME.has(first.event.status) !== TO_COME.has(telling.event.status)) return 0;
  // The boat Asahi is not the boat Kaiyo.
  if (cluster.tellings.some(({ things }) => areOfOthers(things, telling.things))) return 0;
  if (cluster.tellings.some(({ act }) => act === telling.act)) return POINTED;
  const sameStory = cluster.tellings.some(({ entry }) => entry.line.story === telling.entry.line.story);
  const dated = cluster.days !== null && telling.days !== null;
  if (dated ? !compatible(cluster.days!, telling.days!) : !sameStory) return 0;
  const exact = dated && width(telling.days) === 0 && width(cluster.days) === 0;
  const verb = cluster.tellings.some(({ trigger }) => trigger === telling.trigger);
  const openTarget = first.target === null || telling.target === null;
  if (first.target !== telling.target && !(openTarget && verb && (sameStory || exact))) return 0;
  const words = Math.max(...cluster.tellings.map(({ stems }) => containment(stems, telling.stems)));
  // Vague or unknown dates need more than a common verb: two protests of one autumn are two protests.
  if (words < (exact || sameStory ? 0.2 : 0.34) && !(verb && exact)) return 0;
  return words + (verb ? 0.5 : 0) + (exact ? 0.5 : 0);
}

function narrower(a: DaySpan | null, b: DaySpan | null): DaySpan | null {
  if (!a || !b) return a ?? b;
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

const OWNED: ReadonlySet<EventStatus> = new Set(['claimed', 'denied', 'threatened', 'announced']);

/** A state, body or person, or a name: "the demand" and "54 fishermen" are what is done, not whom it is done to. */
const isSomebody = ({ country, actor, name }: NonNullable<PoliticalEvent['target']>): boolean =>
  country !== null || actor !== null || /^\p{Lu}/u.test(name ?? '');

/** What is told most firmly stands first; a denial never hides behind a claim. */
const FIRMNESS: readonly EventStatus[] = [
  'fact',
  'announced',
  'claimed',
  'denied',
  'threatened',
  'conditional',
  'background',
];

function viewOf(corpus: Corpus, reports: Reports, cluster: Cluster) {
  const told = [...cluster.tellings].sort(
    (a, b) => corpus.entries.indexOf(a.entry) - corpus.entries.indexOf(b.entry),
  );
  const lead = told.find(({ event }) => event.status !== 'background') ?? told[0]!;
  const exact = [...told].sort((a, b) => width(a.days) - width(b.days))[0]!;
  const seen = new Set<string>();
  const evidence: Said[] = [];
  const more: Said[] = [];
  for (const telling of told) {
    const report = reports.get(telling.entry.article.id)!;
    const target = seen.has(report) ? more : evidence;
    seen.add(report);
    for (const [index, span] of telling.event.evidence.entries())
      (index === 0 ? target : more).push(saidAt(corpus, telling.entry, span));
  }
  const view: EventView = {
    id: contentId('e', ...told.map(({ entry, event }) => `${entry.article.id}#${event.id}`)),
    label: '',
    source: partyRef(corpus.world, lead.event.source),
    target: partyRef(
      corpus.world,
      [lead, ...told].map(({ event }) => event.target).find((target) => target && isSomebody(target)) ?? null,
    ),
    act: actWords(lead.event.cameo, corpus.world.cameo(lead.event.cameo)?.label ?? null, lead.event.class),
    deed: deedOf(
      corpus,
      [lead, ...told].map(({ entry, event }) => ({ article: entry.article, event })),
    ),
    cameo: lead.event.cameo,
    plover: lead.event.plover,
    date: exact.event.date,
    reported: corpus.reported(told.map(({ entry }) => entry.article.id)),
    statuses: statusesOf(told),
    support: supportOf(
      corpus,
      reports,
      told.map(({ entry }) => entry.article.id),
    ),
    evidence,
    more,
    stories: [...new Set(told.map(({ entry }) => entry.line.story))],
    rule: told.length > 1 ? joinedBy(told) : null,
  };
  return { view, tellings: told };
}

const joinedBy = (told: readonly Telling[]): string =>
  told.some(({ event }) => event.earlier) ? 'event:earlier-report' : 'event:same-parties-class-date';

function statusesOf(told: readonly Telling[]): StatusView[] {
  const found = new Map<string, { status: EventStatus; claimant: string | null; articles: string[] }>();
  for (const { entry, event } of told) {
    // Who told of a fact claims nothing: only a claim, a denial, a threat or a plan has an owner.
    const claimant =
      event.claimant && OWNED.has(event.status)
        ? (entry.article.actors.find(({ id }) => id === event.claimant)?.name ?? event.claimant)
        : null;
    const key = `${event.status}\u0000${claimant ?? ''}`;
    const row = found.get(key) ?? { status: event.status, claimant, articles: [] };
    row.articles.push(entry.article.id);
    found.set(key, row);
  }
  const rows = [...found.values()];
  // Later articles tell an event of the news as background: that says nothing new about it.
  const others = rows.filter(({ status }) => status !== 'background');
  return (others.length ? others : rows).sort(
    (a, b) =>
      FIRMNESS.indexOf(a.status) - FIRMNESS.indexOf(b.status) ||
      (a.claimant ?? '').localeCompare(b.claimant ?? ''),
  );
}

/** The words of a span as they may be shown: as direct speech where they lie wholly within a quotation. */
export function saidAt(corpus: Corpus, entry: Entry, span: Span): Said {
  const words = corpus.words(entry.article.id, span);
  const statement = entry.article.statements.find(
    ({ kind, content }) =>
      kind === 'direct' &&
      content.some((piece) => overlaps(piece, span) && piece.start <= span.start && span.end <= piece.end),
  );
  return { mode: statement ? 'direct' : 'plain', pieces: [words] };
}
