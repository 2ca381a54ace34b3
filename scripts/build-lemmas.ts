// Second half of training/build_lemmas.py: keeps the forms that the rules get wrong, and the words of a dictionary that would pass for
// slips. usage: node scripts/build-lemmas.ts FORMS.json INDEX.dic LEXICON.json
import { readFileSync, writeFileSync } from 'node:fs';
import { isKnown } from '../src/language/lemmas/bases.ts';
import { lemmaByRule } from '../src/language/lemmas/rules.ts';
import { slipOf } from '../src/language/lemmas/slips.ts';

const [formsFile, dictionary, out] = process.argv.slice(2) as [string, string, string];
const { bases, common, forms } = JSON.parse(readFileSync(formsFile, 'utf8')) as {
  bases: Record<string, string[]>;
  common: Record<string, number>;
  forms: [xpos: string, form: string, lemma: string, count: number][];
};
const sets = Object.fromEntries(Object.entries(bases).map(([kind, words]) => [kind, new Set(words)]));
const exceptions: Record<string, Record<string, string>> = {};
for (const [xpos, form, lemma, count] of forms) {
  const upos = xpos.startsWith('NNP') ? 'PROPN' : 'X';
  const regular = lemmaByRule(form, xpos, upos, sets);
  // A form seen once that only differs in case or spelling is noise of the web text.
  if (
    regular === lemma ||
    (count < 2 && regular.toLowerCase() === lemma.toLowerCase()) ||
    (upos === 'PROPN' && count < 3)
  )
    continue;
  exceptions[xpos] = { ...exceptions[xpos], [form]: lemma };
}
// "States" tagged as a singular name: its lemma is that of the plural, as which it is met more often.
const [one, many] = ['NNP', 'NNPS'].map(
  (tag) => new Map(forms.filter(([xpos]) => xpos === tag).map((row) => [row[1], row])),
) as [Map<string, (typeof forms)[0]>, Map<string, (typeof forms)[0]>];
for (const [form, [, , lemma, count]] of many)
  if (count >= 3 && count > 3 * (one.get(form)?.[3] ?? 0))
    exceptions.NNP = { ...exceptions.NNP, [form]: lemma };
const meant = {
  known: (word: string): boolean => isKnown(word, sets) || Boolean(sets.f?.has(word)),
  common: Object.fromEntries(
    Object.entries(bases).map(([kind, words]) => [kind, new Set(words.slice(0, common[kind]))]),
  ),
  sound: new Set<string>(),
};
const sound = readFileSync(dictionary, 'utf8')
  .split('\n')
  .map((line) => line.split('/')[0]!)
  .filter((word) => /^[a-z]+$/.test(word) && Object.keys(bases).some((kind) => slipOf(word, kind, meant)));
const packed = Object.fromEntries(Object.entries(bases).map(([kind, words]) => [kind, words.join(' ')]));
writeFileSync(
  out,
  `${JSON.stringify({ bases: packed, common, sound: [...new Set(sound)].sort().join(' '), exceptions })}\n`,
);
