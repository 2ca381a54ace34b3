import { Temporal } from 'temporal-polyfill';
import { daysBetween, isoDay, plusDays, weekdayOf } from './calendar.ts';
import { byPattern, pattern, type Recogniser } from './recogniser.ts';
import { YEAR } from './words.ts';

/** Days with names that news uses as dates: of a fixed day, or of the nth weekday of a month (-1 the last). */
const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "valentine's day": [2, 14],
  'may day': [5, 1],
  'independence day': [7, 4],
  'fourth of july': [7, 4],
  halloween: [10, 31],
  'veterans day': [11, 11],
  'armistice day': [11, 11],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  'bastille day': [7, 14],
};
const NTH: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  'thanksgiving day': [11, 4, 4],
  thanksgiving: [11, 4, 4],
  'labor day': [9, 1, 1],
  'memorial day': [5, 1, -1],
  'columbus day': [10, 1, 2],
  "presidents' day": [2, 1, 3],
  "mother's day": [5, 7, 2],
  "father's day": [6, 7, 3],
};
const EASTER: Readonly<Record<string, number>> = {
  'ash wednesday': -46,
  'palm sunday': -7,
  'good friday': -2,
  'easter sunday': 0,
  'easter monday': 1,
  easter: 0,
};

/** Easter Sunday of the western church by the computus of Meeus, Jones and Butcher. */
function easter(year: number): string {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * week) / 451);
  const sum = epact + week - 7 * late + 114;
  return isoDay(year, Math.floor(sum / 31), (sum % 31) + 1)!;
}

function holidayIn(name: string, year: number): string | null {
  const fixed = FIXED[name];
  if (fixed) return isoDay(year, fixed[0], fixed[1]);
  const away = EASTER[name];
  if (away !== undefined) return plusDays(easter(year), away);
  const rule = NTH[name];
  if (!rule) return null;
  const [month, weekday, nth] = rule;
  if (nth < 0) {
    const last = Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString();
    return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = isoDay(year, month, 1)!;
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

const names = [...Object.keys(FIXED), ...Object.keys(NTH), ...Object.keys(EASTER)].sort(
  (a, b) => b.length - a.length,
);

/** Holidays as dates: of the year named, else the nearest to the publication, past unless the clause looks ahead. */
export const holidays: readonly Recogniser[] = [
  byPattern(
    'holiday',
    pattern(
      `\\b(?:(?<which>last|this|next) )?(?<name>${names.join('|').replaceAll("'", "['’]")})(?![\\w])(?:,? (?<year>${YEAR})\\b)?(?! (?:card|gift|tree|shopping|season|sale|present|carol|parade|party|dinner|tale|Islands?|egg|week))`,
      'gi',
    ),
    ({ groups, text }) => {
      if (!/^(?:(?:last|this|next)\s+)?[A-Z]/i.test(text) || /\b[a-z]+day$/.test(text)) return null;
      const name = groups.name!.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
      if (groups.name![0] === groups.name![0]!.toLowerCase()) return null;
      return {
        type: 'DATE',
        value: ({ day, tense }) => {
          if (groups.year) return holidayIn(name, Number(groups.year));
          if (!day) return null;
          const year = Number(day.slice(0, 4));
          const all = [year - 1, year, year + 1]
            .map((each) => holidayIn(name, each))
            .filter((each) => each !== null);
          const past = all.filter((each) => each <= day).at(-1) ?? null;
          const ahead = all.find((each) => each > day) ?? null;
          const which = groups.which?.toLowerCase();
          if (which === 'last') return past;
          if (which === 'next' || tense === 'future') return ahead;
          return ahead && tense !== 'past' && daysBetween(day, ahead) < 60 ? ahead : past;
        },
      };
    },
  ),
];
