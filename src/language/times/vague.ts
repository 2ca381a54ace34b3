import { byPattern, pattern, type Recogniser } from './recogniser.ts';

type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
type Row = readonly [rule: string, value: Reference, source: string];

/** Nouns that "current" and "future" qualify without saying when ("current account"). */
const NO_TIME = '(?! (?:account|affairs)| (?:fiscal |financial |calendar )?(?:year|quarter|month|week))';

/** Patterns of what points to the present, the past or the future without a date that could be given. */
const REFERENCES: readonly Row[] = [
  ['present', 'PRESENT_REF', '\\b(?:right now|just now|by now|until now|now|currently|nowadays)\\b(?!-)'],
  [
    'present',
    'PRESENT_REF',
    '\\b(?:at present|at the moment|at this (?:point|time|moment|stage)|these days)\\b',
  ],
  ['present', 'PRESENT_REF', `(?<=\\b(?:the|its|their|his|her|at) )current\\b${NO_TIME}`],
  ['past', 'PAST_REF', '\\b(?:(?:more|most|until|as) )?recently\\b|\\blately\\b'],
  ['past', 'PAST_REF', '\\bin the past\\b|\\b(?:in )?the (?:recent|distant) past\\b'],
  ['past', 'PAST_REF', '(?<=\\b(?:of|from|with) )the past(?=[.,;]| and\\b|$)'],
  [
    'past',
    'PAST_REF',
    '\\b(?:the )?(?:recent|past) (?:days|weeks|months|years|decades|quarters|times?)(?: and (?:weeks|months|years))?\\b',
  ],
  ['future', 'FUTURE_REF', '\\b(?:the )?(?:near|nearest|foreseeable|immediate|distant) (?:future|term)\\b'],
  ['future', 'FUTURE_REF', '\\bthe (?:near|short|long|longer) term\\b'],
  ['future', 'FUTURE_REF', '(?<=\\bin )(?:the )?future\\b|\\bthe future\\b(?! [a-z]+s?\\b)'],
  [
    'future',
    'FUTURE_REF',
    "(?<=\\b(?:his|her|its|their|our|\\w['’]s) )future\\b(?=[.,;]|$| (?:in|of|as|with|and)\\b)",
  ],
  [
    'future',
    'FUTURE_REF',
    '(?<!\\b(?:as|how|too|so|very) )\\bsoon\\b(?! (?:after|as|became|followed|began|found))|\\bas soon as possible\\b',
  ],
  ['future', 'FUTURE_REF', '\\b(?:the )?coming (?:days|weeks|months|years|decades|quarters)\\b'],
  ['future', 'FUTURE_REF', '\\bone day(?= (?:be|become|return|have)\\b)'],
];

export const vague: readonly Recogniser[] = REFERENCES.map(([rule, value, source]) =>
  byPattern(rule, pattern(source), () => ({ type: 'DATE', value })),
);
