import type { Claim } from './claims.ts';
import { kinBetween } from './kin-between.ts';
import { ACTS, PREDICATES } from './meanings.ts';
import { relateClaims } from './relate-claims.ts';
import { once } from './relations/once.ts';
import { otherPolarity } from './relations/polarity.ts';
import { opposedSides, sameOffice, sameVoice } from './voices.ts';

/** How alike two claims have to be to be one point. */
export const LEAST_LIKENESS = 0.33;

/** What else but words speaks for or against one point. */
const SIGNS = {
  sameSpeaker: 0.06,
  sameSide: 0.02,
  otherSpeaker: -0.2,
  sameAct: 0.18,
  sameFigure: 0.08,
  otherOccasion: -0.3,
  /** Times the weight of the date: a day that few claims tell is telling. */
  sameDate: 0.04,
  /** The date is most of what a claim of one content word says. */
  sameDateAlone: 0.15,
  samePredicate: 0.03,
  sameFrame: 0.2,
  oneWord: -0.08,
  oneWordAlone: -0.04,
  otherSide: -0.2,
  bothSaid: 0.02,
  sameValue: 0.05,
  sameManyValue: 0.15,
  sameDay: 0.1,
  loneWord: -0.08,
  crossed: -0.35,
  reversed: -0.3,
  othersRefusal: -0.25,
  otherAct: -0.18,
  otherPredicate: -0.25,
  ownName: -0.1,
  nearlyEmpty: -0.2,
  otherAsker: -0.2,
  deniedAlone: -0.08,
  stillToCome: -0.2,
  otherActs: -0.12,
  attitude: -0.35,
  /** Whatever else is shared: they are never one point. */
  oppositeAct: -1,
  differs: -0.08,
  embedded: -0.15,
} as const;
/** Share of its weight that a meaning counts with where the other claim tells it from the other end. */
const KIN_WEIGHT = 0.6;
/** Share of its weight that a name, a meaning of the sentence around counts with. */
const NAME_WEIGHT = 0.45;
const CONTEXT_WEIGHT = 0.5;
/** What stands around carries no more than this share of what both say. */
const MOST_BRIDGED = 0.6;
/** Share of its weight that a meaning of the condition counts with. */
const CONDITION_WEIGHT = 0.4;
/** Another number is a difference of one point rather than another point. */
const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozen)$/;
const NUMBER_WEIGHT = 0.5;
/** More than these are seldom counted twice by chance. */
const FEW = 12;
/** Days apart at which two tellings are of two occasions. */
const APART = 31;

/** Claims of this many content words that share one only speak of one thing by chance. */
const MANY = 3;

const contents = once(({ terms }) => [...terms.keys()].filter((term) => !term.startsWith('@')).length);

/** One shared word tells little where one claim does something else as well, or speaks of somebody else. */
function singleWord(a: Claim, b: Claim): number {
  const [less, more] = contents(a) <= contents(b) ? [a, b] : [b, a];
  if (contents(less) > 1 || contents(more) < 2) return 0;
  const doing = [...more.terms.keys()].some(
    (term) =>
      PREDICATES.has(term) && !less.terms.has(term) && !more.shares.has(term) && !more.minor.has(term),
  );
  const named = [...less.terms.keys()].some((term) => term.startsWith('@') && !more.terms.has(term));
  const alike = [...less.terms.keys()].some((term) => term.startsWith('@') && more.terms.has(term));
  const full = [...more.terms.keys()].filter((term) => !term.startsWith('@') && !NUMBER.test(term)).length;
  return (
    (doing ? SIGNS.otherPredicate : 0) +
    (named && contents(more) > 2 ? SIGNS.ownName : 0) +
    (full >= MANY && !alike ? SIGNS.nearlyEmpty : 0)
  );
}

/** Weight of a term, or of a date as `#2031-05-06`: rare within the story's claims is telling. */
export type WeightOf = (term: string) => number;

export function weightsOver(claims: readonly Claim[]): WeightOf {
  const counts = new Map<string, number>();
  for (const { terms, dates } of claims)
    for (const term of [...terms.keys(), ...new Set(dates.map((date) => `#${date}`))])
      counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [term, count] of counts)
    weights.set(term, Math.log(1 + claims.length / count) * (term.startsWith('@') ? NAME_WEIGHT : 1));
  return (term) => weights.get(term) ?? Math.log(1 + claims.length);
}

