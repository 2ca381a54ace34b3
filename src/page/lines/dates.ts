import { findDates, mayHoldDate } from '../dates/find-date.ts';
import { oneLine } from '../one-line.ts';
import { wordCount, wordsOf } from '../words.ts';

/** What stands before a day of publication. */
const LABEL =
  /^\W*(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|released|date|issue|by|on|at|am|vom|le|el|time|added|uploaded|veröffentlicht|publié|publicado|stand|aktualisiert|mis à jour|date de publication|opublikowano)\b[\s:.,|–—-]*)+/i;

const CHANGED = /\b(?:updated?|modified|edited|last|aktualisiert|mis à jour|stand|actualizado|aggiornato)\b/i;

export interface DateLine {
  readonly value: string;
  /** Says that this is the day of a change, not the first publication. */
  readonly changed: boolean;
}

/**
 * The date of a line that is nothing but one, perhaps with a label before and categories behind
 * ("by Jun 6, 2024Featured Article, News"). Null for sentences that tell of a date.
 */
export function dateLine(text: string): DateLine | null {
  if (text.length > 200 || !mayHoldDate(text)) return null;
  const plain = splitWords(text);
  const [date] = findDates(plain);
  if (!date) return null;
  const before = plain
    .slice(0, date.start)
    .replace(LABEL, '')
    .replace(/^(?:[a-z]+day|mon|tue|wed|thu|fri|sat|sun)\b/i, '');
  const after = plain.slice(date.end);
  if (wordCount(before) > 6 || wordCount(after) > 8) return null;
  // A sentence about a day has words around it and a full stop at its end.
  if (/[\p{L}\d][.!?]["”’]?$/u.test(oneLine(text)) && wordCount(before + after) > 3) return null;
  const rest = `${before} ${after}`;
  if (wordCount(rest) > 0 && wordsOf(rest).some((word) => TELLING.has(word.toLowerCase()))) return null;
  return { value: date.value, changed: CHANGED.test(plain.slice(0, date.start)) };
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEARLESS = new RegExp(
  `^\\W*(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?),?(?: at)?(?: \\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?)?(?: [A-Z]{2,4})?\\W*$`,
  'i',
);

/** What such a line has in it: quick to look for. */
const MONTH_AND_DAY =
  /\d.*(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec)|(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec).*\d/is;

/** "Wednesday 12 March, 20:55": a line that is a day of publication without its year. It dates nothing by itself. */
export const isDayWithoutYear = (text: string): boolean =>
  text.length < 50 && MONTH_AND_DAY.test(text) && YEARLESS.test(oneLine(text));

/** Words that make a line a sentence or a headline about a day. */
const TELLING = new Set(
  'was were is are be been will would has had have since until after before during said says killed signed to that which who from'.split(
    ' ',
  ),
);

/** "2024Featured" is a date and a word run together. */
const splitWords = (text: string): string => text.replace(/(\d{4})(?=\p{Lu}\p{Ll})/gu, '$1 ');
