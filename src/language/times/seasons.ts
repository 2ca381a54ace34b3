import { SPOKEN_YEAR, yearOfWords } from './numbers.ts';
import { type Anchors, byPattern, pattern, type Recogniser } from './recogniser.ts';
import { rangeOf } from './relate.ts';
import { SEASON, seasonSign, YEAR } from './words.ts';

/** The season that has begun last, or comes next where the clause looks ahead; null without a day of publication. */
function nearestSeason({ day, year, tense }: Anchors, sign: string): string | null {
  if (!day || year === null) return null;
  const begun =
    [year - 1, year].filter((each) => rangeOf(`${each}-${sign}`)!.first <= day).at(-1) ?? year - 1;
  const over = rangeOf(`${begun}-${sign}`)!.last < day;
  return `${tense === 'future' && over ? begun + 1 : begun}-${sign}`;
}

const withYear = byPattern(
  'season-year',
  pattern(
    `\\b(?:(?:the|in|early|late) )?(?<season>${SEASON})(?: of|,)? (?:(?<year>${YEAR}|${SPOKEN_YEAR})|(?<which>last|this|next) year)\\b`,
  ),
  ({ groups, text }) => {
    const sign = seasonSign(groups.season!);
    const start = text.match(/^in\s+/i)?.[0].length ?? 0;
    if (groups.year) return { type: 'DATE', start, value: `${yearOfWords(groups.year)}-${sign}` };
    const steps = { last: -1, this: 0, next: 1 }[groups.which!.toLowerCase()] ?? 0;
    return { type: 'DATE', start, value: ({ year }) => (year === null ? null : `${year + steps}-${sign}`) };
  },
);

const yearFirst = byPattern(
  'season-year',
  pattern(`\\b(?:the )?(?<year>${YEAR}) (?<season>spring|summer|autumn|winter)\\b`),
  ({ groups }) => ({
    type: 'DATE',
    value: `${groups.year}-${seasonSign(groups.season!)}`,
  }),
);

const relative = byPattern(
  'season',
  pattern(
    `\\b(?<which>last|next|this|this past|this coming|the past|in the|during the|since the|by the|until the|the early|the late|early|late|mid|in|by|until|since) ?-?(?<season>${SEASON})\\b(?! (?:of|from|to|school|line|fashion))(?!s\\b)`,
  ),
  ({ groups, text, after }) => {
    if (/^\s(?:Olympic|Game|Palace|Sale)/.test(after)) return null;
    const sign = seasonSign(groups.season!);
    const which = groups.which!.toLowerCase();
    // "by fall" may be a verb's or a price's; only the seasons' own words stand alone.
    if (
      /^(?:in|by|until|since|early|late|mid)$/.test(which) &&
      /fall/i.test(groups.season!) &&
      !/^(?:in|by|until)$/.test(which)
    )
      return null;
    const start = text.match(/^(?:in|during|since|by|until)\s+/i)?.[0].length ?? 0;
    return {
      type: 'DATE',
      start,
      value: (anchors) => {
        const { day, year } = anchors;
        if (!day || year === null) return null;
        if (/last|past/.test(which))
          return (
            [year, year - 1, year - 2]
              .map((each) => `${each}-${sign}`)
              .find((each) => rangeOf(each)!.last < day) ?? null
          );
        if (/next|coming/.test(which))
          return (
            [year, year + 1].map((each) => `${each}-${sign}`).find((each) => rangeOf(each)!.first > day) ??
            null
          );
        return which === 'this' ? `${year}-${sign}` : nearestSeason(anchors, sign);
      },
    };
  },
);

/** Seasons, with a year or counted from the publication. */
export const seasons: readonly Recogniser[] = [withYear, yearFirst, relative];
