import { type DateValue, NO_DATE } from '../record/date.ts';
import { daySpan } from '../record/day-span.ts';
import type { PloverClass } from '../record/event.ts';
import { contentId } from '../record/ids.ts';
import type { Condition } from '../record/statement.ts';
import type { Corpus, Entry } from './corpus.ts';
import { byDate, orReported } from './days.ts';
import type { ConditionView, EventView, PartyRef, Said, StatementView } from './dossier.ts';
import { saidAt } from './merge-events.ts';
import { codeRef } from './parties.ts';
import { containment, isIrregular, isStop, stem, stemsOf, wordsIn } from './stems.ts';
import { type Reports, supportOf } from './support.ts';

/** A condition as one article tells it. */
interface Telling {
  readonly entry: Entry;
  readonly condition: Condition;
  readonly party: PartyRef | null;
  readonly on: PartyRef | null;
  readonly stems: ReadonlySet<string>;
  readonly statement: StatementView | null;
  readonly since: DateValue;
}

export const conditionKey = (article: string, condition: string): string => `${article}\u0000${condition}`;

/**
 * Who waits for whom: one row a condition, whoever tells it. Two tellings are one condition when both parties agree and their
 * requirements share most words of substance. A row is open unless a rule finds, named and with evidence, what closed it.
 */
export function conditionsLedger(
  corpus: Corpus,
  statements: readonly StatementView[],
  events: readonly EventView[],
  reports: Reports,
): { conditions: ConditionView[]; index: ReadonlyMap<string, string> } {
  const byId = new Map(
    statements.map((statement) => [`${statement.article}\u0000${statement.id}`, statement]),
  );
  const groups: Telling[][] = [];
  for (const entry of corpus.entries) {
    for (const condition of entry.article.conditions) {
      if (condition.requirement.end <= condition.requirement.start) continue;
      const telling = tellingOf(
        corpus,
        entry,
        condition,
        byId.get(`${entry.article.id}\u0000${condition.statement}`) ?? null,
      );
      const group = groups.find((told) => told.some((other) => same(other, telling)));
      if (group) group.push(telling);
      else groups.push([telling]);
    }
  }
  const rows = groups.map((told) => ({ told, view: viewOf(corpus, reports, told, statements, events) }));
  rows.sort((a, b) => byDate(a.view.since, b.view.since));
  const index = new Map<string, string>();
  const views = rows.map(({ told, view }, at) => {
    for (const { entry, condition } of told) index.set(conditionKey(entry.article.id, condition.id), view.id);
    return { ...view, label: `C${at + 1}` };
  });
  return { conditions: views.map((view) => ({ ...view, deadlock: locked(view, views) })), index };
}

function tellingOf(
  corpus: Corpus,
  entry: Entry,
  condition: Condition,
  statement: StatementView | null,
): Telling {
  const party = codeRef(corpus.world, condition.party);
  const on = codeRef(corpus.world, condition.on);
  const { start, end } = condition.requirement;
  const stems = stemsOf(entry.article.text.slice(start, end));
  for (const ref of [party, on]) for (const name of ref ? stemsOf(ref.name) : []) stems.delete(name);
  const said = statement?.day ?? NO_DATE;
  const published = entry.published;
  const since = said.value
    ? said
    : published.value
      ? { value: published.value.slice(0, 10), precision: published.precision && 'day', basis: 'published' }
      : NO_DATE;
  return { entry, condition, party, on, stems, statement, since: since as DateValue };
}

function same(a: Telling, b: Telling): boolean {
  if (a.party?.key !== b.party?.key || a.on?.key !== b.on?.key) return false;
  if (a.entry === b.entry && a.condition.requirement.start === b.condition.requirement.start) return true;
  return containment(a.stems, b.stems) >= 0.6;
}

function viewOf(
  corpus: Corpus,
  reports: Reports,
  told: readonly Telling[],
  statements: readonly StatementView[],
  events: readonly EventView[],
): ConditionView {
  // The telling with the fullest wording stands for all: outcome first, then the earliest.
  const lead = told.find(({ condition }) => condition.outcome) ?? told[0]!;
  const since = [...told].sort((a, b) => byDate(a.since, b.since))[0]!.since;
  // Whoever sets a condition again still waits: only what comes after its last mention, other than as history, can close it.
  const news = told.filter(({ statement }) => !statement?.background);
  const last = [...(news.length ? news : told)].sort((a, b) => byDate(b.since, a.since))[0]!.since;
  const { entry, condition } = lead;
  const closed =
    CLOSERS.map((closer) =>
      closer(corpus, { ...lead, since: last.value ? last : since }, statements, events),
    ).find((found) => found !== null) ?? null;
  return {
    id: contentId('c', ...told.map((telling) => `${telling.entry.article.id}#${telling.condition.id}`)),
    label: '',
    party: lead.party,
    on: lead.on,
    requirement: saidAt(corpus, entry, condition.requirement),
    outcome:
      condition.outcome && condition.outcome.end > condition.outcome.start
        ? saidAt(corpus, entry, condition.outcome)
        : null,
    state: closed?.state ?? 'open',
    by: closed && { rule: closed.rule, day: closed.day, event: closed.event, said: closed.said },
    since,
    kind: condition.kind,
    refused: !condition.polarity,
    support: supportOf(
      corpus,
      reports,
      told.map((telling) => telling.entry.article.id),
    ),
    deadlock: false,
    others: told
      .filter((telling) => telling !== lead)
      .map((telling) => corpus.evidence(telling.entry.article.id, telling.condition.requirement)),
  };
}

