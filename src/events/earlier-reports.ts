import type { Article } from '../record/article.ts';
import { daySpan } from '../record/day-span.ts';
import type { EarlierReport, PoliticalEvent } from '../record/event.ts';
import { textOf } from '../record/span.ts';
import { areOfOthers, namedThings } from './named-things.ts';
import { MUTUAL, makeReports, NEWS, type Report, sideOf } from './report-index.ts';

/** An act so many days older than its article is an older act. */
const OLDER = 2;
/** Share of common words: enough beside one known day, beside days that only overlap, and without any day. */
const WITH_DAY = 0.2;
const WITH_DAYS = 0.34;
const WITHOUT_DAY = 0.5;

const TO_COME: ReadonlySet<string> = new Set(['announced', 'threatened', 'conditional']);

const stemOf = (word: string): string => word.replace(/(ing|ed|es|s)$/, '').replace(/e$/, '');

const contentWords = (text: string): string[] => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemOf);

function reportOf(article: Article, event: PoliticalEvent, published: number): Report {
  const words = new Set(event.evidence.flatMap((span) => contentWords(textOf(article.text, span))));
  for (const party of [event.source, event.target])
    for (const word of contentWords(party?.name ?? '')) words.delete(word);
  return {
    article: article.id,
    event,
    published,
    days: daySpan(event.date.value),
    words,
    things: namedThings(article.text, event),
  };
}

/** Share of the shorter telling's words that the other has too. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size ? [...few].filter((word) => many.has(word)).length / few.size : 0;
}

function sameSides(a: PoliticalEvent, b: PoliticalEvent): boolean {
  const [from, to, otherFrom, otherTo] = [a.source, a.target, b.source, b.target].map(sideOf);
  const along = (x: string | null, y: string | null): boolean => x === y || x === null || y === null;
  if (from && from === otherFrom) return along(to!, otherTo!);
  return MUTUAL.test(a.class) && from !== null && from === otherTo && to === otherFrom;
}

/** How sure two reports tell one act, with the rule that says so; null where they do not. */
function match(later: Report, earlier: Report): { readonly score: number; readonly rule: string } | null {
  const [a, b] = [later.event, earlier.event];
  if (a.class !== b.class || !sameSides(a, b)) return null;
  if (TO_COME.has(a.status) !== TO_COME.has(b.status)) return null;
  if ((a.status === 'denied') !== (b.status === 'denied')) return null;
  const alike = likeness(later.words, earlier.words);
  if (alike === 0 || areOfOthers(later.things, earlier.things)) return null;
  const words = alike + (a.cameo === b.cameo ? WITH_DAY : 0);
  if (!later.days) return words >= WITHOUT_DAY ? { score: words, rule: 'same-words' } : null;
  const days =
    earlier.days ??
    (b.status === 'background' ? null : { from: earlier.published - NEWS, to: earlier.published });
  if (!days || later.days.from > days.to || days.from > later.days.to) return null;
  const exact = later.days.from === later.days.to && earlier.days?.from === earlier.days?.to;
  if (exact && earlier.days) return words >= WITH_DAY ? { score: words + 1, rule: 'same-day' } : null;
  return words >= WITH_DAYS ? { score: words + 0.5, rule: 'days-of-the-report' } : null;
}

function bare({ earlier: _, ...event }: PoliticalEvent): PoliticalEvent {
  return event;
}

/** Is the act older than the news of its article? */
const isOlder = ({ event, days, published }: Report): boolean =>
  event.status === 'background' || (days !== null && days.to < published - OLDER);

/**
 * Takes articles in the order of their publication and gives each back with its older acts pointing to the first report of them in an
 * article of an earlier day (`earlier`). An act is the same where class, sides and standing are, the days can be one, and the words for
 * it are alike: more alike, the less is known of the day. Undated articles get no pointer and are remembered by nobody.
 * Pointers that an article came with are looked for anew. Remembers what it was given: one for each storyline.
 */
export function earlierReports(): (article: Article) => Article {
  const known = makeReports();
  return (article) => {
    const published = daySpan(article.published.value)?.to;
    if (published === undefined) return { ...article, events: article.events.map(bare) };
    const told = article.events.map((event) => reportOf(article, bare(event), published));
    const events = told.map((report): PoliticalEvent => {
      const earlier = isOlder(report) ? firstReport(report, known.near(report)) : null;
      return earlier ? { ...report.event, earlier } : report.event;
    });
    for (const [i, event] of events.entries()) known.add({ ...told[i]!, event });
    return { ...article, events };
  };
}

function firstReport(report: Report, candidates: Iterable<Report>): EarlierReport | null {
  let best: { readonly earlier: Report; readonly score: number; readonly rule: string } | null = null;
  for (const earlier of candidates) {
    const matched = earlier.published < report.published ? match(report, earlier) : null;
    if (matched && (!best || isBetter({ earlier, ...matched }, best))) best = { earlier, ...matched };
  }
  if (!best) return null;
  // A report that looks back itself passes on what it points to.
  const { article, event } = best.earlier.event.earlier ?? {
    article: best.earlier.article,
    event: best.earlier.event.id,
  };
  return { article, event, rule: `earlier:${best.rule}` };
}

/** The surer one, then the earlier one; then by ids, so that no order of input counts. */
function isBetter(
  a: { readonly earlier: Report; readonly score: number },
  b: { readonly earlier: Report; readonly score: number },
): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.earlier.published !== b.earlier.published) return a.earlier.published < b.earlier.published;
  const [one, two] = [a, b].map(({ earlier }) => `${earlier.article} ${earlier.event.id}`) as [
    string,
    string,
  ];
  return one < two;
}

/** The articles in the order given, their older acts pointing to earlier ones among them, whatever order they came in. */
export function withEarlierReports(articles: readonly Article[]): Article[] {
  const point = earlierReports();
  const order = articles
    .map((article, i) => ({
      article,
      i,
      day: daySpan(article.published.value)?.to ?? Number.MAX_SAFE_INTEGER,
    }))
    .toSorted((a, b) => a.day - b.day || (a.article.id < b.article.id ? -1 : 1));
  const pointed = new Map(order.map(({ article, i }) => [i, point(article)]));
  return articles.map((article, i) => pointed.get(i) ?? article);
}
