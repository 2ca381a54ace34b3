import { expect, it } from 'vitest';
import { actPhrase, actWords } from './act-phrase.ts';

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

it('has plain words for codes that read as a list, finer ones first, and the label else', () => {
  expect(actWords('164', 'Halt negotiations', 'REJECT')).toBe('halts talks');
  expect(actWords('163', 'Impose embargo, boycott, or sanctions', 'SANCTION')).toBe(
    'imposes sanctions or an embargo',
  );
  expect(actWords('1053', 'Demand releases of persons or property', 'REQUEST')).toBe('demands a release');
  expect(actWords('016', 'Deny responsibility', 'REJECT')).toBe('denies responsibility');
  expect(actWords('1722', 'Ban political parties or politicians', 'COERCE')).toBe(
    'bans parties or politicians',
  );
  expect(actWords('999', null, 'COERCE')).toBe('coerce');
});
