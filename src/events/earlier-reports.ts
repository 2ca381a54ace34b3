import type { Party } from '../record/actor.ts';
import type { Article } from '../record/article.ts';
import { type DaySpan, daySpan } from '../record/day-span.ts';
import type { EarlierReport, PoliticalEvent } from '../record/event.ts';
import { textOf } from '../record/span.ts';

/** An event with its article's day and the words that it is told in. */
interface Report {
  readonly article: string;
  readonly event: PoliticalEvent;
  readonly published: number;
  readonly days: DaySpan | null;
  readonly words: ReadonlySet<string>;
}

/** An act so many days older than its article is an older act. */
const OLDER = 2;
/** A dateless report tells of what happened so many days before it at most. */
const NEWS = 3;
/** Share of common words: enough beside one known day, beside days that only overlap, and without any day. */
const WITH_DAY = 0.2;
const WITH_DAYS = 0.34;
const WITHOUT_DAY = 0.5;

const TO_COME: ReadonlySet<string> = new Set(['announced', 'threatened', 'conditional']);
const MUTUAL = /^(CONSULT|AGREE|COOPERATE|SUPPORT)$/;

const stemOf = (word: string): string => word.replace(/(ing|ed|es|s)$/, '').replace(/e$/, '');

const contentWords = (text: string): string[] => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemOf);

function reportOf(article: Article, event: PoliticalEvent, published: number): Report {
  const words = new Set(event.evidence.flatMap((span) => contentWords(textOf(article.text, span))));
  for (const party of [event.source, event.target])
    for (const word of contentWords(party?.name ?? '')) words.delete(word);
  return { article: article.id, event, published, days: daySpan(event.date.value), words };
}

const sideOf = (party: Party | null): string | null => party?.country ?? party?.actor ?? null;

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
  const words = likeness(later.words, earlier.words) + (a.cameo === b.cameo ? WITH_DAY : 0);
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
  const known = new Map<string, Report[]>();
  const keysOf = ({ class: name, source, target }: PoliticalEvent): string[] =>
    [...new Set([sideOf(source), ...(MUTUAL.test(name) ? [sideOf(target)] : [])])].flatMap((side) =>
      side ? [`${name} ${side}`] : [],
    );
  return (article) => {
    const published = daySpan(article.published.value)?.to;
    if (published === undefined) return { ...article, events: article.events.map(bare) };
    const told = article.events.map((event) => reportOf(article, bare(event), published));
    const events = told.map((report): PoliticalEvent => {
      const earlier = isOlder(report)
        ? firstReport(
            report,
            keysOf(report.event).flatMap((key) => known.get(key) ?? []),
          )
        : null;
      return earlier ? { ...report.event, earlier } : report.event;
    });
    events.forEach((event, i) => {
      for (const key of keysOf(event)) known.set(key, [...(known.get(key) ?? []), { ...told[i]!, event }]);
    });
    return { ...article, events };
  };
}

function firstReport(report: Report, candidates: readonly Report[]): EarlierReport | null {
  const found = candidates
    .filter(({ published }) => published < report.published)
    .flatMap((earlier) => {
      const matched = match(report, earlier);
      return matched ? [{ earlier, ...matched }] : [];
    })
    .toSorted((a, b) => b.score - a.score || a.earlier.published - b.earlier.published)[0];
  if (!found) return null;
  // A report that looks back itself passes on what it points to.
  const { article, event } = found.earlier.event.earlier ?? {
    article: found.earlier.article,
    event: found.earlier.event.id,
  };
  return { article, event, rule: `earlier:${found.rule}` };
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
    .toSorted((a, b) => a.day - b.day || a.i - b.i);
  const pointed = new Map(order.map(({ article, i }) => [i, point(article)]));
  return articles.map((article, i) => pointed.get(i) ?? article);
}
