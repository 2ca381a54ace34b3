import { ABOUT, AMOUNT, amountOf } from './amount.ts';
import { byPattern, pattern, type Recogniser } from './recogniser.ts';
import { duration, UNIT, unitOf } from './words.ts';

const LEAD =
  '(?:(?:past|last|next|first|coming|previous|final|latest|following|additional|extra|another|remaining|initial|intervening|preceding)[- ])';
const KIND =
  '(?:(?:more|consecutive|straight|successive|full|long|business|trading|working|calendar|additional|whole|solid|additional|fiscal|other|grueling|difficult|crucial)[- ])';

const counted = byPattern(
  'duration',
  pattern(
    `(?:\\b${ABOUT})?(?:\\b(?:the|these|those|its|their|his|her|our|every|each of the) )?(?:\\b${LEAD})?(?<![\\w$€£.,-])(?:${ABOUT})?(?<amount>${AMOUNT})(?:[- ](?:to|or)[- ](?<upper>${AMOUNT}))?[- ]${KIND}?(?<unit>${UNIT})s?(?<half> and a half)?(?<tail>-(?:long|old)| old)?\\b(?: or (?:so|more))?`,
  ),
  ({ groups, text, before, after }) => {
    const amount = amountOf(groups.amount!);
    const word = groups.unit!.toLowerCase();
    if (amount === null || /old/.test(groups.tail ?? '') || /^[- ]old\b|^['’]s\s+old/.test(after))
      return null;
    if (/^[a-z]/i.test(after) || (word === 'weekend' && amount === 1)) return null;
    // "a second man", "the first second-round": the ordinal; "one day" of a story: some day.
    if (word === 'second' && (amount === 1 || !/seconds|-second\b/i.test(text))) return null;
    if (
      /^\s*(?:a|an)\s/i.test(text) &&
      /[$€£\d%]\s*$|\b(?:million|billion|trillion|percent|cents|times|twice|once|dollars)\s$/.test(before)
    )
      return null;
    if (/^a\s+(?:quarter)/i.test(text) || /\bone[- ]quarter|three[- ]quarters/i.test(text)) return null;
    const unit = unitOf(word);
    const whole = groups.half && typeof amount === 'number' ? amount + 0.5 : amount;
    // "over the past 80 years" and "the 18-month standoff" begin with words of the sentence, not of the length.
    const start =
      text.match(/^(?:over|within|under|only)\s+(?=the|these|those|its|their)/i)?.[0].length ??
      (/-[a-z]+$/i.test(text) ? text.match(/^(?:the|its|their|his|her|our)\s+/i)?.[0].length : undefined) ??
      0;
    return { type: 'DURATION', value: duration(whole, unit), start };
  },
);

const vague = byPattern(
  'vague-duration',
  pattern(
    '(?<=\\b(?:for|in|after|over|of|within|by|take|takes|took|taken|last|lasted|during|the|many|spent|be|were|was|into|to) )(?:the (?:early |first |last )?)?(?<unit>second|minute|hour|day|week|month|year|decade|centurie)s\\b(?! (?:ago|earlier|later|before))',
  ),
  ({ groups }) => ({ type: 'DURATION', value: duration('X', unitOf(groups.unit!)) }),
);

const longOnes = byPattern(
  'vague-duration',
  pattern(
    '\\b(?<unit>hour|day|week|month|year|decade|centurie|century)s?-long\\b|\\b(?<many>hour|day|week|month|year|decade|centurie)s (?=(?:of|of the|and)\\b(?! age))',
  ),
  ({ groups, text, before }) => {
    if (groups.many && !/(?:^|[^\w])$/.test(before)) return null;
    const unit = unitOf((groups.unit ?? groups.many)!);
    const one = groups.unit && !/s-long/i.test(text);
    return { type: 'DURATION', value: duration(one ? 1 : 'X', unit), end: text.trimEnd().length };
  },
);

const aWhile = byPattern(
  'vague-duration',
  pattern('\\b(?:a (?:short |little |long |good )?while|a (?:long|short) time|some time)\\b'),
  () => ({
    type: 'DURATION',
    value: 'PXX',
  }),
);

const thePeriod = byPattern(
  'the-year',
  pattern(
    '(?<=\\b(?:for|of|during|throughout|in) )the (?<whole>full |whole |entire )?(?:fiscal |financial )?year\\b(?! (?:of|that|when|before|after|to|\\d))',
  ),
  ({ groups }) =>
    groups.whole
      ? { type: 'DATE', value: ({ year }) => (year === null ? null : String(year)) }
      : { type: 'DURATION', value: 'P1Y' },
);

/** Lengths of time. Ages ("a six-year-old") are none. */
export const durations: readonly Recogniser[] = [counted, vague, longOnes, aWhile, thePeriod];