/** Likeness of two claims, 0 to about 1: shared meanings by weight, against the geometric mean of both, and the other signs. */
export function likeness(a: Claim, b: Claim, weightOf: WeightOf): number {
  const contentsShared = sharedContents(a, b);
  const kin = kinBetween(a, b);
  if (!contentsShared && !kin.length) return 0;
  let shared = 0;
  let count = 0;
  let names = 0;
  let bridged = 0;
  let wholeA = 0;
  let wholeB = 0;
  // Of what both count, other numbers are a difference: they speak neither for nor against one point.
  const counted = countBoth(a, b);
  const several = contentsShared > 1 || a.dates.some((date) => b.dates.includes(date));
  for (const term of a.terms.keys()) {
    if (counted && NUMBER.test(term) && !b.terms.has(term)) continue;
    const weight = weightIn(a, b, term, weightOf, several);
    wholeA += weight;
    if (b.terms.has(term) && !opposites(a, b, term)) {
      shared += Math.min(weight, weightIn(b, a, term, weightOf, several));
      if (term.startsWith('@')) names++;
      else count += b.shares.has(term) ? (a.shares.get(term) ?? 1) : 1;
    } else if (b.context.has(term)) bridged += weight * CONTEXT_WEIGHT;
  }
  for (const term of b.terms.keys()) {
    if (counted && NUMBER.test(term) && !a.terms.has(term)) continue;
    const weight = weightIn(b, a, term, weightOf, several);
    wholeB += weight;
    if (!a.terms.has(term) && a.context.has(term)) bridged += weight * CONTEXT_WEIGHT;
  }
  for (const [term, other] of kin) {
    const weight = Math.min(
      weightIn(a, b, term, weightOf, several),
      weightIn(b, a, other, weightOf, several),
    );
    shared += weight * KIN_WEIGHT;
    count += KIN_WEIGHT;
  }
  if (!count) return 0;
  bridged = Math.min(bridged, shared * MOST_BRIDGED);
  // What stands around counts as said on both sides, so it is in the whole as well.
  const words = (shared + bridged) / Math.sqrt((wholeA + bridged) * (wholeB + bridged));
  const thin =
    count <= 1 && Math.max(a.terms.size, b.terms.size) > 1
      ? SIGNS.oneWord + (names ? 0 : SIGNS.oneWordAlone)
      : 0;
  const lone = count <= 1 && Math.min(contents(a), contents(b)) >= MANY ? SIGNS.loneWord : 0;
  const single = count <= 1 ? singleWord(a, b) : 0;
  const like = words + thin + lone + single + (words > 0.15 ? signs(a, b, weightOf) : 0);
  // Looked at last, since it takes longest; what is not alike anyway needs no more.
  return like >= NEARLY && otherInKind(a, b) ? like + SIGNS.differs : like;
}

/** "Suspend" and "resume", with no word that denies either: two acts, and not one that is denied. */
const opposites = (a: Claim, b: Claim, term: string): boolean =>
  a.terms.get(term) !== b.terms.get(term) && !a.turned.has(term) && !b.turned.has(term);

const countBoth = (a: Claim, b: Claim): boolean =>
  a.figures.some(({ of }) => b.figures.some((other) => other.of === of));

function sharedContents(a: Claim, b: Claim): number {
  let shared = 0;
  for (const term of a.terms.keys()) if (!term.startsWith('@') && b.terms.has(term)) shared++;
  return shared;
}

/** Likeness below which no group is joined, whatever else speaks for it. */
const NEARLY = 0.2;

/** Told in another strength, by another name or by another speaker. Other numbers and dates are differences of one point. */
function otherInKind(a: Claim, b: Claim): boolean {
  const { relation, what } = relateClaims(a, b);
  return relation === 'differs' && what !== 'number' && what !== 'date';
}

/** A word that may mean several things counts whole where the other claim says which of them it means, and more than this word is shared. */
function weightIn(claim: Claim, other: Claim, term: string, weightOf: WeightOf, several: boolean): number {
  const settled = several && other.terms.has(term) && !other.shares.has(term);
  return (
    weightOf(term) *
    (claim.minor.has(term) ? CONDITION_WEIGHT : 1) *
    (settled ? 1 : (claim.shares.get(term) ?? 1)) *
    (NUMBER.test(term) ? NUMBER_WEIGHT : 1)
  );
}

