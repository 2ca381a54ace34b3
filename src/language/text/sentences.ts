import type { TokenRange } from '../layer.ts';
import { boundaryFeatures } from './boundary-features.ts';
import { boundaryModel } from './boundary-model.ts';
import { ruleSentencesOf } from './sentence-rules.ts';
import { styleOf, type TextStyle } from './text-style.ts';
import type { RawToken } from './tokens.ts';

/** Logit above which a gap parts two sentences; all three numbers were chosen on the treebanks' dev parts. */
const LEAST = 0.5;
/** The same where the rules see no end, in a text written with care: half a sentence is worse than two in one. */
const LEAST_UNMARKED = 2.5;

/** Web text and mail: small letters behind end marks, or marks that shout. */
const isCareless = (style: TextStyle): boolean => style.smallStarts >= 0.08 || style.loudMarks >= 0.25;

/** Tokens of a sentence at most. */
const LONGEST = 200;

/**
 * Sentences of one paragraph as ranges of its tokens. Rules propose; a small model, which knows what the rules say and how the whole
 * text is written, decides at every gap: headings without a stop, lists, abbreviations. `text` is the text that the tokens' offsets
 * point into; `style` is that of the whole text.
 */
export function sentencesOf(
  tokens: readonly RawToken[],
  text: string,
  style: TextStyle = styleOf(text),
): TokenRange[] {
  const byRule = new Set(ruleSentencesOf(tokens, text).map(({ to }) => to - 1));
  const model = boundaryModel();
  const featuresOf = boundaryFeatures(tokens, text, byRule, style);
  const careless = isCareless(style);
  const found: TokenRange[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length - 1; i++) {
    const rule = byRule.has(i);
    const ends =
      (rule || careless || !runsOn(tokens[i]!, tokens[i + 1]!)) &&
      model.score(featuresOf(i)) > (rule || careless ? LEAST : LEAST_UNMARKED);
    // Finding the best tree costs more than the square of a sentence: what runs on without end (a row of signs) is cut.
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
