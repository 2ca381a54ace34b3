import { weekOf } from './calendar.ts';
import type { Draft } from './recogniser.ts';
import { dayPartSign } from './words.ts';

/** Words before a date that belong to the expression (TIMEX3's `mod`): they narrow it and leave its value. */
const BEFORE_DATE =
  /(?:\b(?:the )?(?:beginning|start|middle|end|early part|latter part) of (?:the )?|\b(?:early|earlier|late|later|mid)[\s-]+|\b(?:mid|late|early|post|pre)-|\b(?:around|about) )$/i;
const PART_OF =
  /\b(?:the )?(?:early |late )?(?:hours of the )?(?<part>morning|afternoon|evening|night) of\s+$/i;
const WEEK_OF = /\bthe week of\s+$/i;

/** The draft with such words in its span, offsets within the paragraph; "the week of March 6" and
 * "the night of March 6" have values of their own. */
export function withModifier(draft: Draft, paragraph: string): Draft {
  const { start, type, rule } = draft;
  if ((type !== 'DATE' && type !== 'TIME') || /^(?:present|past|future)$/.test(rule)) return draft;
  const before = paragraph.slice(Math.max(0, start - 40), start);
  const week = before.match(WEEK_OF)?.[0].length;
  if (week) {
    const value: Draft['value'] = (anchors) => {
      const day = draft.value(anchors);
      return day && /^\d{4}-\d\d-\d\d/.test(day) ? weekOf(day.slice(0, 10)) : day;
    };
    return { ...draft, start: start - week, rule: 'week-of-day', value };
  }
  const part = type === 'DATE' ? before.match(PART_OF) : null;
  if (part) {
    const value: Draft['value'] = (anchors) => {
      const day = draft.value(anchors);
      return day && /^\d{4}-\d\d-\d\d$/.test(day) ? day + dayPartSign(part.groups!.part!) : day;
    };
    return { ...draft, start: start - part[0].length, type: 'TIME', rule: 'part-of-day', value };
  }
  const lead = before.match(BEFORE_DATE)?.[0] ?? '';
  // "get around Wednesday's ruling": only numbers are approximated.
  if (/^(?:around|about)/i.test(lead) && !/\d/.test(paragraph.slice(start, draft.end))) return draft;
  return { ...draft, start: start - lead.length };
}
