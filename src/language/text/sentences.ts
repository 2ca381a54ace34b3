import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { TokenRange } from '../layer.ts';
import { boundaryFeatures } from './boundary-features.ts';
import { ruleSentencesOf } from './sentence-rules.ts';
import type { RawToken } from './tokens.ts';

/** Sum of weights above which a gap parts two sentences; chosen on the treebanks' dev parts. */
const LEAST = 0.3;
/** The same where the rules see no end: news runs on where web text breaks off, and half a sentence is worse than two in one. */
const LEAST_UNMARKED = 2.5;

/** Tokens of a sentence at most. */
const LONGEST = 200;

let loaded: Readonly<Record<string, number>> | null = null;

/** Weights learnt from the treebanks' train parts (training/build_boundaries.py). Read at first use. */
function weights(): Readonly<Record<string, number>> {
  loaded ??= z
    .record(z.string(), z.number())
    .parse(JSON.parse(readFileSync(new URL('./boundaries.json', import.meta.url), 'utf8')));
  return loaded;
}

/**
 * Sentences of one paragraph as ranges of its tokens. Rules propose; a small linear model, which knows what the rules say, decides
 * at every gap: headings without a stop, lists, abbreviations. `text` is the text that the tokens' offsets point into.
 */
export function sentencesOf(tokens: readonly RawToken[], text: string): TokenRange[] {
  const byRule = new Set(ruleSentencesOf(tokens, text).map(({ to }) => to - 1));
  const weight = weights();
  const found: TokenRange[] = [];
  let from = 0;
  let since = 0;
  for (let i = 0; i < tokens.length - 1; i++) {
    since++;
    const rule = byRule.has(i);
    const score = boundaryFeatures(tokens, i, text, rule, since).reduce(
      (sum, name) => sum + (weight[name] ?? 0),
      0,
    );
    // Finding the best tree costs more than the square of a sentence: what runs on without end (a row of signs) is cut.
    if (score > (rule ? LEAST : LEAST_UNMARKED) || i + 1 - from >= LONGEST) {
      found.push({ from, to: i + 1 });
      from = i + 1;
    }
    if (rule) since = 0;
  }
  if (from < tokens.length) found.push({ from, to: tokens.length });
  return found;
}
