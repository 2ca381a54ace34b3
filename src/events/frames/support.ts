import { noun, verb } from './frame.ts';
import { AGREEMENTS, TIES } from './objects.ts';

const PRAISED = [
  'object',
  "object/'s",
  'object/by',
  'object/of',
  'object/with',
  'with',
  'for',
  'to',
] as const;

/** SUPPORT: praise, endorse, recognise, apologise, sign (CAMEO 05). */
export const SUPPORT = [
  verb('praise commend applaud laud congratulate salute hail', '051', { target: PRAISED }),
  verb('welcome', '051', {
    target: ["object/'s", 'object/by', 'object/of', 'object/with', 'object'],
    weak: true,
  }),
  verb('thank', '051', { target: ['object'] }),
  verb('support back endorse', '051', {
    target: ['object', "object/'s", 'object/of', 'object/by'],
    weak: true,
  }),
  verb('express voice declare reiterate reaffirm give lend pledge', '051', {
    object: new Set('support solidarity backing gratitude appreciation thanks confidence'.split(' ')),
    target: ['for', 'with', 'to', 'object/for', 'object/with', 'object/to', 'object/of', 'of'],
  }),
  verb('defend', '052', { target: PRAISED, weak: true }),
  verb('side stand', '050', { with: ['with', 'by'], target: ['with', 'by'], weak: true }),
  verb('recognise recognize', '054', { target: ['object', "object/'s", 'object/of'], weak: true }),
  verb('establish restore normalise normalize resume upgrade', '050', {
    object: TIES,
    target: ['with', 'object/with', 'object/between'],
    symmetric: true,
  }),
  verb('apologise apologize', '055', { target: ['to', 'for'] }),
  verb('express offer', '055', {
    object: new Set(['apology', 'apologies', 'remorse', 'condolence', 'condolences']),
    target: ['to', 'object/to'],
  }),
  verb('pardon forgive', '056', { target: ['object'] }),
  verb('sign conclude initial ink ratify reach seal clinch', '057', {
    object: AGREEMENTS,
    target: ['with', 'object/with', 'object/between', 'object/to', 'to', 'for'],
    symmetric: true,
  }),
  verb('agree', '057', {
    object: AGREEMENTS,
    target: ['with', 'object/with', 'object/between'],
    symmetric: true,
  }),
  verb('agree', '057', {
    with: ['on', 'to', 'upon'],
    under: AGREEMENTS,
    target: ['with'],
    symmetric: true,
  }),
  noun('signing ratification conclusion', '057', {
    object: AGREEMENTS,
    source: ['by', 'possessor', 'people', 'between'],
    target: ['with', 'between', 'object/with', 'object/between'],
    symmetric: true,
  }),
  noun('praise endorsement support', '051', {
    source: ['by', 'possessor', 'people', 'from', 'subject'],
    target: ['for', 'of'],
    weak: true,
  }),
];
