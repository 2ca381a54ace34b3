import { AMOUNT, amountOf } from './amount.ts';
import { byPattern, pattern, type Recogniser } from './recogniser.ts';
import {
  dayPartSign,
  duration,
  MONTH,
  monthNumber,
  SEASON,
  seasonSign,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from './words.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  annually: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
};
const pad = (value: number): string => String(value).padStart(2, '0');

const adverb = byPattern(
  'periodic',
  new RegExp(`(?<![\\w-])(?:${Object.keys(ADVERBS).join('|')})\\b(?!-)`, 'g'),
  ({ text }) => ({ type: 'SET', value: ADVERBS[text]! }),
);

const everyUnit = byPattern(
  'every-unit',
  pattern(`\\b(?:every|each)(?: (?<amount>${AMOUNT}|other))?(?: single)? (?<unit>${UNIT})s?\\b`),
  ({ groups }) => {
    const amount = groups.amount;
    const number = !amount ? 1 : /other/i.test(amount) ? 2 : (amountOf(amount) ?? 1);
    const unit = unitOf(groups.unit!);
    return unit === 'second' && number === 1 ? null : { type: 'SET', value: duration(number, unit) };
  },
);

const everyNamed = byPattern(
  'every-named',
  pattern(
    `\\b(?:every|each) (?:(?<weekday>${WEEKDAY})(?: (?<part>morning|afternoon|evening|night))?|(?<month>${MONTH})|(?<season>${SEASON})|(?<alone>morning|afternoon|evening|night))\\b`,
  ),
  ({ groups }) => {
    const { weekday, part, month, season, alone } = groups;
    if (weekday)
      return { type: 'SET', value: `XXXX-WXX-${weekdayNumber(weekday)}${part ? dayPartSign(part) : ''}` };
    if (month) return { type: 'SET', value: `XXXX-${pad(monthNumber(month))}` };
    if (season) return { type: 'SET', value: `XXXX-${seasonSign(season)}` };
    return { type: 'SET', value: `XXXX-XX-XX${dayPartSign(alone!)}` };
  },
);

const pluralWeekday = byPattern(
  'weekdays',
  /\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:s|\s+(?<part>morning|afternoon|evening|night)s)\b/g,
  ({ groups }) => ({
    type: 'SET',
    value: `XXXX-WXX-${weekdayNumber(groups.weekday!)}${groups.part ? dayPartSign(groups.part) : ''}`,
  }),
);

/** "$5 million a year", "twice a week", "three times per day": only the last words are the expression. */
const rate = byPattern(
  'rate',
  pattern(
    `(?<=(?:\\d|\\d \\w+s|\\b(?:million|billion|trillion|hundred|thousand|percent|cents|times|twice|once|dollars|euros|yen|pounds|hours|days|tons|tonnes|barrels|people|trips|flights|visits|sorties)) )(?:a|an|per|each) (?<unit>hour|day|week|month|quarter|year|decade)\\b(?! (?:ago|earlier|later|before|after|old))`,
  ),
  ({ groups }) => ({ type: 'SET', value: duration(1, unitOf(groups.unit!)) }),
);

/** Repeated times. */
export const sets: readonly Recogniser[] = [everyNamed, everyUnit, pluralWeekday, rate, adverb];
