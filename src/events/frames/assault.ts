import { noun, verb } from './frame.ts';
import { CEASEFIRE, CYBER, HUNGER_STRIKES, STRIKES, TERRITORY, TIRADES, WAR_GAMES } from './objects.ts';

const HIT = ['object', 'on', 'at', 'against', 'in', 'object/in', 'object/of'] as const;
const BY = ['by', 'possessor', 'people', 'subject'] as const;

/** ASSAULT: violence and armed force (CAMEO 18, 19, 20). */
export const ASSAULT = [
  verb('attack assault raid ambush storm retaliate besiege', '190', { target: HIT }),
  verb('invade', '190', { target: HIT }),
  verb(
    'launch carry conduct stage mount wage begin start commence intensify escalate resume renew step order',
    '190',
    {
      object: STRIKES,
      without: new Set([...TIRADES, ...HUNGER_STRIKES, ...CYBER, ...WAR_GAMES]),
      target: ['on', 'against', 'at', 'object/on', 'object/against', 'object/of', 'object/in', 'in'],
    },
  ),
  verb('kill slay murder', '190', { target: HIT }),
  verb('wound injure', '190', { target: HIT }),
  verb('beat punch stab rape torture', '182', { target: ['object'] }),
  verb('torture', '1822', { target: ['object'] }),
  verb('rape', '1821', { target: ['object'] }),
  verb('use hold keep', '184', {
    with: ['as'],
    under: new Set(['shield', 'human shield']),
    target: ['object', 'object/in', 'object/of'],
  }),
  verb('retake retook recapture overrun overran conquer capture', '190', {
    object: TERRITORY,
    target: ['from', 'of', "object/'s", 'object/of', 'object/from', 'object/in', 'object'],
  }),
  verb('retake retook recapture overrun overran', '190', {
    target: ['from', "object/'s", 'object/of', 'object/from', 'object/in', 'object'],
  }),
  verb('poison', '182', { target: HIT }),
  verb('sabotage', '1712', { target: ["object/'s", 'object/in', 'object/of', 'object', 'in'] }),
  verb('assassinate', '186', { target: ['object'] }),
  verb('abduct kidnap hijack', '181', { target: ['object', 'object/from', "object/'s"] }),
  verb('take hold', '181', { with: ['hostage'], target: ['object'] }),
  verb('bomb bombard', '195', { target: HIT }),
  verb('shell', '194', { target: HIT }),
  verb('strike hit pound target', '190', { target: HIT, weak: true }),
  verb('shoot', '193', { target: ['object', 'at', 'on'] }),
  verb('gun', '193', { with: ['down'], target: ['object'] }),
  verb('open exchange', '193', {
    object: new Set(['fire', 'gunfire']),
    target: ['on', 'at', 'with', 'against'],
  }),
  verb('fire launch', '190', {
    object: new Set(
      'missile missiles rocket rockets shell shells mortar shot shots bullet drone tear grenade'.split(' '),
    ),
    target: ['at', 'on', 'into', 'against', 'toward', 'object/at', 'object/into'],
  }),
  verb('fire', '193', { with: ['on', 'at', 'into'], target: ['on', 'at', 'into'] }),
  verb('blow', '183', { with: ['up'], target: ['object', 'in'] }),
  verb('detonate', '183', { target: ['in', 'near', 'object'] }),
  verb('fight battle', '190', { target: ['object', 'with', 'against'] }),
  verb('clash', '190', { target: ['with', 'against'], symmetric: true }),
  verb('down shoot', '195', {
    object: new Set('plane jet helicopter drone aircraft airliner'.split(' ')),
    target: ["object/'s", 'object'],
  }),
  verb('violate break breach', '196', {
    object: CEASEFIRE,
    target: ['with', 'in', 'against', 'object/with', 'by'],
  }),
  verb('destroy demolish raze torch burn', '1712', {
    target: ["object/'s", 'object', 'object/of', 'object/in'],
    weak: true,
  }),
  verb('massacre slaughter', '202', { target: HIT }),
  noun('invasion', '190', { source: BY, target: ['of', 'against'] }),
  noun('aggression', '190', { source: BY, target: ['against', 'on'] }),
  noun('annexation occupation', '192', { source: BY, target: ['of'] }),
  noun(
    'attack assault offensive raid strike airstrike ambush bombing shelling bombardment incursion killing assassination crackdown',
    '190',
    {
      source: BY,
      target: ['on', 'against', 'of', 'in', 'at'],
      weak: true,
    },
  ),
];
