import { noun, verb } from './frame.ts';
import { INQUIRY, LAWSUIT, PROTESTS, TIRADES } from './objects.ts';

/** ACCUSE: disapprove, accuse, complain, investigate, sue (CAMEO 09, 11). */
export const ACCUSE = [
  verb('accuse', '112', { target: ['object'] }),
  verb('blame fault', '112', { target: ['object', 'on', "object/'s"] }),
  verb('implicate', '112', { target: ['object'] }),
  verb('allege', '112', { weak: true }),
  verb('shift pin lay', '112', { object: new Set(['blame', 'responsibility']), target: ['on', 'to'] }),
  verb(
    'criticize criticise condemn denounce deplore rebuke chide slam blast lambast lambaste decry censure castigate berate scold reprimand chastise assail rap deride excoriate lament reprove upbraid disparage vilify',
    '111',
    { target: ['object', "object/'s", 'object/by', 'object/of', 'object/in', 'object/on'] },
  ),
  verb('hit lash', '111', { with: ['out'], target: ['at', 'against'] }),
  verb('offer level direct aim', '111', {
    object: new Set(['criticism', 'condemnation', 'rebuke']),
    target: ['object/of', 'at', 'against', 'to', 'object/against'],
  }),
  verb('launch lead mount deliver unleash', '111', {
    object: TIRADES,
    target: ['on', 'against', 'at', 'object/on', 'object/against', 'object/of'],
  }),
  verb('dispute contest challenge question', '110', {
    object: new Set(
      'report reports result results finding findings claim claims plan decision policy account version figure figures legality validity'.split(
        ' ',
      ),
    ),
    target: ["object/'s", 'object/by', 'object/of', 'object/in', 'object/from', 'object'],
  }),
  verb('voice express convey raise', '110', {
    object: new Set(
      'concern concerns dissatisfaction displeasure regret alarm outrage anger worry dismay criticism opposition disappointment condemnation objection'.split(
        ' ',
      ),
    ),
    target: ['to', 'over', 'at', 'with', 'object/over', 'object/at', 'object/about'],
    weak: true,
  }),
  verb('oppose', '110', { target: ["object/'s", 'object'], weak: true }),
  verb('complain', '111', { target: ['to', 'of', 'against', 'with'] }),
  verb('protest', '114', { target: ['to', 'with', "object/'s", 'object', 'against'] }),
  verb('lodge file submit deliver hand make register issue send present', '114', {
    object: PROTESTS,
    target: ['with', 'to', 'object/with', 'object/to', 'object/against', 'against'],
  }),
  verb('summon', '114', { target: ['object', "object/'s"] }),
  verb('call', '114', {
    with: ['in'],
    object: new Set(['ambassador', 'envoy', 'diplomat', 'chargé']),
    target: ["object/'s", 'object'],
  }),
  verb('sue', '115', { target: ['object'] }),
  verb('file bring lodge launch', '115', {
    object: LAWSUIT,
    target: ['against', 'object/against'],
    weak: true,
  }),
  verb('charge indict prosecute', '1121', { target: ['object'], weak: true }),
  verb('investigate probe', '090', { target: ['object', "object/'s", 'object/by', 'object/in', 'into'] }),
  verb('open launch begin start order conduct announce join', '090', {
    object: INQUIRY,
    target: ['into', 'against', 'object/into', 'object/against', 'object/of', 'object/on'],
  }),
  verb('convict sentence condemn', '116', { with: ['to'], target: ['object'], weak: true }),
  verb('convict', '116', { target: ['object'] }),
  verb('find', '116', { with: ['guilty'], target: ['object'] }),
  noun('accusation allegation', '112', {
    source: ['by', 'possessor', 'people', 'from', 'subject'],
    target: ['against', 'of', 'at'],
    weak: true,
  }),
  noun('condemnation criticism rebuke denunciation', '111', {
    source: ['by', 'possessor', 'people', 'from', 'subject'],
    target: ['sufferer', 'of', 'against'],
    weak: true,
  }),
  noun('complaint', '114', {
    source: ['by', 'possessor', 'people', 'subject'],
    target: ['against', 'to', 'with'],
    weak: true,
  }),
  noun('investigation probe inquiry', '090', {
    source: ['by', 'possessor', 'people', 'subject'],
    target: ['into', 'of', 'against'],
    weak: true,
  }),
];
