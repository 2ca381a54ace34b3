import { noun, verb } from './frame.ts';
import {
  BORDERS,
  CEASEFIRE,
  DEMANDS,
  FIGHTING,
  FORCES,
  INQUIRY,
  PRISONERS,
  PROPERTY,
  SANCTIONS,
} from './objects.ts';

const FREED = ['object', "object/'s", 'object/of', 'object/from', 'to', 'from'] as const;
const FROM = ['from', 'of', 'object/from', 'object/in', 'in', 'object/on', 'on'] as const;

/** What people stop when they give way. */
const UNREST = new Set('strike strikes protest protests siege blockade boycott occupation sit-in'.split(' '));

/** YIELD: release, ease, return, cease fire, withdraw, step down (CAMEO 08; PLOVER 0.5 CONCEDE and RETREAT). */
export const YIELD = [
  verb('release free', '0841', { target: FREED }),
  verb('release free return repatriate', '0841', { object: PRISONERS, target: FREED }),
  verb('set let', '0841', { with: ['free', 'go'], target: FREED }),
  verb('pardon amnesty', '0841', { target: ['object'] }),
  verb('return hand', '0842', { object: PROPERTY, target: ['to', 'object/to'] }),
  verb('return restore', '0842', { with: ['to'], transitive: true, target: ['to', 'object/to'] }),
  verb('lift ease relax remove loosen drop waive suspend', '085', {
    object: SANCTIONS,
    target: ['on', 'against', 'object/on', 'object/against', 'from', 'object/from', 'object/of', 'to'],
  }),
  verb('cancel abolish rescind repeal revoke', '085', {
    object: new Set(
      'sanction sanctions embargo tariff tariffs restriction restrictions ban boycott curb curbs'.split(' '),
    ),
    target: ['on', 'against', 'object/on', 'object/against', 'object/from', 'object/of'],
  }),
  verb('lift ease', '081', { target: ['on', 'in', 'object/on', 'object/in', 'object/of'], weak: true }),
  verb('lift', '0813', {
    object: new Set(['curfew', 'emergency', 'martial']),
    target: ['in', 'on', 'object/in'],
  }),
  verb('reopen', '085', { object: BORDERS, target: ['to', 'with', 'object/with', 'object/to', 'for'] }),
  verb('allow let permit', '086', {
    object: new Set('inspector inspectors observer monitors convoy access aid mission'.split(' ')),
    target: ['object', 'to', 'into'],
    weak: true,
  }),
  verb('allow let permit', '080', { target: ['object', 'to'], weak: true }),
  verb('declare announce observe reach accept', '0871', {
    object: CEASEFIRE,
    target: ['with', 'in', 'object/with', 'object/in', 'object/between', 'between'],
  }),
  verb('cease halt stop end suspend', '087', {
    object: FIGHTING,
    target: ['in', 'against', 'on', 'near', 'object/in', 'object/against', 'object/on', 'object/near'],
  }),
  verb('drop', '080', {
    object: INQUIRY,
    target: ['against', 'into', 'of', 'object/against', 'object/into', 'object/of'],
  }),
  verb('withdraw pull', '0874', { object: FORCES, target: FROM }),
  verb('withdraw retreat', '0874', { with: ['from'], target: FROM, weak: true }),
  verb('pull', '0874', { with: ['out', 'back'], object: FORCES, target: FROM }),
  verb('accept meet', '080', {
    object: DEMANDS,
    target: ["object/'s", 'object/by', 'object/of', 'object/from', 'from'],
    weak: true,
  }),
  verb('end suspend stop halt', '080', {
    object: UNREST,
    target: ['in', 'against', 'object/in', 'object/against', 'object/at'],
  }),
  verb('call', '080', {
    with: ['off'],
    object: UNREST,
    target: ['in', 'against', 'object/in', 'object/against'],
  }),
  verb('surrender', '0874', { target: ['to', 'object/to'] }),
  verb('disarm demobilise demobilize', '0873', { target: ['object'], weak: true }),
  verb('resign', '0831', { target: ['to', 'from', 'of'], weak: true }),
  verb('step', '0831', { with: ['down'], target: ['from'], weak: true }),
  verb('concede yield relent back', '080', { target: ['to', 'object/to'], weak: true }),
  verb('drop dismiss', '080', {
    object: new Set(['charge', 'charges', 'case', 'lawsuit']),
    target: ['against', 'object/against'],
  }),
  noun('release', '0841', { source: ['by', 'possessor', 'people', 'subject'], target: ['of'], weak: true }),
  noun('withdrawal pullout retreat', '0874', {
    object: FORCES,
    source: ['by', 'possessor', 'people', 'of', 'subject'],
    target: ['from'],
    weak: true,
  }),
  noun('ceasefire truce', '0871', {
    source: ['by', 'between', 'possessor'],
    target: ['with', 'between'],
    symmetric: true,
    weak: true,
  }),
];
