import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Place } from './bases.ts';
import { type Lemmatizer, lemmatizerOf } from './lemmatizer.ts';

const lexiconSchema = z.object({
  bases: z.record(z.string(), z.string()),
  common: z.record(z.string(), z.number()),
  sound: z.string(),
  exceptions: z.record(z.string(), z.record(z.string(), z.string())),
});

let loaded: Lemmatizer | null = null;

/**
 * Dictionary form of a word with its tags: the treebanks' where it differs from the rules, else by rule. `place` tells what its
 * capitals mean. The lists are read at first use.
 */
export function lemmaOf(form: string, upos: string, xpos: string, place?: Place): string {
  loaded ??= lemmatizerOf(
    lexiconSchema.parse(JSON.parse(readFileSync(new URL('./lexicon.json', import.meta.url), 'utf8'))),
  );
  return loaded(form, upos, xpos, place);
}
