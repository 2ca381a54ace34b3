import { plusDays, quarterOf, shift, weekOf } from './calendar.ts';
import { type Anchors, byPattern, pattern, type Recogniser } from './recogniser.ts';
import { dayPartSign, duration, type Unit, unitOf } from './words.ts';

/** The unit of publication that lies `steps` away: 0 is "this week", -1 "last week". Null without a known anchor. */
function unitBeside({ day, month, year }: Anchors, unit: Unit, steps: number): string | null {
  if (unit === 'day') return day && plusDays(day, steps);
  if (unit === 'week') return day && weekOf(plusDays(day, steps * 7));
  if (unit === 'month') return month && shift(month, 'month', steps);
  if (unit === 'quarter') return month && shift(quarterOf(month), 'quarter', steps);
  if (year === null) return null;
  if (unit === 'year') return String(year + steps);
  if (unit === 'decade') return String(Math.floor(year / 10) + steps);
  return unit === 'century' ? String(Math.floor(year / 100) + steps) : null;
}

const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  past: -1,
  previous: -1,
};

const today = byPattern(
  'today',
  pattern(
    '\\b(?:(?:early|earlier|late|later) )?(?<word>today|yesterday|tomorrow|tonight|the day after tomorrow|the day before yesterday)\\b(?: (?<part>morning|afternoon|evening|night)\\b)?',
  ),
  ({ groups, text }) => {
    const word = groups.word!.toLowerCase().replace(/\s+/g, ' ');
    const steps =
      { yesterday: -1, tomorrow: 1, 'the day after tomorrow': 2, 'the day before yesterday': -2 }[word] ?? 0;
    const sign = word === 'tonight' ? 'TNI' : groups.part ? dayPartSign(groups.part) : '';
    if (/^USA\s/.test(text)) return null;
    return { type: sign ? 'TIME' : 'DATE', value: ({ day }) => day && plusDays(day, steps) + sign };
  },
);

const dayPart = byPattern(
  'day-part',
  pattern(
    '\\b(?:(?:early|earlier|late|later) )?(?<which>this|last) (?<part>morning|afternoon|evening|night)\\b',
  ),
  ({ groups }) => ({
    type: 'TIME',
    value: ({ day }) =>
      day && plusDays(day, /last/i.test(groups.which!) ? -1 : 0) + dayPartSign(groups.part!),
  }),
);

const overnight = byPattern(
  'overnight',
  /\bovernight\b(?!\s+(?:stay|bag|success|train|flight|guest|delivery|camp|rate))/gi,
  () => ({
    type: 'TIME',
    value: ({ day }) => day && `${plusDays(day, -1)}TNI`,
  }),
);

const besideUnit = byPattern(
  'unit-beside',
  pattern(
    '\\b(?<which>last|this|next|the current|the coming|the past|this past|this coming|this same) (?:(?:fiscal|calendar|financial) )?(?<unit>week|month|quarter|year|decade|century)\\b(?!-|s\\b| and a half)',
  ),
  ({ groups }) => {
    const which = groups.which!.toLowerCase().match(/\w+$/)![0];
    const unit = unitOf(groups.unit!);
    // "the past decade" is the ten years up to now, "last decade" the one before.
    if (which === 'past' && (unit === 'decade' || unit === 'century'))
      return { type: 'DURATION', value: duration(1, unit) };
    return { type: 'DATE', value: (anchors) => unitBeside(anchors, unit, STEPS[which] ?? 0) };
  },
);

/** "a week from Monday" and the like are left out: they are rare and read either way. */
const endOf = byPattern(
  'year-end',
  pattern(
    "\\b(?:the )?(?:year[- ]end|year['’]s end|end of the (?<unit>year|month|week))\\b(?: (?<year>(?:19|20)\\d\\d)\\b)?",
  ),
  ({ groups }) => ({
    type: 'DATE',
    value: (anchors) => {
      const unit = groups.unit ? unitOf(groups.unit) : null;
      if (unit) return unitBeside(anchors, unit, 0);
      if (groups.year) return `${groups.year}-12-31`;
      return anchors.year === null ? null : `${anchors.year}-12-31`;
    },
  }),
);

const inTheUnit = byPattern(
  'unit-of-publication',
  pattern('\\b(?:earlier|later|early|late) in the (?<unit>day|week|month|year)\\b'),
  ({ groups }) => ({ type: 'DATE', value: (anchors) => unitBeside(anchors, unitOf(groups.unit!), 0) }),
);

/** Days, weeks, months and years counted from the day of publication. */
export const deictic: readonly Recogniser[] = [today, dayPart, overnight, besideUnit, endOf, inTheUnit];
