import { expect, it } from 'vitest';
import { actPhrase } from './act-phrase.ts';

it.each([
  ['Halt negotiations', 'halts negotiations'],
  ['Seize or damage property', 'seizes or damages property'],
  ['Arrest, detain, or charge with legal action', 'arrests, detains, or charges with legal action'],
  ['Reject proposal to meet, discuss, or negotiate', 'rejects proposal to meet, discuss, or negotiate'],
  ['Deny responsibility', 'denies responsibility'],
  ['CONSULT', 'consults'],
])('%s → %s', (label, phrase) => {
  expect(actPhrase(label)).toBe(phrase);
});
