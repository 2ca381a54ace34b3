import { noun, verb } from './frame.ts';
import { DRILLS, FORCES, POLICE } from './objects.ts';

const WHERE = [
  'object/against',
  'object/for',
  'to',
  'in',
  'on',
  'along',
  'near',
  'against',
  'object/to',
  'object/in',
  'object/on',
  'into',
] as const;

/** MOBILIZE: show or move forces (CAMEO 15). */
export const MOBILIZE = [
  verb(
    'deploy mass amass station move send dispatch position concentrate mobilise mobilize reinforce redeploy',
    '154',
    { object: FORCES, target: WHERE },
  ),
  verb('deploy station send', '153', { object: POLICE, target: WHERE }),
  verb('mobilise mobilize deploy', '154', { target: WHERE, weak: true }),
  verb('remain stay stand keep', '152', {
    with: ['on'],
    under: new Set(['alert', 'footing', 'readiness']),
    target: ['in', 'along', 'near', 'at'],
  }),
  verb('put place', '152', {
    with: ['on'],
    under: new Set(['alert', 'footing', 'readiness']),
    target: ['against', 'to'],
  }),
  verb('hold conduct stage begin launch carry', '150', {
    object: DRILLS,
    target: ['near', 'in', 'off', 'against', 'object/in'],
  }),
  verb('test test-fire', '150', {
    object: new Set('missile missiles rocket weapon bomb device'.split(' ')),
    target: ['over', 'in', 'into'],
  }),
  verb('violate enter', '150', {
    object: new Set(['airspace', 'waters']),
    target: ["object/'s", 'object/of'],
  }),
  noun('deployment buildup build-up mobilization mobilisation', '154', {
    source: ['by', 'possessor', 'people', 'subject'],
    target: ['to', 'in', 'against', 'on'],
    weak: true,
  }),
];
