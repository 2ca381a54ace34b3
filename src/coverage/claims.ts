import { type DayRange, rangeOf } from '../language/times/relate.ts';
import type { Article } from '../record/article.ts';
import type { PoliticalEvent } from '../record/event.ts';
import type { Point } from '../record/point.ts';
import { overlaps, type Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { asidesOf } from './asides.ts';
import { ACTS } from './meanings.ts';
import { type Figure, figuresOf } from './numbers.ts';
import { peopleIn } from './people-counted.ts';
import { type Region, regionsOf } from './regions.ts';
import { type Term, termsOf } from './terms.ts';

/** What one article says in one clause: the unit that points are made of. */
export interface Claim {
  readonly article: number;
  /** Place among the claims of its article. */
  readonly order: number;
  readonly kind: Point['kind'];
  readonly spans: readonly Span[];
  readonly text: string;
  /** Each meaning once, with its sign where it stands first. */
  readonly terms: ReadonlyMap<string, Term['sign']>;
  /** What of a meaning counts: less than 1 where its word may mean several things. */
  readonly shares: ReadonlyMap<string, number>;
  /** Meanings that are denied themselves. */
  readonly denied: ReadonlySet<string>;
  /** Meanings whose sign comes from a word around them, not from their own opposite. */
  readonly turned: ReadonlySet<string>;
  /** Of these, what only a condition, a comparison or a relative clause of it speaks of. */
  readonly minor: ReadonlySet<string>;
  /** What the sentence is about besides, for claims with "it" and "there". */
  readonly context: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** Values of dates told in it. */
  readonly dates: readonly string[];
  /** When it was said, as far as told. */
  readonly occasion: DayRange | null;
  readonly statement: Statement | null;
  readonly event: PoliticalEvent | null;
  /** Actor or name of the speaker. */
  readonly speaker: string | null;
  /** The speaker is a person, not an office or a state. */
  readonly person: boolean;
  /** The speaker is a union, a company or the like, and speaks for no state. */
  readonly party: boolean;
}

const ANAPHOR =
  /\b(?:which|whose|where|it|its|there|so|this|that|they|them|their|such|these|those|he|his|do so)\b/i;
/** A clause with fewer meanings says nothing of its own, unless it is all that a sentence or a speaker says. */
const FEWEST = 2;
const LEAST_WORDS = 3;
/** Characters of a clause that a speaker says, however plain its words. */
const LEAST_SAID = 24;
const CONDITION =
  /\b(?:(?:if|unless|until|once|provided that|as long as|in case|compared (?:with|to)|than|(?<!,\s)when|while|without \w+ing|in an attempt|in order|(?:that|which|who) (?:is|are|was|were|has|have|had|will|would))\b|(?<=\b(?:the|an?|two|three|\d+)\s(?:\S+\s){1,3})that\s(?=(?:its|his|her|their|the)\s))/i;

/** "The bomb that tore up the road was Aran's": the relative clause tells which bomb. */
const SUBJECT_RELATIVE =
  /^((?:the|an?|its|their|two|three|\d+)\s(?:[^\s,]+\s){1,3}?)(?:that|which|who)\s[^,;:]{4,80}?\s(?=(?:is|are|was|were|has|have|had|will|would|could|can|may)\s)/i;

/** "on Thursday, a day after Aran left": the days before it are of something else. */
const DAYS_APART =
  /\b(?:an?|one|two|three|four|five|six|seven|\d+|several|few)\s+(?:hours?|days?|weeks?|months?|years?)\s+(?:after|before)\b/i;

/** "Aran, which has held the islands since 1990, left": what is told besides has dates of its own. */
const ASIDE = /,\s(?:which|who|whose|where)\s[^,]+,/gu;

/** "Apologised for breaking off the talks": what somebody is sorry or gives thanks for is told on the side. */
const ATTITUDE_TO = /\b(?:apolog\w+|regret\w*|sorry|thank\w*)\b[^.;]{0,60}?\s(?=(?:for|over|at|about)\s)/i;

/** Nobody ends with the subject of what he does not say. */
const CUT_OFF = /\b(?:he|she|they|who|which)$/;

const OURS = /\b(?:we|our|ours|us)\b/i;

/** Claims of an article in the order of the text: one a clause, none twice, frames of attribution left out. */
export function claimsOf(article: Article, index: number): Claim[] {
  let before: readonly string[] = [];
  return regionsOf(article).flatMap((region, order) => {
    const counted = peopleIn(article.text, region);
    const claim = claimOf(article, index, region, order, before);
    before = [...claim.terms.keys()].filter((term) => ACTS.has(term) && !claim.minor.has(term));
    // A word that may mean several things is one word.
    const contents = Math.round(
      [...claim.terms.keys()]
        .filter((term) => !/^@(?!place:)/.test(term))
        .reduce((sum, term) => sum + (claim.shares.get(term) ?? 1), 0),
    );
    const enough =
      contents + (claim.dates.length ? 1 : 0) >= FEWEST ||
      (claim.text.split(' ').length >= LEAST_WORDS && [...claim.denied].some((term) => ACTS.has(term))) ||
      (claim.text.split(' ').length >= LEAST_WORDS &&
        (isWhole(article, region) || (region.statement !== null && claim.text.length >= LEAST_SAID)));
    const acts =
      !CUT_OFF.test(claim.text) &&
      claim.text.split(' ').length >= LEAST_WORDS &&
      [...claim.terms.keys()].some((term) => ACTS.has(term)) &&
      [...claim.terms.keys()].some((term) => term.startsWith('@'));
    if ((!enough && !acts) || isName(article, region)) return [];
    if (!counted) return [claim];
    const { start, end } = counted;
    return [claim, { ...claimOf(article, index, { ...region, start, end }, order), kind: 'figure' as const }];
  });
}

/** What clauses of an article tell on the side: on what condition, after what, of which subject. None of them is a point by itself. */
export function asideClaims(article: Article, index: number): Claim[] {
  return regionsOf(article).flatMap((region, order) =>
    asidesOf(article.text, region).map(({ start, end, condition }) => {
      const claim = claimOf(article, index, { ...region, start, end }, order);
      return condition ? { ...claim, minor: new Set(claim.terms.keys()) } : claim;
    }),
  );
}

/** "a fairy tale": what somebody calls a thing that the sentence tells besides. */
const isName = (article: Article, region: Region): boolean =>
  /^(?:an?|the)(?:\s\S+){1,2}$/iu.test(article.text.slice(region.start, region.end)) &&
  region.statement !== null &&
  region.statement.content.length > 1;

function isWhole(article: Article, { start, end, statement, sentence }: Region): boolean {
  const all = statement ? statement.content : [article.sentences[sentence]!];
  return all.some((span) => span.start >= start - 2 && span.end <= end + 3);
}

function claimOf(
  article: Article,
  index: number,
  region: Region,
  order: number,
  before: readonly string[] = [],
): Claim {
  const { statement, start, end } = region;
  const span = { start, end };
  const text = article.text.slice(start, end);
  const event = statement ? null : (article.events.find(({ trigger }) => overlaps(trigger, span)) ?? null);
  const terms = new Map<string, Term['sign']>();
  const shares = new Map<string, number>();
  const read = termsOf(article, [span], before);
  for (const { term, sign, share } of read) {
    if (!terms.has(term)) terms.set(term, (region.denied ? -sign : sign) as Term['sign']);
    if (share < 1 && !(shares.get(term)! >= share)) shares.set(term, share);
  }
  // "We", said by whoever speaks for a state, is the state.
  const side = statement?.kind === 'direct' ? statement.speaker?.country?.toLowerCase() : undefined;
  if (side && OURS.test(text) && !terms.has(`@${side}`)) terms.set(`@${side}`, 1);
  const attitude = ATTITUDE_TO.exec(text);
  const condition = Math.min(
    CONDITION.exec(text)?.index ?? Infinity,
    attitude ? attitude.index + attitude[0].length : Infinity,
  );
  const relative = SUBJECT_RELATIVE.exec(text);
  const main = relative
    ? new Set(
        termsOf(article, [
          { start, end: start + relative[1]!.length },
          { start: start + relative[0].length, end },
        ]).map(({ term }) => term),
      )
    : condition > 12 && condition < Infinity
      ? new Set(termsOf(article, [{ start, end: start + condition }]).map(({ term }) => term))
      : null;
  const speaker = speakerOf(article, statement);
  const apart = DAYS_APART.exec(text);
  const asides = [...text.matchAll(ASIDE)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
  const frame = apart ? apart.index + apart[0].length : 0;
  const figures = figuresOf(text);
  const context = new Set(
    ANAPHOR.test(text) || terms.size < 4 ? termsOf(article, region.context).map(({ term }) => term) : [],
  );
  return {
    article: index,
    order,
    kind: statement
      ? 'statement'
      : event && event.status !== 'background'
        ? 'event'
        : figures.some(({ value }) => value > 2)
          ? 'figure'
          : 'background',
    spans: [span],
    text,
    terms,
    shares,
    denied: new Set(read.flatMap(({ term, denied }) => (denied || region.denied ? [term] : []))),
    turned: new Set(read.flatMap(({ term, turned }) => (turned !== region.denied ? [term] : []))),
    minor: new Set(main ? [...terms.keys()].filter((term) => !main.has(term)) : []),
    context,
    figures,
    dates: article.times
      .filter(
        (time) =>
          (time.type === 'DATE' || time.type === 'TIME') &&
          time.value &&
          /^\d{4}/.test(time.value) &&
          overlaps(time, span) &&
          time.end > start + frame &&
          !/\bbefore\s(?:the\s)?$/i.test(article.text.slice(Math.max(0, time.start - 12), time.start)) &&
          !asides.some((aside) => overlaps(time, aside)),
      )
      .map(({ value }) => value!.replace(/T.*$/, '')),
    occasion: rangeOf(statement?.said.value ?? ''),
    statement,
    event,
    speaker: statement ? speaker : null,
    person: article.actors.some(({ id, kind }) => kind === 'person' && id === speaker),
    party:
      statement?.speaker?.country == null ||
      article.actors.some(({ id, kind }) => /^(?:organization|group|outlet)$/.test(kind) && id === speaker),
  };
}

/** The person named in full in the speaker's own words, else the actor, else the name. */
function speakerOf(article: Article, statement: Statement | null): string | null {
  const party = statement?.speaker;
  if (!party) return null;
  const { start, end } = party;
  const named =
    start === undefined || end === undefined
      ? undefined
      : article.mentions.findLast(
          (mention) =>
            mention.type === 'person' &&
            mention.actor &&
            mention.start >= start &&
            mention.end <= end &&
            /\s/.test(article.text.slice(mention.start, mention.end)),
        );
  return named?.actor ?? party.actor ?? party.name?.toLowerCase() ?? null;
}
