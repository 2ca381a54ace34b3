// Second half of training/build_lemmas.py: keeps the forms that the rules get wrong. usage: node scripts/build-lemmas.ts FORMS.json
import { readFileSync, writeFileSync } from 'node:fs';
import { lemmaByRule } from '../src/language/lemmas/rules.ts';

const { bases, forms } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  bases: Record<string, string[]>;
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
const packed = Object.fromEntries(Object.entries(bases).map(([kind, words]) => [kind, words.join(' ')]));
writeFileSync(
  new URL('../src/language/lemmas/lexicon.json', import.meta.url),
  `${JSON.stringify({ bases: packed, exceptions })}\n`,
);
