import type { Party } from '../record/actor.ts';
import type { DaySpan } from '../record/day-span.ts';
import type { PoliticalEvent } from '../record/event.ts';

/** An event with its article's day and the words that it is told in. */
export interface Report {
  readonly article: string;
  readonly event: PoliticalEvent;
  readonly published: number;
  readonly days: DaySpan | null;
  readonly words: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

/** A dateless report tells of what happened so many days before it at most. */
export const NEWS = 3;

export const MUTUAL = /^(CONSULT|AGREE|COOPERATE|SUPPORT)$/;

export const sideOf = (party: Party | null): string | null => party?.country ?? party?.actor ?? null;

/** Reports by class, side and the months in which their act may lie. */
export interface Reports {
  add(report: Report): void;
  /** Those that may tell the same act, and few others. */
  near(report: Report): Iterable<Report>;
}

/** An act of more months than these is looked for among all. */
const MOST_MONTHS = 30;
/** Reports of one class and side that an act without a day is held against: the first ones. */
const MOST_DAYLESS = 400;

export function makeReports(): Reports {
  const bySide = new Map<string, Report[]>();
  const byMonth = new Map<string, Report[]>();
  const wide = new Map<string, Report[]>();
  const put = (map: Map<string, Report[]>, key: string, report: Report): void => {
    const list = map.get(key);
    if (list) list.push(report);
    else map.set(key, [report]);
  };
  return {
    add(report) {
      const days = report.days ?? { from: report.published - NEWS, to: report.published };
      const months = monthsOf(days);
      for (const key of keysOf(report.event)) {
        put(bySide, key, report);
        if (months.length > MOST_MONTHS) put(wide, key, report);
        else for (const month of months) put(byMonth, `${key} ${month}`, report);
      }
    },
    near({ event, days }) {
      const found = new Set<Report>();
      const months = days ? monthsOf(days) : [];
      for (const key of keysOf(event)) {
        const lists =
          days && months.length <= MOST_MONTHS
            ? [wide.get(key), ...months.map((month) => byMonth.get(`${key} ${month}`))]
            : [bySide.get(key)?.slice(0, MOST_DAYLESS)];
        for (const list of lists) for (const report of list ?? []) found.add(report);
      }
      return found;
    },
  };
}

/** Numbers of the months that some days lie in, as far as more than enough. */
function monthsOf({ from, to }: DaySpan): number[] {
  const numberOf = (day: number): number => Math.floor(day / 30.4375);
  const [first, last] = [numberOf(from), Math.min(numberOf(to), numberOf(from) + MOST_MONTHS + 1)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const keysOf = ({ class: name, source, target }: PoliticalEvent): string[] =>
  [...new Set([sideOf(source), ...(MUTUAL.test(name) ? [sideOf(target)] : [])])].flatMap((side) =>
    side ? [`${name} ${side}`] : [],
  );
