import { byPattern, pattern, type Recogniser } from './recogniser.ts';

const reference = (name: string, source: string, value: string, flags?: string): Recogniser =>
  byPattern(name, pattern(source, flags), () => ({ type: 'DATE', value }));

/** References to the present, past and future that no date can be given. */
export const vague: readonly Recogniser[] = [
  reference(
    'present',
    '\\b(?:right now|just now|by now|until now|now|currently|nowadays|at present|at the moment|at this (?:point|time|moment|stage)|these days|this moment)\\b(?!-)',
    'PRESENT_REF',
  ),
  reference(
    'present',
    '(?<=\\b(?:the|its|their|his|her|at) )current\\b(?! account| affairs| (?:fiscal |financial |calendar )?(?:year|quarter|month|week))',
    'PRESENT_REF',
  ),
  reference(
    'past',
    '\\b(?:(?:more|most|until|as) )?recently\\b|\\bpreviously\\b|\\bin the past\\b|\\bin the (?:recent|distant) past\\b|\\bthe (?:recent|distant) past\\b|\\bformerly\\b|\\blately\\b',
    'PAST_REF',
  ),
  reference('past', '(?<=\\b(?:of|from|in|with) )the past(?=[.,;]| and\\b|$)', 'PAST_REF'),
  reference(
    'past',
    '\\b(?:in |over )?(?:the )?(?:recent|past) (?:days|weeks|months|years|decades|quarters|times?)(?: and (?:weeks|months|years))?\\b',
    'PAST_REF',
  ),
  reference(
    'past',
    '\\b(?:the )?(?:past|last) (?:few|several|couple of) (?:months|years|decades|quarters)\\b(?!.)',
    'PAST_REF',
  ),
  reference(
    'future',
    '\\b(?:the )?(?:near|nearest|foreseeable|immediate|distant) (?:future|term)\\b|\\bthe (?:near|short|long|longer) term\\b|(?<=\\b(?:in|of|for|about|the|his|her|its|their|our) )(?:the )?future\\b',
    'FUTURE_REF',
  ),
  reference(
    'future',
    '(?<!\\b(?:as|how|too|so|very) )\\bsoon\\b(?! (?:after|as|became|followed|began|found))|\\bas soon as possible\\b|\\b(?:in )?(?:the )?coming (?:days|weeks|months|years|decades|quarters)\\b|\\bone day(?= (?:be|become|return|have))',
    'FUTURE_REF',
  ),
];
