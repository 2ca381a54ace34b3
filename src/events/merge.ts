import type { Party } from '../record/actor.ts';
import type { PoliticalEvent } from '../record/event.ts';
import { byPlace, overlaps, type Span } from '../record/span.ts';

/** An event before its id, with what it is about. */
export interface Told extends Omit<PoliticalEvent, 'id'> {
  /** Lemmas that tell its object from another of its kind: "peace treaty" talks from "fishery" talks. */
  readonly topic: ReadonlySet<string>;
  readonly symmetric: boolean;
}

const OPEN = new Set(['announced', 'threatened', 'conditional']);

const sameSide = (a: Party | null, b: Party | null): boolean => {
  if (!a || !b) return a === b;
  if (a.country && b.country) return a.country === b.country;
  return a.actor ? a.actor === b.actor : !b.actor && a.name === b.name;
};

const sameParties = (a: Told, b: Told): boolean =>
  (sameSide(a.source, b.source) && (sameSide(a.target, b.target) || !a.target || !b.target)) ||
  ((a.symmetric || b.symmetric) && sameSide(a.source, b.target) && sameSide(a.target, b.source));

/** Can two days be one? The less exact holds the more exact; a season or an unknown day anything within its year. */
export function compatibleDates(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/-(SP|SU|FA|WI|Q|H|W)/.test(a + b)) return short.slice(0, 4) === long.slice(0, 4);
  return long.startsWith(short);
}

/** Measures of one list ("scrap A, freeze B and ban C"), told in one stretch, are one act. */
const toldTogether = (a: Told, b: Told): boolean =>
  /^(163|13|085|16)/.test(a.cameo) &&
  a.evidence.some((span) => b.evidence.some((other) => overlaps(span, other)));

const compatibleTopics = (a: Told, b: Told): boolean => {
  if (a.class === 'ACCUSE' || (a.cameo === b.cameo && toldTogether(a, b))) return true;
  if (!a.topic.size || !b.topic.size)
    return a.cameo === b.cameo || /^(ASSAULT|REQUEST|REJECT|AGREE|THREATEN|CONSULT|SUPPORT)$/.test(a.class);
  for (const lemma of a.topic) if (b.topic.has(lemma)) return true;
  return false;
};

const sameStanding = (a: Told, b: Told): boolean =>
  OPEN.has(a.status) === OPEN.has(b.status) && (a.status === 'denied') === (b.status === 'denied');

/** Speech acts and fights are told in many words; other acts are one only where their codes are, or one of them is the bare root. */
const compatibleCodes = (a: Told, b: Told): boolean =>
  /^(ACCUSE|REQUEST|REJECT|AGREE|THREATEN|ASSAULT|CONSULT|SUPPORT)$/.test(a.class) ||
  a.cameo.startsWith(b.cameo.replace(/0$/, '')) ||
  b.cameo.startsWith(a.cameo.replace(/0$/, ''));

export const isSameAct = (a: Told, b: Told): boolean =>
  a.class === b.class &&
  compatibleCodes(a, b) &&
  sameParties(a, b) &&
  sameStanding(a, b) &&
  compatibleDates(a.date.value, b.date.value) &&
  compatibleTopics(a, b);

/** What the fuller telling has, and the other lacks, decides; a known date, a longer code, a firmer status stand. */
function joinedOf(a: Told, b: Told): Told {
  const rank = (status: string): number =>
    ['fact', 'background', 'claimed', 'announced', 'threatened', 'conditional'].indexOf(status);
  const firm = rank(b.status) >= 0 && rank(b.status) < rank(a.status) ? b : a;
  const exact = (b.date.value?.length ?? 0) > (a.date.value?.length ?? 0) ? b : a;
  const fuller = a.target || !b.target ? a : b;
  return {
    ...a,
    source: a.source ?? b.source,
    target: fuller.target,
    sources: union(a.sources, b.sources),
    targets: union(a.targets, b.targets),
    date: exact.date,
    place: a.place ?? b.place ?? null,
    // The date that stands may make an old act of it.
    status:
      exact.date.value && exact.status === 'background' && firm.status === 'fact'
        ? 'background'
        : firm.status,
    claimant: firm.claimant,
    topic: new Set([...a.topic, ...b.topic]),
    evidence: distinct([...a.evidence, ...b.evidence]),
    rules: [...new Set([...a.rules, ...b.rules])],
  };
}

function union(a: readonly Party[], b: readonly Party[]): Party[] {
  const all = [...a];
  for (const party of b) if (!all.some((one) => sameSide(one, party))) all.push(party);
  return all;
}

/** Spans in the order of the text, without those that lie within another. */
const distinct = (spans: readonly Span[]): Span[] =>
  spans
    .toSorted(byPlace)
    .filter(
      (span, i, all) =>
        !all.some(
          (other, j) =>
            j !== i &&
            other.start <= span.start &&
            span.end <= other.end &&
            (j < i || other.end - other.start > span.end - span.start),
        ),
    );

/** One act told twice is one event with all its evidence, at the place of its first telling. */
export function merged(events: readonly Told[]): Told[] {
  const all: Told[] = [];
  for (const event of events) {
    const at = all.findIndex((one) => isSameAct(one, event));
    if (at < 0) all.push(event);
    else all[at] = joinedOf(all[at]!, event);
  }
  return all;
}
