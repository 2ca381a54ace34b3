import { MONTH, WEEKDAY } from '../times/words.ts';
import type { NameRepair } from './repair.ts';

const CALENDAR = new RegExp(
  `^(?:${MONTH}|${WEEKDAY}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri)|(?:1\\d|20)\\d\\d(?:s|-\\d{2,4})?|['’]?\\d0s|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})$`,
  'i',
);
const DAY_OF_MONTH = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const MONTH_WORD = new RegExp(`^(?:${MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))$`, 'i');
/** A feast or an era has its capital letter: "Ramadan", "Labour Day". */
const FEAST = /^\p{Lu}\p{Ll}{2,}/u;

/**
 * A date is a name as far as the calendar names it: "last Tuesday" to "Tuesday", "the late 1990s" to "1990s"; "last week" and
 * "today" are no names. They are times, which `times/` finds with their values.
 */
export const calendarNames: NameRepair = (tokens, name) => {
  if (name.type !== 'date') return name;
  const forms = tokens.slice(name.from, name.to).map(({ form }) => form);
  const hasMonth = forms.some((form) => MONTH_WORD.test(form));
  const named = forms.map(
    (form, i) =>
      CALENDAR.test(form) ||
      (hasMonth && DAY_OF_MONTH.test(form)) ||
      (FEAST.test(form) && !(i === 0 && opensSentence(tokens, name.from))),
  );
  const from = named.indexOf(true);
  if (from < 0) return null;
  const to = named.lastIndexOf(true) + 1;
  if (from === 0 && to === forms.length) return name;
  return { ...name, from: name.from + from, to: name.from + to, rule: 'date-as-far-as-named' };
};

/** A capital at the head of a sentence says nothing: "Last", "Today". */
const opensSentence: (tokens: Parameters<NameRepair>[0], at: number) => boolean = (tokens, at) =>
  at === 0 || /^[.!?:"“”‘’'()–—-]$/.test(tokens[at - 1]!.form);