function signs(a: Claim, b: Claim, weightOf: WeightOf): number {
  let bonus = 0;
  if (a.speaker && b.speaker) {
    const sides = [a.statement?.speaker?.country, b.statement?.speaker?.country];
    bonus +=
      a.speaker === b.speaker
        ? SIGNS.sameSpeaker
        : (sides[0] && sides[0] === sides[1]) || sameOffice(a.speaker, b.speaker)
          ? SIGNS.sameSide
          : SIGNS.otherSpeaker;
  }
  if (sameFrame(a, b)) bonus += SIGNS.sameFrame;
  if (a.statement && b.statement) bonus += SIGNS.bothSaid;
  if (a.event && b.event && a.event.class === b.event.class && sameParties(a, b)) {
    bonus += SIGNS.sameAct;
    const day = a.event.date.precision === 'day' ? a.event.date.value : null;
    if (day && day === b.event.date.value) bonus += SIGNS.sameDay;
  }
  if (stillToCome(a, b) || stillToCome(b, a)) bonus += SIGNS.stillToCome;
  if (reversed(a, b)) bonus += SIGNS.reversed;
  const counted = a.figures.flatMap((figure) =>
    b.figures.filter((other) => other.of === figure.of).map((other) => [figure.value, other.value] as const),
  );
  if (counted.length) bonus += SIGNS.sameFigure;
  const value = Math.max(0, ...counted.filter(([one, other]) => one === other).map(([one]) => one));
  if (value > 2) bonus += value > FEW ? SIGNS.sameManyValue : SIGNS.sameValue;
  if (asks(a) !== asks(b)) bonus += SIGNS.otherAct;
  else if (
    asks(a) &&
    ((a.speaker && b.speaker && !sameVoice(a, b)) || (a.statement && b.statement && a.party !== b.party))
  )
    bonus += SIGNS.otherAsker;
  if (otherActs(a, b)) bonus += SIGNS.otherActs;
  if (actsOf(a).some((term) => b.terms.has(term) && opposites(a, b, term))) bonus += SIGNS.oppositeAct;
  if (embedded(a, b) || embedded(b, a)) bonus += SIGNS.embedded;
  if ((attitude(a, b) || attitude(b, a)) && otherPolarity(a, b)) bonus += SIGNS.attitude;
  if (deniedAlone(a, b) || deniedAlone(b, a)) bonus += SIGNS.deniedAlone;
  if (crossed(a, b)) bonus += SIGNS.crossed;
  if (refuses(a) !== refuses(b) && !sameVoice(a, b)) bonus += SIGNS.othersRefusal;
  const dates = a.dates.filter((date) => b.dates.includes(date));
  if (dates.length)
    bonus +=
      Math.min(contents(a), contents(b)) === 1
        ? SIGNS.sameDateAlone
        : SIGNS.sameDate * Math.max(...dates.map((date) => weightOf(`#${date}`)));
  if (opposedSides(a, b)) bonus += SIGNS.otherSide;
  if ([...a.terms.keys()].some((term) => PREDICATES.has(term) && b.terms.has(term)))
    bonus += SIGNS.samePredicate;
  if (daysApart(a, b) > APART) bonus += SIGNS.otherOccasion;
  return bonus;
}

/** An act of another kind that is only announced or threatened is no telling of one that was done. */
const stillToCome = (a: Claim, b: Claim): boolean =>
  a.event !== null &&
  b.event !== null &&
  /^(announced|threatened|conditional)$/.test(a.event.status) &&
  /^(fact|claimed)$/.test(b.event.status) &&
  a.event.cameo.slice(0, 2) !== b.event.cameo.slice(0, 2);

/** Share of all words, those without content too, that two quotations have in one order when one is the other altered. */
const FRAME = 0.6;
const wordsOf = once(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []);

/** Two quotations of one speaker that go alike word by word: "We did not leave the house", "We did not quit the building". */
function sameFrame(a: Claim, b: Claim): boolean {
  if (
    a.statement?.kind !== 'direct' ||
    b.statement?.kind !== 'direct' ||
    !a.speaker ||
    a.speaker !== b.speaker
  )
    return false;
  const [one, two] = [wordsOf(a), wordsOf(b)];
  if (Math.min(one.length, two.length) < FRAME * Math.max(one.length, two.length)) return false;
  let row = new Array<number>(two.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [j, other] of two.entries())
      next.push(word === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)! >= FRAME * Math.max(one.length, two.length);
}

