import { noun, verb } from './frame.ts';

/** AGREE: say that one will cooperate (CAMEO 03). What is agreed to decides the code. */
export const AGREE = [
  verb('agree', '030', { target: ['with', 'to'], symmetric: true }),
  verb('promise pledge', '033', {
    target: ['to', 'object', 'object/to', 'object/for', 'for', 'object/with', 'with'],
  }),
  verb('offer', '033', { target: ['to', 'object', 'object/to', 'object/for', 'for', 'object/with', 'with'] }),
  verb('vow', '030', { target: ['to', 'with', 'object/to'], weak: true }),
  verb('volunteer', '030', { target: ['to', 'for'], weak: true }),
  verb('express reaffirm', '030', {
    object: new Set('readiness willingness interest desire intention commitment'.split(' ')),
    target: ['to', 'with', 'object/with'],
    weak: true,
  }),
  noun('pledge promise offer', '033', {
    source: ['by', 'possessor', 'people', 'from', 'subject'],
    target: ['to', 'for'],
    weak: true,
  }),
];
