import { noun, verb } from './frame.ts';
import { DRILLS, INTELLIGENCE, WAR_GAMES } from './objects.ts';

/** COOPERATE: trade, joint drills, judicial help, shared intelligence (CAMEO 06). */
export const COOPERATE = [
  verb('cooperate collaborate', '060', { target: ['with'], symmetric: true }),
  verb('hold conduct begin stage launch', '062', {
    object: new Set(['joint']),
    target: ['with', 'object/with', 'object/between'],
    symmetric: true,
  }),
  verb('hold conduct begin stage launch start', '062', {
    object: WAR_GAMES,
    target: ['with', 'object/with', 'near', 'in', 'object/near', 'object/in'],
    symmetric: true,
  }),
  verb('share exchange pass provide give', '064', {
    object: INTELLIGENCE,
    target: ['with', 'to', 'object/with'],
  }),
  verb('extradite', '063', { target: ['to'] }),
  verb('join participate', '062', { object: DRILLS, target: ['with', 'object/with'], weak: true }),
  verb('buy sell purchase export import invest', '061', { target: ['to', 'from', 'in', 'with'], weak: true }),
  verb('resume restore normalise normalize', '060', {
    object: new Set('cooperation trade flight flights service deliveries'.split(' ')),
    target: ['with', 'to', 'object/with', 'object/to'],
  }),
  noun('drill exercise maneuver manoeuvre', '062', {
    object: new Set(['joint']),
    source: ['between', 'possessor', 'people', 'subject'],
    target: ['with', 'between'],
    symmetric: true,
    weak: true,
  }),
];
