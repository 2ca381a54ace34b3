import { expect, test } from 'vitest';
import { treeFeatures } from './tree-features.ts';

// "Thanks Sena Please write": the names hang on the first word, the clause on it too.
const reading = {
  xpos: ['NNS', 'NNP', 'UH', 'VB'],
  deprel: ['root', 'vocative', 'discourse', 'parataxis'],
  head: [-1, 0, 3, 0],
  name: ['', 'person', '', ''],
};

test('one arc across a gap is named with its direction', () => {
  const at = treeFeatures(reading, new Set([3]));
  expect(at(1, 0)).toContain('rTxparataxis<');
  expect(at(1, 0)).toContain('rTnperson|-');
  expect(at(0, 0)).toContain('rTx2');
});

test('where the rules see an end no arc crosses', () => {
  const at = treeFeatures({ ...reading, head: [-1, 0, 3, -1] }, new Set([1, 3]));
  expect(at(1, 0)).toContain('RTxnone');
  expect(at(1, 1)).toContain('RTknames|1|UH');
});
