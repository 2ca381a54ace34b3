import { noun, verb } from './frame.ts';
import { AID, AID_MONEY, ARMS, ENVOYS, PEACEKEEPERS, RELIEF, TALKS, TIES, VISAS } from './objects.ts';

const ENDING =
  'suspend halt stop end cancel abandon drop freeze scrap terminate postpone break discontinue quit boycott leave interrupt abort';
const WITH = ['with', 'object/with', 'object/between', "object/'s", 'object/for', 'object/of', 'to'] as const;
const BY = ['by', 'possessor', 'people', 'subject'] as const;

const HELP = new Set([...AID, ...RELIEF, 'donation', 'donations']);
const RELIEVERS = new Set(
  'worker workers agency agencies humanitarian charity charities ngo ngos'.split(' '),
);

/** SANCTION: reduce relations, halt talks or aid, expel or recall (CAMEO 16 without 163). All take effect when announced. */
export const SANCTION = [
  verb(ENDING, '164', { object: TALKS, target: [...WITH, 'object'], performative: true }),
  verb('end suspend halt abandon stop', '165', {
    object: new Set(['mediation']),
    target: [...WITH, 'between'],
    performative: true,
  }),
  verb('call break cut', '164', { with: ['off', 'up'], object: TALKS, target: WITH, performative: true }),
  verb('withdraw pull walk back', '164', {
    with: ['from', 'out', 'of'],
    under: TALKS,
    target: ['from', 'with', 'of'],
    performative: true,
  }),
  verb('cut sever break suspend downgrade reduce end freeze', '161', {
    object: TIES,
    target: WITH,
    performative: true,
  }),
  verb('break cut', '161', { with: ['off'], object: TIES, target: WITH, performative: true }),
  verb('recall withdraw', '161', {
    object: ENVOYS,
    target: ['from', 'to', 'object/to', 'object/in', 'object/from', "object/'s"],
    performative: true,
  }),
  verb('close shut', '161', {
    object: new Set(['embassy', 'consulate', 'mission']),
    target: ['in', 'object/in', "object/'s", 'object/of'],
    performative: true,
  }),
  verb('expel', '161', {
    object: ENVOYS,
    target: ["object/'s", 'object/of', 'object/from', 'object'],
    performative: true,
  }),
  verb('kick throw', '161', {
    object: ENVOYS,
    with: ['out'],
    target: ["object/'s", 'object/of', 'object'],
    performative: true,
  }),
  verb('expel evict oust', '166', {
    object: RELIEVERS,
    target: ['object', "object/'s", 'from'],
    performative: true,
  }),
  verb('expel evict oust', '166', { target: ['object', "object/'s", 'from'], performative: true }),
  verb('pull withdraw expel', '1661', {
    object: PEACEKEEPERS,
    target: ['from', 'object/from', 'object/in'],
    performative: true,
  }),
  verb('suspend halt stop cut cancel freeze withhold reduce slash end terminate', '162', {
    object: HELP,
    target: ['to', 'object/to', 'for', 'object/for', 'from'],
    performative: true,
  }),
  verb('cut', '162', { with: ['off'], object: AID, target: ['to', 'object/to', 'for'], performative: true }),
  verb('suspend halt withhold freeze cancel', '1621', {
    object: AID_MONEY,
    target: ['to', 'object/to', 'for', 'object/for'],
    performative: true,
  }),
  verb('suspend halt withhold', '1622', {
    object: ARMS,
    target: ['to', 'object/to', 'for'],
    performative: true,
  }),
  verb('end scrap cancel suspend revoke terminate abolish', '160', {
    object: VISAS,
    target: [
      'for',
      'with',
      'object/for',
      'object/with',
      'object/of',
      'object/by',
      "object/'s",
      'to',
      'object/to',
    ],
    performative: true,
  }),
  verb('call', '160', {
    with: ['off'],
    object: VISAS,
    target: ['to', 'object/to', 'with', 'object/by'],
    performative: true,
  }),
  verb('cancel postpone suspend revoke scrap terminate abandon', '160', {
    target: [...WITH, 'object'],
    performative: true,
    weak: true,
  }),
  verb('withdraw pull quit', '160', {
    with: ['from', 'out', 'of'],
    target: ['from', 'with', 'of', 'object/with'],
    performative: true,
    weak: true,
  }),
  noun('suspension cancellation postponement breakdown halt withdrawal abandonment boycott', '164', {
    object: TALKS,
    source: BY,
    target: ['with', 'object/with'],
    performative: true,
  }),
  noun('suspension cancellation severance', '160', {
    source: BY,
    target: ['with', 'object/with', 'to', 'object/to', 'of'],
    performative: true,
  }),
  noun('suspension halt cut', '162', {
    object: AID,
    source: BY,
    target: ['to', 'object/to'],
    performative: true,
  }),
  noun('expulsion', '161', { source: BY, target: ['of', 'people'], performative: true }),
  noun('recall', '161', { object: ENVOYS, source: BY, target: ['from', 'object/to'], performative: true }),
];
