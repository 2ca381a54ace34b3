import { contentId } from '../record/ids.ts';
import { pairOf, soleOf } from './parties.ts';
import { makeSlots, recall, remember, type Slots } from './slots.ts';
import { productWith, type Spread } from './spread.ts';
import { largestOf, makeTally, type Tally } from './tally.ts';
import { heaviest, lengthOf, lightened, sumOf, type Vector, withoutZeros } from './vectors.ts';
import type { Weighed } from './weighed.ts';

/** A dispute or affair over weeks to years: its parties and its subject. */
export interface Storyline {
  readonly id: string;
  readonly number: number;
  /** The pair of states it is between; null when it is not a matter of two states. */
  readonly pair: string | null;
  /** The one state it is about, where it is not between two; null when none stands out. */
  readonly sole: string | null;
  readonly subject: Core;
  readonly names: Core;
  articles: number;
}

/** Sum of the vectors of its first articles. It is frozen then, so that a long storyline does not drift from its subject. */
interface Core {
  vector: Vector;
  length: number;
}

export interface StorylineBook {
  /** By pair of states or sole state. */
  readonly byParty: Map<string, Storyline[]>;
  readonly byName: Slots;
  readonly all: Map<number, Storyline>;
  readonly tally: Tally;
  made: number;
}

export const makeStorylineBook = (): StorylineBook => ({
  byParty: new Map(),
  byName: makeSlots(16, 24),
  all: new Map(),
  tally: makeTally(),
  made: 0,
});

const CORE_ARTICLES = 12;
const MOST_CANDIDATES = 12;
const KEY_NAMES = 10;
export const MOST_STORYLINES = 20_000;
const MOST_OF_A_PAIR = 64;
/** Between the same two states: from this likeness of subject on it is the same dispute. */
const SUBJECT_OF_PAIR = 0.25;
/** Otherwise names and subject both have to be alike. */
const SUBJECT = 0.12;
const NAMES = 0.22;
/** Less so when both are about one and the same state. */
const SUBJECT_OF_STATE = 0.1;
const NAMES_OF_STATE = 0.15;

/** Terms of a core that are kept, so that the many storylines of years fit in memory. */
const MOST_TERMS = 400;

const makeCore = (): Core => ({
  vector: { terms: new Int32Array(), weights: new Float32Array() },
  length: 0,
});

function addTo(core: Core, vector: Vector): void {
  core.vector = lightened(sumOf(core.vector, vector), MOST_TERMS);
  core.length = lengthOf(core.vector);
}

const likeness = (core: Core, spread: Spread, part: 'names' | 'subject'): number =>
  core.length > 0 ? productWith(spread, part, core.vector) / core.length : 0;

type NamedTerms = Pick<Weighed, 'terms' | 'names'>;

/** The names by which a storyline is found again, heaviest first. */
const keyNames = ({ terms, names: weights }: NamedTerms) =>
  heaviest({ terms, weights }, KEY_NAMES).filter(({ weight }) => weight > 0);

/** How well an article fits a storyline; null when it is not of it. */
function fitOf(
  storyline: Storyline,
  article: Spread,
  pair: string | null,
  sole: string | null,
): number | null {
  if (pair && storyline.pair === pair) {
    const subject = likeness(storyline.subject, article, 'subject');
    return subject >= SUBJECT_OF_PAIR ? 1 + subject : null;
  }
  const names = likeness(storyline.names, article, 'names');
  const loose = sole !== null && storyline.sole === sole;
  if (names < (loose ? NAMES_OF_STATE : NAMES)) return null;
  const subject = likeness(storyline.subject, article, 'subject');
  return subject >= (loose ? SUBJECT_OF_STATE : SUBJECT) ? (names + subject) / 2 : null;
}

/** Storyline of a new story, by its first article: the one that fits best, else a new one; null where no party and no name tells. */
export function storylineFor(book: StorylineBook, spread: Spread): Storyline | null {
  const { article } = spread;
  const pair = pairOf(article.signs.states);
  const keys = keyNames(article);
  if (!pair && keys.length === 0) return null;
  for (const { term, weight } of keys)
    recall(book.byName, term, book.made - MOST_STORYLINES, weight, book.tally);
  const party = pair ?? soleOf(article.signs.states);
  const candidates = new Set(party ? book.byParty.get(party) : []);
  for (const number of largestOf(book.tally, MOST_CANDIDATES, 0)) {
    const storyline = book.all.get(number);
    if (storyline) candidates.add(storyline);
  }
  let best: Storyline | null = null;
  let most = 0;
  for (const storyline of candidates) {
    const mine = fitOf(storyline, spread, pair, pair ? null : soleOf(article.signs.states));
    if (mine === null || mine <= most) continue;
    best = storyline;
    most = mine;
  }
  return best ?? open(book, article, pair);
}

function open(book: StorylineBook, article: Weighed, pair: string | null): Storyline {
  const storyline: Storyline = {
    id: contentId('line', article.signs.id),
    number: book.made++,
    pair,
    sole: pair ? null : soleOf(article.signs.states),
    subject: makeCore(),
    names: makeCore(),
    articles: 0,
  };
  keep(book, storyline);
  return storyline;
}

/** Puts a storyline where it is looked for; the oldest make room. */
export function keep(book: StorylineBook, storyline: Storyline): void {
  book.all.set(storyline.number, storyline);
  book.all.delete(storyline.number - MOST_STORYLINES);
  const party = storyline.pair ?? storyline.sole;
  if (!party) return;
  const list = book.byParty.get(party) ?? [];
  list.push(storyline);
  if (list.length > MOST_OF_A_PAIR) list.shift();
  book.byParty.set(party, list);
}

/** Enters an article of the storyline. True when it is one of the first, by which the storyline is found. */
export function enterStoryline(book: StorylineBook, storyline: Storyline, article: Weighed): boolean {
  if (storyline.articles >= CORE_ARTICLES) return false;
  storyline.articles++;
  addTo(storyline.subject, withoutZeros(article.terms, article.subject));
  addTo(storyline.names, withoutZeros(article.terms, article.names));
  rememberNames(book, storyline.number, article);
  return true;
}

export function rememberNames(book: StorylineBook, number: number, article: NamedTerms): void {
  for (const { term } of keyNames(article)) remember(book.byName, term, number);
}
