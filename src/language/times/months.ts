import { isoMonth, plusMonths } from './calendar.ts';
import { monthBeside, nearestMonth } from './nearest.ts';
import { SPOKEN_YEAR, yearOfWords } from './numbers.ts';
import { byPattern, type Match, pattern, type Recogniser } from './recogniser.ts';
import { MONTH, monthNumber, YEAR } from './words.ts';

/** Words before a month's name that make it one, where the name is also a person's or a verb's. */
const LEADS =
  /(?:\b(?:in|of|since|until|till|by|from|to|through|between|during|before|after|for|and|or|last|next|this|early|late|mid|earlier|past|each|every|around|about)|mid-|late-|early-)[\s]+$|(?:mid|late|early)-$/i;

/** "May and June were quiet". */
const LISTED = new RegExp(`^\\s(?:and|or|to)\\s${MONTH}(?!\\w)`);
/** Of these, the ones that no person's name follows: "in April Moscow said", but "by April Orlan". */
const SURE_LEADS =
  /\b(?:in|since|until|till|during|last|next|this|early|late|mid|earlier|past|each|every)[\s-]+$/i;

/** True where a month's name without year or day is a month and not a verb, a march or a person. */
function isMonth(name: string, { before, after }: Match): boolean {
  if (/^(?:[A-Za-z]|['’](?!s\b))/.test(after) || /^-[A-Z]/.test(after)) return false;
  const named = /^\s[A-Z][a-z]/.test(after) && !name.endsWith('.');
  if (named && !SURE_LEADS.test(before)) return false;
  if (name.endsWith('.') || LEADS.test(before)) return !/^\s\d/.test(after);
  if (/^(?:May|March)$/.test(name))
    return (
      LISTED.test(after) ||
      (/\b(?:a|the|its|their|his)\s$/i.test(before) &&
        /^\s(?!(?:on|for|of|to|and|that|is|was)\b)[a-z]{3,}/.test(after))
    );
  return !/(?<!\.)\s[A-Z][a-z]+\s$/.test(` ${before}`);
}

const monthWithYear = byPattern(
  'month-year',
  pattern(
    `\\b(?<month>${MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\\s\\d{4}))(?:,? of|,|-)?\\s+(?<year>${YEAR}|${SPOKEN_YEAR})\\b(?![-,.]\\d)`,
    'g',
  ),
  ({ groups }) => {
    const year = yearOfWords(groups.year!);
    return year === null ? null : { type: 'DATE', value: isoMonth(year, monthNumber(groups.month!)) };
  },
);

const monthOfOtherYear = byPattern(
  'month-relative-year',
  pattern(
    `\\b(?<month>${MONTH})(?: of)? (?<which>last|this|next|that|the same|the following|the previous) year\\b`,
    'g',
  ),
  ({ groups }) => {
    const month = monthNumber(groups.month!);
    const which = groups.which!.toLowerCase();
    const steps = { last: -1, previous: -1, next: 1, following: 1 }[which.replace(/^the\s+/, '')] ?? 0;
    return {
      type: 'DATE',
      value: ({ year, last }) => {
        const told = /^(?:that|the)/.test(which) ? Number(last?.match(/^\d{4}/)?.[0]) || null : year;
        return told === null ? null : isoMonth(told + steps, month);
      },
    };
  },
);

const monthAlone = byPattern(
  'month',
  pattern(
    `(?<![\\w$'’])(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) )?(?<month>${MONTH})(?![\\w]|[ ,]\\d{1,2}(?!\\d|,\\d| (?:people|percent)))`,
    'g',
  ),
  (match) => {
    const { month = '' } = match.groups;
    const which = match.groups.which?.toLowerCase();
    if (!which && !isMonth(month, match)) return null;
    const wanted = monthNumber(month);
    // A full stop belongs to a shortened name only where the sentence goes on.
    return {
      type: 'DATE',
      value: (anchors) => {
        if (!anchors.month) return null;
        if (which && /last|past/.test(which)) return monthBeside(anchors.month, wanted, -1);
        if (which && /next|coming/.test(which)) return monthBeside(anchors.month, wanted, 1);
        return which ? sameYear(anchors.month, wanted) : nearestMonth(anchors, wanted);
      },
    };
  },
);

const sameYear = (month: string, wanted: number): string => plusMonths(`${month.slice(0, 4)}-01`, wanted - 1);

/** Months by name: with a year, with a year that the text points to, alone. */
export const months: readonly Recogniser[] = [monthWithYear, monthOfOtherYear, monthAlone];
