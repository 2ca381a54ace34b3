import { noun, verb } from './frame.ts';
import { CEASEFIRE, DEMANDS, TALKS } from './objects.ts';

const WHOSE = [
  "object/'s",
  'object/by',
  'object/from',
  'object/of',
  'object/with',
  'with',
  'to',
  'object',
  'object/to',
  'object/for',
  'from',
] as const;

/** REJECT: refuse, turn down, veto, defy (CAMEO 12). What is refused decides the code. */
export const REJECT = [
  verb('reject', '120', { target: WHOSE }),
  verb('reject refuse decline', '125', { object: TALKS, target: WHOSE }),
  verb('refuse decline', '120', { target: WHOSE }),
  verb('rebuff spurn dismiss', '120', { target: WHOSE }),
  verb('turn shoot vote strike', '120', { with: ['down'], object: DEMANDS, target: WHOSE }),
  verb('turn', '120', { with: ['down'], target: WHOSE }),
  verb('rule', '120', { with: ['out'], target: ['with', 'to', 'object/with', "object/'s", 'object/to'] }),
  verb('veto', '129', { target: WHOSE }),
  verb('violate break breach defy flout', '128', {
    object: new Set(
      'ban law order ruling resolution injunction norm rule decree constitution sovereignty'.split(' '),
    ),
    without: CEASEFIRE,
    target: ['object/by', "object/'s", 'object/of', 'object/from', 'object/on', 'by', 'object'],
  }),
  verb('renege backtrack', '120', { with: ['on'], target: ['on', 'with', 'to', 'object/to'] }),
  verb('defy flout ignore', '128', { target: WHOSE, weak: true }),
  verb('deny', '120', { target: WHOSE, weak: true }),
  verb('resist', '120', { target: WHOSE, weak: true }),
  noun('rejection refusal', '120', {
    source: ['by', 'possessor', 'people'],
    target: ['of', 'to', 'with'],
    weak: true,
  }),
];