/** Days between the occasions that two claims tell of; 0 where one does not say. */
function daysApart(a: Claim, b: Claim): number {
  const [one, two] = [a, b].map(({ occasion }) => occasion);
  if (!one || !two) return 0;
  return one.first > two.last
    ? dayCount(two.last, one.first)
    : two.first > one.last
      ? dayCount(one.last, two.first)
      : 0;
}

const dayCount = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** One actor; whom it acts on may be left out by one of them. */
function sameParties({ event: one }: Claim, { event: two }: Claim): boolean {
  const [from, to] = [one?.source?.country, two?.source?.country];
  const [at, on] = [one?.target?.country ?? null, two?.target?.country ?? null];
  return from != null && from === to && (at === on || at === null || on === null);
}

/** What one did to the other is not what the other did to the one. */
function reversed({ event: one }: Claim, { event: two }: Claim): boolean {
  const [from, to] = [one?.source?.country, two?.source?.country];
  return from != null && to != null && from !== to && from === two?.target?.country;
}

/** "A ends when B ends" is not "B ends when A ends". */
function crossed(a: Claim, b: Claim): boolean {
  if (!a.minor.size || !b.minor.size) return false;
  const shared = [...a.terms.keys()].filter((term) => !term.startsWith('@') && b.terms.has(term));
  const over = shared.filter((term) => a.minor.has(term) !== b.minor.has(term)).length;
  return over > shared.length - over;
}

/** What one denies is something that the other does not speak of. */
function deniedAlone(a: Claim, b: Claim): boolean {
  const denied = [...a.denied].filter((term) => !a.minor.has(term));
  return denied.length > 0 && !denied.some((term) => b.terms.has(term));
}

const actsOf = once(({ terms, minor }) =>
  [...terms.keys()].filter((term) => ACTS.has(term) && !minor.has(term)),
);

/** What one asks, plans or offers is an act besides. */
const CARRIERS = new Set(['ask', 'plan', 'say-first', 'begin', 'promise', 'try', 'offer']);

const mainActsOf = once((claim): readonly string[] => {
  const all = actsOf(claim);
  const main = all.filter((term) => !CARRIERS.has(term));
  return main.length ? main : all;
});

/** Each does something that the other does not, and nothing that both do. */
export const otherActs = (a: Claim, b: Claim): boolean => {
  const [one, two] = [mainActsOf(a), mainActsOf(b)];
  return (
    one.length > 0 &&
    two.length > 0 &&
    !one.some((term) => b.terms.has(term)) &&
    !two.some((term) => a.terms.has(term)) &&
    !kinBetween(a, b).some(([term]) => one.includes(term))
  );
};

/** What both speak of is only a condition or a relative clause of the one, and all that the other says. */
function embedded(a: Claim, b: Claim): boolean {
  if (!a.minor.size) return false;
  const shared = [...a.terms.keys()].filter((term) => !term.startsWith('@') && b.terms.has(term));
  return shared.length > 0 && shared.every((term) => a.minor.has(term) && !b.minor.has(term));
}

const ATTITUDES = ['apologise', 'regret', 'criticise', 'praise'];

/** "apologised for the delay" is not "delayed": what one thinks of an act is no telling of it. */
const attitude = (a: Claim, b: Claim): boolean =>
  ATTITUDES.some((term) => a.terms.has(term)) && !ATTITUDES.some((term) => b.terms.has(term));

const REQUEST =
  /^(?:\S+\s){0,3}?(?:call(?:s|ed)?\s(?:on|upon|for)|ask(?:s|ed)?|urg(?:e|es|ed)|demand(?:s|ed)?|appeal(?:s|ed)?|request(?:s|ed)?|wants?)\b/i;
const asks = once(({ text }) => REQUEST.test(text));

const REFUSAL = /\b(?:refus|reject|rule[sd]? out|ruling out|turn(?:s|ed)? down|declin|rebuff)/i;
const refuses = once(({ text }) => REFUSAL.test(text));
