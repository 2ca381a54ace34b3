import { noun, verb } from './frame.ts';
import { AID_MONEY, AID as AID_WORDS, ARMS, BORDERS, PEACEKEEPERS, REFUGEES, RELIEF } from './objects.ts';

const TO = ['to', 'for', 'object/to', 'object/for', 'with', 'object/in', 'in'] as const;
const GIVING =
  'provide send give supply deliver ship donate airlift transfer hand furnish grant lend allocate contribute disburse extend release dispatch fly distribute approve award pay spend earmark channel';

/** AID: give money, goods, arms, shelter, protection (CAMEO 07). */
export const AID = [
  verb(GIVING, '070', { object: AID_WORDS, target: TO }),
  verb(GIVING, '071', { object: AID_MONEY, target: TO }),
  verb(GIVING, '072', { object: ARMS, target: TO }),
  verb(GIVING, '073', { object: RELIEF, target: TO }),
  verb('donate', '070', { target: TO }),
  verb('deliver supply ship airlift give send', '070', {
    with: ['to'],
    transitive: true,
    target: TO,
    weak: true,
  }),
  verb('arm equip', '072', { target: ['object'] }),
  verb('finance fund bankroll subsidise subsidize', '071', {
    target: ['object', 'object/in', 'object/of', "object/'s"],
  }),
  verb('bail', '071', { with: ['out'], target: ['object'] }),
  verb('help assist aid', '070', { target: ['object'], weak: true }),
  verb('evacuate rescue feed vaccinate', '073', { target: ['object'] }),
  verb('deploy send dispatch', '074', {
    object: PEACEKEEPERS,
    target: ['to', 'in', 'object/to', 'object/in'],
  }),
  verb('deploy send dispatch contribute', '074', {
    with: ['to', 'as', 'in', 'along'],
    under: PEACEKEEPERS,
    target: ['to', 'in', 'object/to', 'object/in', 'along'],
  }),
  verb('arrive deploy', '074', {
    subject: PEACEKEEPERS,
    with: ['in', 'at', 'to'],
    target: ['in', 'at', 'to'],
  }),
  verb('participate serve', '074', { with: ['in'], under: PEACEKEEPERS, target: ['in', 'object/in'] }),
  verb('open', '075', {
    object: BORDERS,
    transitive: true,
    with: ['to', 'for'],
    under: REFUGEES,
    target: ['to', 'for'],
  }),
  verb('shelter harbour harbor accept', '075', {
    object: new Set('refugee refugees evacuee evacuees asylum migrant migrants'.split(' ')),
    target: ['object/from', 'from', 'object'],
  }),
  verb('grant give offer', '075', {
    object: new Set(['asylum', 'refuge', 'citizenship', 'sanctuary']),
    target: ['to', 'object'],
  }),
  noun('aid assistance', '070', {
    source: ['by', 'possessor', 'people', 'from', 'subject'],
    target: ['to', 'for'],
    weak: true,
  }),
  noun('delivery supply shipment', '072', {
    object: ARMS,
    source: ['by', 'possessor', 'people', 'from'],
    target: ['to', 'for'],
  }),
];
