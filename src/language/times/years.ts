import { ORDINAL, ordinalOf, SPOKEN_YEAR, yearOfWords } from './numbers.ts';
import { byPattern, type Match, pattern, type Reading, type Recogniser } from './recogniser.ts';
import { YEAR } from './words.ts';

/** What stands before a year, so that even a number of things follows it: "in 2020 people began". */
const STRONG =
  /\b(?:in|since|until|till|by|during|before|after|from|through|between|early|late|mid|year|fiscal|circa|around|spring|summer|autumn|fall|winter|election|of)\s+$|\b(?:mid|post|pre)-$/i;
/** What stands before a number of things. */
const COUNTING =
  /(?:[$€£¥#№]|\b(?:about|nearly|almost|some|roughly|approximately|over|than|least|most|up to|only|total of|another|No\.?|number|flight|room|highway|route|channel|page|killed|least|with|model)\s)$|[-\d.,/:](?<!\s[-–—])$/i;
/** Things that are counted, or measures, right after a number. */
const COUNTED =
  /^(?:\s(?:people|persons|men|women|children|troops|soldiers|deaths|dead|injured|percent|per cent|million|billion|trillion|thousand|dollars|euros|yen|pounds|yuan|rubles|roubles|points|miles|kilometers|kilometres|km|meters|metres|feet|tons|tonnes|pounds|acres|hectares|square|barrels|shares|units|copies|seats|votes|jobs|employees|workers|homes|houses|cases|ships|vessels|aircraft|planes|tanks|missiles|warheads|times|hours|days|weeks|months|years|GMT|UTC|local time|[a-z]+ (?:people|troops|soldiers|miles))\b|\s?%|,\d{3}|\.\d|:\d|-(?:foot|mile|meter|page|member|seat|ton|strong|hp)|[A-Za-z/°])/;

function isYear(match: Match): boolean {
  const { before, after, text } = match;
  const strong = STRONG.test(before);
  if (!strong && COUNTING.test(before)) return false;
  if (COUNTED.test(after))
    return strong && /^\s[a-z]/.test(after) && !/\b(?:of|by|from|between)\s+$/.test(before);
  if (strong) return true;
  const year = Number(text);
  return year >= 1500 && year <= 2100;
}

const yearRange = byPattern(
  'year-range',
  pattern(
    `(?<![\\w$€£.,/:-])(?<first>(?:1[5-9]|20)\\d\\d)(?<dash>[-–/])(?<second>\\d\\d(?:\\d\\d)?)(?![\\w,%/-]|\\.\\d)`,
    'g',
  ),
  ({ groups }) => ({ type: 'DATE', value: groups.first!, end: 4 }),
);

const yearRangeEnd = byPattern(
  'year-range',
  pattern(
    `(?<=(?<![\\w$€£.,/:-])(?<first>(?:1[5-9]|20)\\d\\d)[-–/])(?<second>\\d\\d(?:\\d\\d)?)(?![\\w,%/-]|\\.\\d)`,
    'g',
  ),
  ({ groups }) => {
    const [first, second] = [groups.first!, groups.second!];
    return { type: 'DATE', value: second.length === 4 ? second : first.slice(0, 2) + second };
  },
);

const bareYear = byPattern(
  'year',
  pattern(`(?<![\\w])(?:the year )?(?<year>${YEAR})(?![\\w]|s\\b)`, 'g'),
  (match) =>
    isYear({ ...match, text: match.groups.year!, before: match.text.length > 4 ? 'year ' : match.before })
      ? { type: 'DATE', value: match.groups.year! }
      : null,
);

const yearInWords = byPattern(
  'year-in-words',
  pattern(
    `\\b(?:the year )?(?<year>${SPOKEN_YEAR})\\b(?!-| (?:people|troops|dollars|men|percent|years|miles))`,
  ),
  (match): Reading | null => {
    const year = yearOfWords(match.groups.year!);
    const sure =
      match.text.length > match.groups.year!.length ||
      STRONG.test(match.before) ||
      /^(?:nine|eigh)teen/i.test(match.groups.year!);
    return year !== null && sure && year >= 1500 ? { type: 'DATE', value: String(year) } : null;
  },
);

const shortYear = byPattern(
  'short-year',
  pattern("(?<=\\b(?:in|since|of|by|until|the) )['’`](?<year>\\d\\d)(?!\\w)", 'g'),
  ({ groups }) => ({
    type: 'DATE',
    value: ({ year }) => {
      const [digits, century] = [Number(groups.year), Math.floor((year ?? 2000) / 100) * 100];
      return String(century + digits > (year ?? 2000) + 10 ? century - 100 + digits : century + digits);
    },
  }),
);

const DECADE_WORDS = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

const decade = byPattern(
  'decade',
  pattern(
    `(?:\\bthe )?(?:\\b(?<digits>(?:1[5-9]|20)\\d)0['’]?s\\b|(?<![\\w])['’\`](?<short>\\d)0s\\b|(?<=the )(?<words>(?:${DECADE_WORDS.join('|')}))\\b)`,
  ),
  ({ groups }) => {
    const { digits, short, words } = groups;
    if (digits) return { type: 'DATE', value: digits };
    const tens = words ? DECADE_WORDS.indexOf(words.toLowerCase()) + 2 : Number(short);
    return { type: 'DATE', value: tens >= 2 ? `19${tens}` : `20${tens}` };
  },
);

const century = byPattern(
  'century',
  pattern(`\\b(?:the )?(?<number>${ORDINAL})[- ]centur(?:y|ies)\\b(?! ago)`),
  ({ groups }) => {
    const number = ordinalOf(groups.number!);
    return number === null || number < 2
      ? null
      : { type: 'DATE', value: String(number - 1).padStart(2, '0') };
  },
);

/** Years, decades and centuries by number. */
export const years: readonly Recogniser[] = [
  yearRange,
  yearRangeEnd,
  decade,
  century,
  yearInWords,
  shortYear,
  bareYear,
];
