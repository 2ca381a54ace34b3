import { isoDay } from './calendar.ts';
import { nearestDay } from './nearest.ts';
import type { Draft, Recogniser } from './recogniser.ts';
import { MONTH, monthNumber, YEAR } from './words.ts';

const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
/** What may follow a day in a list: no noun, since "June 5 and 30 ships" counts ships. */
const AFTER =
  '(?=[.;:)]|,(?!\\d)|$|\\s(?:in|at|for|to|of|on|by|with|when|and|that|as|after|before|will|would|was|were)\\b)';

const MONTH_FIRST = new RegExp(
  `\\b(?<month>${MONTH})\\s+(?<first>${DAY})(?:\\s+(?:and|or)\\s+|\\s*&\\s*)(?<second>${DAY})(?:(?:,\\s*|\\s+)(?<year>${YEAR})\\b)?${AFTER}`,
  'gd',
);
const DAY_FIRST = new RegExp(
  `\\b(?<first>${DAY})(?:\\s+(?:and|or)\\s+|\\s*&\\s*)(?<second>${DAY})\\s+(?<month>${MONTH})(?:\\s+(?<year>${YEAR})\\b)?`,
  'gd',
);

/** Two days of one month: "April 24 and 25", "6 and 9 August 1945". The month, and a year at the end, hold for both. */
export const dayLists: Recogniser = {
  name: 'day-list',
  find(paragraph) {
    const drafts: Draft[] = [];
    for (const pattern of [MONTH_FIRST, DAY_FIRST]) {
      for (const { groups, indices, index, 0: text } of paragraph.matchAll(pattern)) {
        const at = indices!.groups!;
        const month = monthNumber(groups!.month!);
        const monthFirst = pattern === MONTH_FIRST;
        const value = (day: string): Draft['value'] => dayIn(month, Number.parseInt(day, 10), groups!.year);
        const shared = { type: 'DATE', rule: 'day-list' } as const;
        drafts.push(
          {
            ...shared,
            start: monthFirst ? index : at.first![0],
            end: at.first![1],
            value: value(groups!.first!),
          },
          { ...shared, start: at.second![0], end: index + text.length, value: value(groups!.second!) },
        );
      }
    }
    return drafts;
  },
};

function dayIn(month: number, day: number, year: string | undefined): Draft['value'] {
  return (anchors) => (year ? isoDay(Number(year), month, day) : nearestDay(anchors, month, day));
}