interface Closed {
  readonly state: Exclude<ConditionView['state'], 'open'>;
  readonly rule: string;
  readonly day: DateValue;
  readonly event: string | null;
  readonly said: Said;
}
type Closer = (
  corpus: Corpus,
  telling: Telling,
  statements: readonly StatementView[],
  events: readonly EventView[],
) => Closed | null;

/** Acts by which a party gives what was asked of it. */
const GIVES: ReadonlySet<PloverClass | string> = new Set([
  'YIELD',
  'AGREE',
  'CONSULT',
  'COOPERATE',
  'AID',
  'SUPPORT',
  'RETREAT',
  'CONCEDE',
]);

/**
 * In this order: what somebody did weighs more than what was said, and the party's own word more than anybody's guess.
 * Each is conservative: a row that nothing closes with evidence stays open.
 */
const CLOSERS: readonly Closer[] = [metByEvent, withdrawnByParty, contradictedByParty];

/**
 * A later act of the party waited for, told as a fact: of a giving kind and in most words of the requirement, or in the very act
 * that was required. Where no day is told, the day of the report counts, under a name of its own.
 */
function metByEvent(
  _: Corpus,
  telling: Telling,
  __: readonly StatementView[],
  events: readonly EventView[],
): Closed | null {
  if (!telling.on) return null;
  for (const event of events) {
    const day = orReported(event.date, event.reported);
    if (event.source?.key !== telling.on.key || !later(day, telling.since)) continue;
    if (!event.statuses.some(({ status }) => status === 'fact')) continue;
    const told = [...event.evidence, ...event.more].find((said) => fulfils(event, said, telling));
    const rule = event.date.value ? 'condition:met-by-event' : 'condition:met-by-later-report';
    if (told) return { state: 'met', rule, day, event: event.id, said: told };
  }
  return null;
}

function fulfils(event: EventView, said: Said, { stems, entry, condition }: Telling): boolean {
  if (GIVES.has(event.plover.event)) return shares(said, stems);
  // The very act: the verb of the requirement, and what it acts on. Other classes count only so, since "resumes" shares words with "ends".
  const required = entry.article.text.slice(condition.requirement.start, condition.requirement.end);
  const verb = verbOf(required);
  return verb !== null && stems.size > 1 && shares(said, stems) && stemsOf(wordsOf(said)).has(verb);
}

/** Stem of the first word that looks like a verb of doing; null where none does. */
function verbOf(text: string): string | null {
  for (const { word } of wordsIn(text))
    if (isIrregular(word) || (/^\p{Ll}/u.test(word) && /(ed|ing|s)$/.test(word) && !isStop(word)))
      return stem(word);
  return null;
}

const wordsOf = (said: Said): string => said.pieces.map(({ text }) => text).join(' ');

const DROPS =
  /\b(no longer|drop(s|ped)?|without (any )?(pre)?conditions?|withdr(aw|ew|awn)|waive[sd]?|abandon(s|ed)?|give[sn]? up|gave up)\b/i;

/** A later statement of the party itself that it no longer asks for it. */
function withdrawnByParty(_: Corpus, telling: Telling, statements: readonly StatementView[]): Closed | null {
  const found = statements.find(
    ({ speaker, day, said, conditional }) =>
      telling.party &&
      speaker.party === telling.party.key &&
      !conditional &&
      later(day, telling.since) &&
      said.pieces.some(({ text }) => DROPS.test(text)) &&
      shares(said, telling.stems),
  );
  return found
    ? {
        state: 'withdrawn',
        rule: 'condition:withdrawn-by-party',
        day: found.day,
        event: null,
        said: found.said,
      }
    : null;
}

/** A statement of the party, of the same day or later, that it denies having set it. */
function contradictedByParty(
  _: Corpus,
  telling: Telling,
  statements: readonly StatementView[],
): Closed | null {
  const found = statements.find(
    ({ speaker, day, said, act, id, article }) =>
      telling.party &&
      speaker.party === telling.party.key &&
      act === 'denies' &&
      !later(telling.since, day) &&
      day.value !== null &&
      !(id === telling.statement?.id && article === telling.entry.article.id) &&
      shares(said, telling.stems),
  );
  return found
    ? {
        state: 'contradicted',
        rule: 'condition:denied-by-party',
        day: found.day,
        event: null,
        said: found.said,
      }
    : null;
}

/** Does the first day come after the second, beyond what either leaves open? */
function later(a: DateValue, b: DateValue): boolean {
  const [one, two] = [daySpan(a.value), daySpan(b.value)];
  return one !== null && two !== null && one.from > two.to;
}

/** Most words of substance of a requirement, and two at least where it has as many. */
function shares(said: Said, stems: ReadonlySet<string>): boolean {
  const words = stemsOf(wordsOf(said));
  const shared = [...stems].filter((word) => words.has(word)).length;
  return stems.size > 0 && shared / stems.size >= 0.6 && shared >= Math.min(2, stems.size);
}

function locked(view: ConditionView, all: readonly ConditionView[]): boolean {
  if (view.state !== 'open' || !view.party || !view.on || view.party.key === view.on.key) return false;
  return all.some(
    ({ state, party, on }) => state === 'open' && party?.key === view.on!.key && on?.key === view.party!.key,
  );
}
