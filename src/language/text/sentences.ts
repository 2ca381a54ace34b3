import type { TokenRange } from '../layer.ts';
import { boundaryFeatures } from './boundary-features.ts';
import { boundaryModel } from './boundary-model.ts';
import { ruleSentencesOf } from './sentence-rules.ts';
import { styleOf, type TextStyle } from './text-style.ts';
import type { RawToken } from './tokens.ts';

/** The gap behind a token of a paragraph, as its surface shows it. */
export interface Gap {
  /** Logit of the boundary model that a sentence ends here. */
  readonly score: number;
  /** The rules see an end here. */
  readonly rule: boolean;
  /** In an edited text: two words of running text, the second with a small letter. No end, whatever the models say. */
  readonly runsOn: boolean;
  /** The text is web text or mail. */
  readonly careless: boolean;
}

/** Logit above which a gap parts two sentences; all three numbers were chosen on the treebanks' dev parts. */
const LEAST = 0.5;
/** The same where the rules see no end, in a text written with care: half a sentence is worse than two in one. */
const LEAST_UNMARKED = 2.5;

/** Web text and mail: small letters behind end marks, or marks that shout. */
const isCareless = (style: TextStyle): boolean => style.smallStarts >= 0.08 || style.loudMarks >= 0.25;

/** Tokens of a sentence at most: finding the best tree costs more than the square of it, so a row of signs without end is cut. */
const LONGEST = 200;

/**
 * The gaps between a paragraph's tokens, the first one behind the first token. `text` is the text that the tokens' offsets point into;
 * `style` is that of the whole text.
 */
export function gapsOf(tokens: readonly RawToken[], text: string, style: TextStyle = styleOf(text)): Gap[] {
  const byRule = new Set(ruleSentencesOf(tokens, text).map(({ to }) => to - 1));
  const model = boundaryModel();
  const featuresOf = boundaryFeatures(tokens, text, byRule, style);
  const careless = isCareless(style);
  return tokens.slice(0, -1).map((token, i) => {
    const rule = byRule.has(i);
    const runsOn = !rule && !careless && isRunning(token, tokens[i + 1]!);
    return { score: runsOn ? Number.NEGATIVE_INFINITY : model.score(featuresOf(i)), rule, runsOn, careless };
  });
}

const isRunning = (here: RawToken, next: RawToken): boolean =>
  next.start - here.end <= 1 && /^\p{Ll}/u.test(next.form) && /^\p{L}/u.test(here.form);

/** Sentences of a paragraph, as ranges of its tokens, as far as its surface tells: headings without a stop, lists, abbreviations. */
export const sentencesOf = (gaps: readonly Gap[]): TokenRange[] => cutAt(gaps, endsBySurface);

const endsBySurface = ({ score, rule, careless }: Gap): boolean =>
  score > (rule || careless ? LEAST : LEAST_UNMARKED);

/**
 * The same once the reading model has read the paragraph: `heard` is its logit that a sentence ends behind token `i`, null where it did
 * not see both words of the gap together.
 */
export function sentencesHeard(gaps: readonly Gap[], heard: (i: number) => number | null): TokenRange[] {
  return cutAt(gaps, (gap, i) => {
    const logit = heard(i);
    if (gap.runsOn) return false;
    return logit === null ? endsBySurface(gap) : jointScore(gap, logit) > 0;
  });
}

/** Logistic regression over both models, fitted on the treebanks' dev parts (training/parley_reader/boundaries.py). */
const JOINT = { surface: 0.294, heard: 0.63, rule: 0.142, careful: -0.176, offset: 0.042 };

const jointScore = ({ score, rule, careless }: Gap, heard: number): number =>
  JOINT.surface * Math.max(-SUREST, Math.min(SUREST, score)) +
  JOINT.heard * heard +
  (rule ? JOINT.rule : 0) +
  (careless || rule ? 0 : JOINT.careful) +
  JOINT.offset;

/** A surface score says no more beyond this. */
const SUREST = 12;

function cutAt(gaps: readonly Gap[], ends: (gap: Gap, i: number) => boolean): TokenRange[] {
  const found: TokenRange[] = [];
  let from = 0;
  gaps.forEach((gap, i) => {
    if (!ends(gap, i) && i + 1 - from < LONGEST) return;
    found.push({ from, to: i + 1 });
    from = i + 1;
  });
  found.push({ from, to: gaps.length + 1 });
  return found;
}
