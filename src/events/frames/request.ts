import { noun, verb } from './frame.ts';
import { REFUGE } from './objects.ts';

const ADDRESSEE = [
  'object',
  'on',
  'to',
  'from',
  'upon',
  'with',
  'of',
  "object/'s",
  'object/from',
  'object/to',
  'object/of',
  'object/by',
  'object/in',
  'for',
] as const;

/** REQUEST: appeal, ask, demand (CAMEO 02, 10). What is asked for decides the code. */
export const REQUEST = [
  verb('urge', '020', { target: ADDRESSEE }),
  verb('ask', '020', { target: ADDRESSEE }),
  verb('call', '020', { with: ['on', 'upon'], target: ['on', 'upon'] }),
  verb('call', '020', { with: ['for'], target: ['on', 'upon', 'for', 'in', 'between', 'to', 'against'] }),
  verb('appeal', '020', { target: ['to', 'for'] }),
  verb('seek request', '023', {
    object: REFUGE,
    target: ['in', 'from', 'with', 'at', 'object/in', 'object/from', 'object/at'],
  }),
  verb('request seek', '020', {
    target: ['from', 'object/from', 'of', 'to', 'object', "object/'s", 'object/of', 'with'],
    weak: true,
  }),
  verb('request', '020', {
    target: ['from', 'object/from', 'of', 'to', 'object', "object/'s", 'object/of', 'with'],
  }),
  verb('beg implore plead exhort petition beseech lobby entreat', '020', { target: ADDRESSEE }),
  verb('pressure press', '020', { infinitive: true, target: ['object'] }),
  verb('press push pressure', '020', { target: ['object', 'on', 'for'], weak: true }),
  verb('encourage invite', '022', { target: ['object'], weak: true }),
  verb('demand', '100', {
    target: ['from', 'of', 'object/from', 'object/of', 'object/by', "object/'s", 'object'],
  }),
  verb('order', '100', { target: ['object'], weak: true }),
  verb('insist', '100', { target: ['on'], weak: true }),
  verb('propose suggest', '020', { target: ['to', 'object/with', 'with', 'object/to'], weak: true }),
  noun('call appeal', '020', {
    source: ['by', 'possessor', 'people', 'from', 'subject'],
    target: ['to', 'on', 'for'],
    weak: true,
  }),
  noun('demand request', '100', {
    source: ['by', 'possessor', 'people', 'from', 'subject'],
    target: ['to', 'on', 'from'],
    weak: true,
  }),
];
