import { byPattern, pattern, type Recogniser } from './recogniser.ts';
import { dayPartSign } from './words.ts';

const theDay = (anchors: { readonly last: string | null; readonly day: string | null }): string | null =>
  anchors.last?.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? anchors.day;

/** Noon, midnight and "the morning" of the day that the text last named, else of the day of publication. */
export const dayParts: readonly Recogniser[] = [
  byPattern(
    'noon',
    pattern(
      '(?<=\\b(?:at|by|until|before|after|around|shortly after|since) )(?<part>noon|midnight|midday)\\b',
    ),
    ({ groups }) => ({
      type: 'TIME',
      value: ({ day }) => day && day + dayPartSign(groups.part!),
    }),
  ),
  byPattern(
    'part-of-last-day',
    pattern(
      '(?<=\\b(?:in|during|by) )(?:the )?(?:early |late |mid-?)?(?<part>morning|afternoon|evening)(?: hours)?\\b',
    ),
    ({ groups }) => ({
      type: 'TIME',
      value: (anchors) => {
        const day = theDay(anchors);
        return day && day + dayPartSign(groups.part!);
      },
    }),
  ),
];
