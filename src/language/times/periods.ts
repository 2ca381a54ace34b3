import { plusPeriods, quarterOf } from './calendar.ts';
import { ordinalOf } from './numbers.ts';
import { type Anchors, byPattern, pattern, type Recogniser } from './recogniser.ts';
import { rangeOf } from './relate.ts';
import { YEAR } from './words.ts';

const NTH = '(?<nth>first|second|third|fourth|final|last|latter|1st|2nd|3rd|4th)';
const PERIOD = '(?<period>quarter|half)';

function signOf(nth: string, period: string): string {
  const half = /half/i.test(period);
  const number = /final|last|latter/i.test(nth) ? (half ? 2 : 4) : (ordinalOf(nth) ?? 1);
  return (half ? 'H' : 'Q') + number;
}

/** The quarter or half of that number that has begun last, or comes next where the clause looks ahead. */
function nearestPeriod({ day, year, tense }: Anchors, sign: string): string | null {
  if (!day || year === null) return null;
  const begun = rangeOf(`${year}-${sign}`)!.first <= day ? year : year - 1;
  const over = rangeOf(`${begun}-${sign}`)!.last < day;
  const ahead = tense === 'future' && over && rangeOf(`${begun}-${sign}`)!.last < monthsBefore(day);
  return `${ahead ? begun + 1 : begun}-${sign}`;
}

/** A period that ended in the last four months or so is the one reported on, whatever the tense. */
const monthsBefore = (day: string): string => rangeOf(plusPeriods(quarterOf(day), -1))!.first;

const numbered = byPattern(
  'quarter',
  pattern(
    `\\b(?:(?<lead>last|this|next) year['’]s |(?:the|its|their|a) )?(?:(?<year>${YEAR})(?:['’]s)? |(?<ago>year[- ](?:ago|earlier)) )?(?:fiscal[- ])?${NTH}[- ]${PERIOD}(?:(?:,? of| in|,)? (?:fiscal (?:year )?)?(?<late>${YEAR})\\b| of (?<which>last|this|next|the) year\\b| (?<lastly>last) year\\b| (?<before>a year (?:ago|earlier))\\b)?(?! (?:century|hour|final)|[a-z])`,
  ),
  ({ groups, text, before }) => {
    const sign = signOf(groups.nth!, groups.period!);
    const year = groups.year ?? groups.late;
    // "the first half", "the third quarter" of a game or a century say no date.
    if (/century|game|match|ball|goal|score/i.test(before.slice(-25))) return null;
    if (year) return { type: 'DATE', value: `${year}-${sign}` };
    const which = (groups.lead ?? groups.which ?? groups.lastly ?? '').toLowerCase();
    const steps = which === 'last' ? -1 : which === 'next' ? 1 : 0;
    if (/half/i.test(text) && !which && !/half(?: of)?\s*$/i.test(text)) return null;
    return {
      type: 'DATE',
      value: (anchors) => {
        if (which) return anchors.year === null ? null : `${anchors.year + steps}-${sign}`;
        const near = nearestPeriod(anchors, sign);
        return near && (groups.ago ?? groups.before) ? plusPeriods(near, sign[0] === 'H' ? -2 : -4) : near;
      },
    };
  },
);

/** The quarter that the text speaks of; the last one that ended where it has named none. */
const spokenOf = byPattern(
  'quarter-in-mind',
  pattern(
    `\\b(?:the|the latest|the current|that) (?:(?<year>${YEAR}) )?(?:latest |current |reporting )?(?<word>quarter|period)\\b(?! (?:of|when|between|for|during|final|century))`,
  ),
  ({ groups, text }) => {
    const period = /period/i.test(groups.word!);
    if (period && !/latest|current/i.test(text) && !groups.year) return null;
    return {
      type: 'DATE',
      value: (anchors) => {
        if (/current/i.test(text)) return anchors.month && quarterOf(anchors.month);
        const last = anchors.period ?? (anchors.month && plusPeriods(quarterOf(anchors.month), -1));
        if (!groups.year) return last;
        return last ? groups.year + last.slice(4) : groups.year;
      },
    };
  },
);

const fiscalYear = byPattern(
  'fiscal-year',
  pattern(`\\b(?:the )?(?:fiscal|financial)(?: year)? (?<year>${YEAR})\\b|\\bFY ?(?<short>${YEAR})\\b`),
  ({ groups }) => ({ type: 'DATE', value: (groups.year ?? groups.short)! }),
);

/** Quarters, halves and fiscal years. */
export const periods: readonly Recogniser[] = [numbered, spokenOf, fiscalYear];
