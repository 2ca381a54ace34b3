import { noun, verb } from './frame.ts';
import { HUNGER_STRIKES, RALLIES } from './objects.ts';

const AT = ['against', 'outside', 'at', 'in', 'object/against', 'to', 'over', 'for'] as const;

/** PROTEST: people in the streets, strikes, blockades of roads (CAMEO 14). */
export const PROTEST = [
  verb('demonstrate rally march', '141', { target: AT }),
  verb('protest', '141', { with: ['outside', 'in', 'at'], target: ['against', 'object', ...AT], weak: true }),
  verb('take', '141', {
    with: ['to'],
    under: new Set(['street', 'streets']),
    target: ['against', 'in', 'over'],
  }),
  verb('hold stage organise organize join', '141', { object: RALLIES, target: AT, weak: true }),
  verb('begin start stage launch hold go', '142', { object: HUNGER_STRIKES, target: [...AT, 'object/in'] }),
  verb('stop quit down', '143', {
    object: new Set(['work']),
    target: ['against', 'at', 'over', 'in', 'object/at', 'object/in'],
    weak: true,
  }),
  verb('riot', '145', { target: AT }),
  verb('go begin launch', '143', {
    with: ['on'],
    under: new Set(['strike']),
    target: ['against', 'over', 'in'],
  }),
  noun('protest demonstration rally', '141', {
    source: ['by', 'possessor', 'people', 'of', 'subject'],
    target: ['against', 'outside', 'at', 'in'],
    weak: true,
  }),
];
