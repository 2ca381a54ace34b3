import { ABOUT, AMOUNT, amountOf } from './amount.ts';
import { plusDays, shift } from './calendar.ts';
import { type Anchors, byPattern, pattern, type Recogniser } from './recogniser.ts';
import { type Unit, unitOf } from './words.ts';

const UNITS = '(?<unit>day|week|month|quarter|year|decade|centurie|century|weekend)s?';

/** What the text compares with when it says "a year ago": the quarter it speaks of, else the unit itself. */
function fromPublication(anchors: Anchors, unit: Unit, amount: number): string | null {
  const { day, month, year, period } = anchors;
  if (unit === 'year' && period && Math.abs(amount) === 1) return shift(period, 'year', amount);
  if (unit === 'year' || unit === 'decade' || unit === 'century')
    return year === null ? null : shift(String(year), unit, amount);
  if (unit === 'month' || unit === 'quarter') return month && shift(month, unit, amount);
  return day && shift(day, unit, amount);
}

const ago = byPattern(
  'ago',
  pattern(
    `(?:\\b${ABOUT})?(?<![\\w.,$])(?<amount>${AMOUNT}) (?:or (?:so|more) )?${UNITS} (?:or (?:so|more) )?(?<way>ago|from now|hence)\\b`,
  ),
  ({ groups }) => {
    const amount = amountOf(groups.amount!);
    const unit = unitOf(groups.unit!);
    const sign = /ago/i.test(groups.way!) ? -1 : 1;
    if (amount === null) return null;
    if (amount === 'X') return { type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
    if (!Number.isInteger(amount))
      return { type: 'DATE', value: (anchors) => halfYears(anchors, unit, amount * sign) };
    return { type: 'DATE', value: (anchors) => fromPublication(anchors, unit, amount * sign) };
  },
);

/** Half a year, a decade and a half: to the month where the years are broken. */
function halfYears({ month }: Anchors, unit: Unit, amount: number): string | null {
  const years = amount * ({ year: 1, decade: 10, century: 100 }[unit as string] ?? Number.NaN);
  if (!month || !Number.isInteger(years * 12)) return null;
  return Number.isInteger(years)
    ? shift(month.slice(0, 4), 'year', years)
    : shift(month, 'month', years * 12);
}

const yearAgoPeriod = byPattern(
  'year-ago-period',
  pattern(
    '\\b(?:the )?(?:(?:comparable|corresponding|same|like) )?(?:year[- ](?:ago|earlier)(?: (?:quarter|period|half))?|(?:quarter|period|half) (?:a year (?:ago|earlier)|last year))\\b(?! (?:first|second|third|fourth))',
  ),
  () => ({
    type: 'DATE',
    value: ({ period, year }) =>
      period ? shift(period, 'year', -1) : year === null ? null : String(year - 1),
  }),
);

/** "a month earlier", "two days later": counted from the date named last, else from publication. */
const fromLast = byPattern(
  'from-last-date',
  pattern(
    `(?:\\b${ABOUT})?(?<![\\w.,$])(?<amount>${AMOUNT}) ${UNITS} (?<way>earlier|before|previously|later|afterward|afterwards|after that|on)\\b(?! than)`,
  ),
  ({ groups, before, after }) => {
    const amount = amountOf(groups.amount!);
    const way = groups.way!.toLowerCase();
    if (amount === null || amount === 'X' || !Number.isInteger(amount)) return null;
    // "two days before the vote", "years on end" measure a distance.
    if (/^(?:before|on)$/.test(way) && !/^(?:[.,;:)]|$)/.test(after)) return null;
    if (/\b(?:for|of|per|than)\s+$/.test(before)) return null;
    const unit = unitOf(groups.unit!);
    const sign = /earlier|before|previously/.test(way) ? -1 : 1;
    return {
      type: 'DATE',
      value: (anchors) => {
        const from = unit === 'year' && sign < 0 ? (anchors.period ?? anchors.last) : anchors.last;
        return from
          ? shift(from, unit, amount * sign)
          : sign < 0
            ? fromPublication(anchors, unit, -amount)
            : null;
      },
    };
  },
);

const dayBeside = byPattern(
  'from-last-date',
  pattern(
    '\\b(?:the )?(?<way>following|next|previous|preceding) (?<unit>day|morning|afternoon|evening|night|week|month|quarter|year|weekend|decade)\\b',
  ),
  ({ groups, text }) => {
    if (/^next\s/i.test(text)) return null;
    const back = /previous|preceding/i.test(groups.way!);
    const word = groups.unit!.toLowerCase();
    const part = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[word];
    const unit = part ? 'day' : unitOf(word);
    return {
      type: part ? 'TIME' : 'DATE',
      value: ({ last, day }) => {
        const from = last ?? (unit === 'day' ? day : null);
        const value = from && shift(from, unit, back ? -1 : 1);
        return value && value + (part ?? '');
      },
    };
  },
);

const thatUnit = byPattern(
  'same-as-last',
  pattern(
    '\\b(?:(?:earlier|later|early|late) )?(?:that(?: same| very)?|the same) (?<unit>day|morning|afternoon|evening|night|week|weekend|month|quarter|year|decade)\\b',
  ),
  ({ groups }) => {
    const word = groups.unit!.toLowerCase();
    const part = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[word];
    const unit = part ? 'day' : unitOf(word);
    return {
      type: part ? 'TIME' : 'DATE',
      value: ({ last }) => {
        if (!last) return null;
        if (unit === 'decade') return last.slice(0, 3);
        const value = shift(last, unit, 0);
        if (unit === 'year') return value?.slice(0, 4) ?? null;
        return value && value + (part ?? '');
      },
    };
  },
);

const dayBefore = byPattern(
  'day-beside',
  pattern(
    '\\b(?:the |a )?day (?<way>before|after|earlier|later)(?: (?<named>yesterday|tomorrow))?(?=[.,;]|$|\\s)',
  ),
  ({ groups, after, text }) => {
    if (/before|after/i.test(groups.way!) && !/^\s*[.,;]|^$/.test(after)) return null;
    if (!/^(?:the|a)\s/i.test(text)) return null;
    const steps = /before|earlier/i.test(groups.way!) ? -1 : 1;
    return {
      type: 'DATE',
      value: ({ last, day }) => {
        const from = last?.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? day;
        return from && plusDays(from, steps);
      },
    };
  },
);

/** Dates told by their distance from the publication or from the date named last. */
export const offsets: readonly Recogniser[] = [ago, yearAgoPeriod, fromLast, dayBeside, thatUnit, dayBefore];
