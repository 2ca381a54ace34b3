import { plusDays, weekdayOf, weekOf } from './calendar.ts';
import { nearestWeekday, weekdayBeside } from './nearest.ts';
import { type Anchors, byPattern, type Match, pattern, type Recogniser } from './recogniser.ts';
import { DAY_PART, dayPartSign, WEEKDAY, weekdayNumber } from './words.ts';

/** Day of a weekday's name with what stands before it; null without a day to count from. */
function dayOf(anchors: Anchors, weekday: number, which: string | undefined): string | null {
  const { day, last } = anchors;
  if (which && /previous|following/i.test(which)) {
    const from = last?.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? day;
    return from && weekdayBeside(from, weekday, /previous/i.test(which) ? -1 : 1);
  }
  if (!which || !day) return nearestWeekday(anchors, weekday);
  if (/last|past/i.test(which)) return weekdayBeside(day, weekday, -1);
  if (/next|coming/i.test(which)) return weekdayBeside(day, weekday, 1);
  // "this Friday" lies in the week of publication, a past one only where the clause says so.
  const inWeek = plusDays(day, weekday - weekdayOf(day));
  return inWeek < day && anchors.tense !== 'past' ? plusDays(inWeek, 7) : inWeek;
}

/** "Sat." and "Sun." also end sentences and name other things: they need a day or a comma beside them. */
const isWord = (weekday: string, { after }: Match): boolean =>
  weekday.endsWith('.') && !/^,|^\s(?:[A-Z][a-z]{2,8}\.?\s\d|morning|night)/.test(after);

const weekdayAlone = byPattern(
  'weekday',
  pattern(
    `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|past|[Tt]he (?:previous|following)) )?(?<weekday>${WEEKDAY})(?![\\w-])(?: (?<part>${DAY_PART})\\b)?`,
    'g',
  ),
  (match) => {
    const { which, weekday = '', part } = match.groups;
    if (isWord(weekday, match) || /^['’]?s? (?:Herald|Times|Post|Mail)\b/.test(match.after)) return null;
    const number = weekdayNumber(weekday);
    const sign = part ? dayPartSign(part) : '';
    return {
      type: sign ? 'TIME' : 'DATE',
      rule: sign ? 'weekday-part' : 'weekday',
      value: (anchors) => {
        const day = dayOf(anchors, number, which);
        return day && day + sign;
      },
    };
  },
);

const timeOnWeekday = byPattern(
  'day-part-weekday',
  pattern(
    `\\b(?<part>${DAY_PART})(?: on| of|,)? (?:(?<which>last|next|this) )?(?<weekday>${WEEKDAY.replace(/\|\(\?:Mon.*$/, ')')}|yesterday|today|tomorrow)\\b`,
  ),
  ({ groups }) => {
    const sign = dayPartSign(groups.part!);
    const word = groups.weekday!.toLowerCase();
    const steps = { yesterday: -1, today: 0, tomorrow: 1 }[word];
    return {
      type: 'TIME',
      value: (anchors) => {
        const { day } = anchors;
        const found =
          steps === undefined
            ? dayOf(anchors, weekdayNumber(word), groups.which)
            : day && plusDays(day, steps);
        return found && found + sign;
      },
    };
  },
);

/** The weekend of the week of publication once it is near, else the one before. */
const weekend = byPattern(
  'weekend',
  pattern(
    '\\b(?<which>last|this|this past|this coming|next|the past|the coming|the) weekend\\b(?! (?:house|home|getaway))',
  ),
  ({ groups }) => {
    const which = groups.which!.toLowerCase();
    return {
      type: 'DATE',
      value: ({ day, tense }) => {
        if (!day) return null;
        const here = weekdayOf(day);
        const ahead = /next|coming/.test(which) || (tense === 'future' && !/last|past/.test(which));
        const back = here >= 6 && !/last|past/.test(which) ? 0 : -7;
        return `${weekOf(plusDays(day, ahead ? (/next/.test(which) && here >= 6 ? 7 : 0) : back))}-WE`;
      },
    };
  },
);

/** Days by their names. */
export const weekdays: readonly Recogniser[] = [timeOnWeekday, weekdayAlone, weekend];
