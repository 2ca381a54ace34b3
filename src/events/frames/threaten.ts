import { noun, verb } from './frame.ts';

/** THREATEN: threats and warnings (CAMEO 13). What is threatened decides the code. */
export const THREATEN = [
  verb('threaten', '130', { target: ['object', 'to', 'against', "object/'s"] }),
  verb('warn', '130', { target: ['object', 'to', 'against'], weak: true }),
  verb('vow', '130', { target: ['against', 'to', 'on'], weak: true }),
  verb('issue give deliver', '139', {
    object: new Set(['ultimatum']),
    target: ['to', 'object/to', 'object'],
  }),
  verb('set give', '139', {
    object: new Set(['deadline']),
    target: ['to', 'for', 'object/to', 'object/for', 'object'],
  }),
  verb('issue give deliver send', '130', {
    object: new Set(['warning']),
    target: ['to', 'object/to', 'object'],
  }),
  noun('threat ultimatum warning', '130', {
    source: ['by', 'possessor', 'people', 'from', 'subject'],
    target: ['to', 'against'],
    weak: true,
  }),
];
