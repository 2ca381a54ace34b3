import type { Article } from '../record/article.ts';
import type { World } from '../world/world.ts';
import { type DayRange, daysOfPublished } from './days.ts';
import { headlineOf } from './headline.ts';
import { type HouseText, withoutHouseText } from './house-text.ts';
import { GAP } from './passages.ts';
import { runsOfFacts, type ShingleSets, shinglesOf } from './shingles.ts';
import { statesIn } from './state-names.ts';
import { type Bag, bagOf } from './vectors.ts';
import { weekdaysIn } from './weekday-names.ts';
import { type Word, wordsOf } from './words.ts';

/** Words of an article by where they stand. */
export interface Bags {
  /** All words of title and text. */
  readonly body: Bag;
  /** Title and opening. */
  readonly lead: Bag;
  readonly title: Bag;
  /** Words with a capital within sentences, and numbers. */
  readonly names: Bag;
  /** Words without a capital, those of the title more: what it is about, whoever the parties are. */
  readonly subject: Bag;
}

/** What is cheap to see in an article, from its page stage alone. */
export interface Signs {
  /** Place in the order of input, from 0. */
  readonly number: number;
  readonly id: string;
  readonly days: DayRange | null;
  /** Outlet's name or domain, lower case. */
  readonly outlet: string | null;
  readonly credit: readonly string[];
  /** Words by use; null once the article is settled, when only their weights are kept. */
  bags: Bags | null;
  /** Words of the title, ascending. */
  readonly titleTerms: Int32Array;
  /** Weekdays told where the day of the news is, 0 for Sunday to 6 for Saturday, distinct, in the order of the text. */
  readonly weekdays: readonly number[];
  /** State codes, most told first, with how often. */
  readonly states: readonly (readonly [code: string, count: number])[];
  /** Without what the outlet repeats from article to article. */
  readonly shingles: ShingleSets;
  /** Sampled runs of four words, house text and all. */
  readonly allRuns: Int32Array;
  /** Words outside quotation marks in the order of the text, `GAP` where something quoted lies between. */
  readonly plain: Int32Array;
  /** Names and numbers in the order of the text. */
  readonly facts: Int32Array;
  /** Words of the text, without the title. */
  readonly length: number;
}

const LEAD_WORDS = 70;
/** Words of the text that are read for story and subject; copies look at all of it. */
const READ_WORDS = 600;
/** Where the day of the news is told. */
const LEAD_CHARACTERS = 1500;
const MOST_FACTS = 200;

const add = (counts: Map<number, number>, term: number, weight: number): void => {
  counts.set(term, (counts.get(term) ?? 0) + weight);
};

/** Words that are aligned; what is longer is compared by its beginning. */
const MOST_PLAIN = 1500;

function plainOf(words: readonly Word[]): Int32Array {
  const plain: number[] = [];
  for (const { term, quoted } of words) {
    if (plain.length >= MOST_PLAIN) break;
    if (!quoted) plain.push(term.hash === GAP ? 1 : term.hash);
    else if (plain.length > 0 && plain[plain.length - 1] !== GAP) plain.push(GAP);
  }
  return Int32Array.from(plain);
}

/** Signs of one article. Reads `text`, `title`, `published`, `outlet` and `credit`, no other layer. */
export function signsOf(article: Article, number: number, world: World, house: HouseText): Signs {
  const headline = headlineOf(article);
  const text = article.text.slice(headline.start);
  const words = wordsOf(text);
  const titleWords = wordsOf(headline.title ?? '');
  const body = new Map<number, number>();
  const lead = new Map<number, number>();
  const title = new Map<number, number>();
  const names = new Map<number, number>();
  const subject = new Map<number, number>();
  const common = new Set<number>();
  const facts: number[] = [];
  const isName = (word: Word): boolean => word.term.number || (word.capital && !word.opens);
  for (const { term } of titleWords) {
    if (term.common) common.add(term.hash);
    if (term.empty) continue;
    add(title, term.hash, 1);
    add(lead, term.hash, 2);
    add(body, term.hash, 3);
  }
  for (let i = 0; i < words.length && i < READ_WORDS; i++) {
    const word = words[i]!;
    const { term } = word;
    if (term.empty) continue;
    if (term.common) common.add(term.hash);
    add(body, term.hash, i < LEAD_WORDS ? 2 : 1);
    if (i < LEAD_WORDS) add(lead, term.hash, 1);
    if (!word.capital && !term.number) add(subject, term.hash, i < LEAD_WORDS ? 2 : 1);
    if (!isName(word)) continue;
    add(names, term.hash, 1);
    if (facts.length < MOST_FACTS) facts.push(term.hash);
  }
  // Titles are often written in capitals throughout: only what the text writes without one is a word of the subject.
  for (const [term, times] of title) if (subject.has(term)) add(subject, term, 3 * times);
  const outlet = (article.outlet.name ?? article.outlet.domain)?.toLowerCase() ?? null;
  const shingles = shinglesOf(words);
  return {
    number,
    id: article.id,
    days: daysOfPublished(article.published),
    outlet,
    credit: article.credit.map((credit) => credit.toLowerCase()),
    bags: {
      body: bagOf(body, common),
      lead: bagOf(lead, common),
      title: bagOf(title, common),
      names: bagOf(names, common),
      subject: bagOf(subject, common),
    },
    titleTerms: Int32Array.from(title.keys()).sort(),
    weekdays: [...new Set(weekdaysIn(text.slice(0, LEAD_CHARACTERS)))],
    states: statesIn(headline.title ?? '', text, titleWords, words.slice(0, READ_WORDS), world),
    shingles: {
      ...shingles,
      facts: runsOfFacts(facts),
      plain: withoutHouseText(house, outlet, shingles.plain),
    },
    allRuns: shingles.plain,
    plain: plainOf(words),
    facts: Int32Array.from(facts),
    length: words.length,
  };
}
