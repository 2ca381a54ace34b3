import { noun, verb } from './frame.ts';
import { TALKS } from './objects.ts';

const WITH = ['with', 'object', 'object/with', 'to', 'between'] as const;

/** CONSULT: meet, visit, talk, mediate (CAMEO 04). */
export const CONSULT = [
  verb('meet', '040', { target: ['with', 'object', "object/'s"], symmetric: true }),
  verb('hold have begin open start conduct attend resume convene join continue', '046', {
    object: TALKS,
    target: WITH,
    symmetric: true,
  }),
  verb('negotiate', '046', { target: WITH, symmetric: true }),
  verb('discuss', '040', { target: ['with', 'object/with'], symmetric: true, weak: true }),
  verb('talk speak confer consult', '040', {
    with: ['with', 'to'],
    target: ['with', 'to', 'object'],
    symmetric: true,
    weak: true,
  }),
  verb('speak talk', '041', {
    with: ['by', 'over', 'on'],
    under: new Set(['telephone', 'phone']),
    target: ['with', 'to'],
    symmetric: true,
  }),
  verb('call', '041', { transitive: true, alone: true, target: ['object'], weak: true }),
  verb('receive have make hold place', '041', {
    object: new Set(['phone call', 'telephone call', 'phone conversation', 'telephone conversation']),
    target: ['from', 'with', 'to', 'object/from', 'object/with', 'object/to'],
    symmetric: true,
  }),
  verb('launch undertake start begin lead mount offer', '045', {
    object: new Set(['mediation']),
    target: ['between', 'with', 'in', 'object/between', 'object/with', 'object/in'],
  }),
  verb('phone telephone', '041', { target: ['object', 'with'] }),
  verb('visit tour', '042', { target: ['object', 'to', "object/'s"] }),
  verb('travel fly go head', '042', { with: ['to'], target: ['to'], weak: true }),
  verb('arrive', '042', { with: ['in', 'at'], target: ['in', 'at'], weak: true }),
  verb('pay make begin', '042', {
    object: new Set(['visit', 'trip', 'tour']),
    target: ['to', 'object/to', 'object/of', 'object/in'],
  }),
  verb('host receive welcome', '043', { target: ['object', "object/'s"], weak: true }),
  verb('mediate broker', '045', { target: ['between', 'in', 'object/between', 'object/in', 'object'] }),
  noun('visit trip tour', '042', {
    source: ['by', 'possessor', 'people', 'of', 'subject'],
    target: ['to'],
    weak: true,
  }),
  noun('meeting summit talk negotiation dialogue', '046', {
    source: ['between', 'possessor', 'people'],
    target: ['with', 'between'],
    symmetric: true,
    weak: true,
  }),
];
