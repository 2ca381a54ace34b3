import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { VERB_BASE } from './irregular.ts';
import { type Bases, lemmaByRule } from './rules.ts';

const lexiconSchema = z.object({
  bases: z.record(z.string(), z.string()),
  exceptions: z.record(z.string(), z.record(z.string(), z.string())),
});

interface Lexicon {
  readonly bases: Bases;
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let loaded: Lexicon | null = null;

/** Data built from the treebanks' training part; see training/build_lemmas.py. Read at first use. */
function lexicon(): Lexicon {
  if (!loaded) {
    const data = lexiconSchema.parse(
      JSON.parse(readFileSync(new URL('./lexicon.json', import.meta.url), 'utf8')),
    );
    const bases = Object.fromEntries(
      Object.entries(data.bases).map(([kind, words]) => [kind, new Set(words.split(' '))]),
    );
    loaded = { bases, exceptions: data.exceptions };
  }
  return loaded;
}

/** Dictionary form of a word with its tags: the treebank's where it differs from the rules, else by rule. */
export function lemmaOf(form: string, upos: string, xpos: string): string {
  const { bases, exceptions } = lexicon();
  const key = upos === 'PROPN' ? form : form.toLowerCase();
  // A slip of the treebank is no exception: the irregular verbs are known.
  const irregular = /^VB[DN]$/.test(xpos) ? VERB_BASE.get(key) : undefined;
  if (irregular) return irregular;
  const known = exceptions[xpos];
  return known && Object.hasOwn(known, key) ? known[key]! : lemmaByRule(form, xpos, upos, bases);
}
