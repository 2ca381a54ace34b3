import type { TokenRange } from '../layer.ts';
import { boundaryFeatures } from './boundary-features.ts';
import { boundaryModel } from './boundary-model.ts';
import { ruleSentencesOf } from './sentence-rules.ts';
import { styleOf, type TextStyle } from './text-style.ts';
import type { RawToken } from './tokens.ts';
import { type FirstReading, treeFeatures } from './tree-features.ts';

/** Logit above which a gap parts two sentences where the rules see an end; all three numbers were chosen on the treebanks' dev parts. */
const LEAST = 0.5;
/** The same where they see none. */
const LEAST_UNMARKED = 0.5;
/** The same in a text written without care: small letters behind end marks, or marks that shout. */
const LEAST_CARELESS = -0.5;

/** Web text and mail. */
const isCareless = (style: TextStyle): boolean => style.smallStarts >= 0.08 || style.loudMarks >= 0.25;

/** Tokens of a sentence at most. */
const LONGEST = 200;

/**
 * Sentences of one paragraph by the rules alone, as ranges of its tokens: what a first reading is made of. Finding the best tree costs
 * more than the square of a sentence: what runs on without end (a row of signs) is cut.
 */
export function draftSentencesOf(tokens: readonly RawToken[], text: string): TokenRange[] {
  return ruleSentencesOf(tokens, text).flatMap(({ from, to }) => {
    const parts: TokenRange[] = [];
    for (let at = from; at < to; at += LONGEST) parts.push({ from: at, to: Math.min(to, at + LONGEST) });
    return parts;
  });
}

/**
 * Sentences of one paragraph as ranges of its tokens. Rules propose; a small model, which knows what the rules say, how the whole text
 * is written and what tags, names and trees a first reading of the rules' sentences gave, decides at every gap: headings without a
 * stop, lists, signatures, abbreviations. `text` is the text that the tokens' offsets point into; `style` is that of the whole text.
 */
export function sentencesOf(
  tokens: readonly RawToken[],
  text: string,
  reading: FirstReading,
  style: TextStyle = styleOf(text),
): TokenRange[] {
  const byRule = new Set(ruleSentencesOf(tokens, text).map(({ to }) => to - 1));
  const model = boundaryModel();
  const [wordsAt, treeAt] = [boundaryFeatures(tokens, text, byRule, style), treeFeatures(reading, byRule)];
  const careless = isCareless(style);
  const found: TokenRange[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length - 1; i++) {
    const rule = byRule.has(i);
    const ends =
      (rule || careless || !runsOn(tokens[i]!, tokens[i + 1]!)) &&
      model.score([...wordsAt(i), ...treeAt(i, from)]) >
        (rule ? LEAST : careless ? LEAST_CARELESS : LEAST_UNMARKED);
    if (ends || i + 1 - from >= LONGEST) {
      found.push({ from, to: i + 1 });
      from = i + 1;
    }
  }
  if (from < tokens.length) found.push({ from, to: tokens.length });
  return found;
}

/** Two words of running text, the second with a small letter: no end there, in a text that is written with care. */
const runsOn = (here: RawToken, next: RawToken): boolean =>
  next.start - here.end <= 1 && /^\p{Ll}/u.test(next.form) && /^\p{L}/u.test(here.form);
