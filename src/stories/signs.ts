import type { Article } from '../record/article.ts';
import type { World } from '../world/world.ts';
import { type Bags, bagsOf, indexOf, makeTermTally } from './bags.ts';
import { type DayRange, daysOfPublished } from './days.ts';
import { headlineOf } from './headline.ts';
import { type HouseText, withoutHouseText } from './house-text.ts';
import { GAP } from './passages.ts';
import { runsOfFacts, type ShingleSets, shinglesOf } from './shingles.ts';
import { statesIn } from './state-names.ts';
import { CAPITAL, COMMON, EMPTY, NUMBER, OPENS, QUOTED } from './stems.ts';
import { weekdaysIn } from './weekday-names.ts';
import { type Words, wordsOf } from './words.ts';

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
const READ_TITLE_WORDS = 200;
/** Where the day of the news is told. */
const LEAD_CHARACTERS = 1500;
const MOST_FACTS = 200;

/** Words that are aligned; what is longer is compared by its beginning. */
const MOST_PLAIN = 1500;

function plainOf({ terms, marks }: Words): Int32Array {
  const plain: number[] = [];
  for (let i = 0; i < terms.length && plain.length < MOST_PLAIN; i++) {
    if (!(marks[i]! & QUOTED)) plain.push(terms[i] === GAP ? 1 : terms[i]!);
    else if (plain.length > 0 && plain[plain.length - 1] !== GAP) plain.push(GAP);
  }
  return Int32Array.from(plain);
}

const tally = makeTermTally();

/** Counts the words of title and text by where they stand; adds names and numbers to `facts` in the order of the text. */
function countTerms(title: Words, text: Words, facts: number[]): Bags {
  const { body, lead, names, subject } = tally;
  for (let i = 0; i < title.terms.length && i < READ_TITLE_WORDS; i++) {
    if (title.marks[i]! & EMPTY) continue;
    const at = indexOf(tally, title.terms[i]!, (title.marks[i]! & COMMON) !== 0);
    tally.title[at] = tally.title[at]! + 1;
    lead[at] = lead[at]! + 2;
    body[at] = body[at]! + 3;
  }
  const titleTerms = tally.size;
  for (let i = 0; i < text.terms.length && i < READ_WORDS; i++) {
    const marks = text.marks[i]!;
    if (marks & EMPTY) continue;
    const term = text.terms[i]!;
    const at = indexOf(tally, term, (marks & COMMON) !== 0);
    const weight = i < LEAD_WORDS ? 2 : 1;
    body[at] = body[at]! + weight;
    if (i < LEAD_WORDS) lead[at] = lead[at]! + 1;
    if (!(marks & (CAPITAL | NUMBER))) subject[at] = subject[at]! + weight;
    if (!(marks & NUMBER) && (marks & (CAPITAL | OPENS)) !== CAPITAL) continue;
    names[at] = names[at]! + 1;
    if (facts.length < MOST_FACTS) facts.push(term);
  }
  // Titles are often written in capitals throughout: only what the text writes without one is a word of the subject.
  for (let at = 0; at < titleTerms; at++)
    if (subject[at]! > 0) subject[at] = subject[at]! + 3 * tally.title[at]!;
  return bagsOf(tally);
}

/** Signs of one article. Reads `text`, `title`, `published`, `outlet` and `credit`, no other layer. */
export function signsOf(article: Article, number: number, world: World, house: HouseText): Signs {
  const headline = headlineOf(article);
  const text = article.text.slice(headline.start);
  const words = wordsOf(text);
  const titleWords = wordsOf(headline.title ?? '');
  const facts: number[] = [];
  const bags = countTerms(titleWords, words, facts);
  const outlet = (article.outlet.name ?? article.outlet.domain)?.toLowerCase() ?? null;
  const shingles = shinglesOf(words);
  return {
    number,
    id: article.id,
    days: daysOfPublished(article.published),
    outlet,
    credit: article.credit.map((credit) => credit.toLowerCase()),
    bags,
    titleTerms: bags.terms.filter((_, i) => bags.title[i]! > 0),
    weekdays: [...new Set(weekdaysIn(text.slice(0, LEAD_CHARACTERS)))],
    states: statesIn(headline.title ?? '', text, titleWords, words, READ_WORDS, world),
    shingles: {
      ...shingles,
      facts: runsOfFacts(facts),
      plain: withoutHouseText(house, outlet, shingles.plain),
    },
    allRuns: shingles.plain,
    plain: plainOf(words),
    facts: Int32Array.from(facts),
    length: words.terms.length,
  };
}
