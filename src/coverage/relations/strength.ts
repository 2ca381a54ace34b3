import type { Claim } from '../claims.ts';
import { differs, type Recogniser } from './verdict.ts';

/** How sure a wording is. A claim is weak where one of these stands in it. */
const WEAK: readonly (readonly [level: string, pattern: RegExp])[] = [
  ['possible', /\b(?:may|might|could|possibl[ey]|perhaps|possibility)\b/i],
  ['likely', /\b(?:likely|probabl[ey]|expected to|unlikely)\b/i],
  [
    'hedged',
    /\b(?:reportedly|allegedly|apparently|believed to|appear(?:s|ed)? to|seem(?:s|ed)? to|(?:is|are|was|were) said to|purportedly|supposedly|suspected)\b/i,
  ],
];

/** Modal or hedge on one side only. */
export const otherCertainty: Recogniser = (a, b) => {
  for (const [level, pattern] of WEAK)
    if (pattern.test(a.text) !== pattern.test(b.text)) return differs('strength', `other-strength:${level}`);
  return null;
};

const STRICT =
  /\bonly (?:if|when|once|after|on condition)\b|\b(?:no|not|never)\b[^.;]{0,60}\b(?:until|before)\b|\bas long as\b/i;
const CONDITIONAL = /\b(?:if|once|when|unless|until|provided|as long as|only after)\b/i;

/** The same condition, but on one side nothing else will do ("if", "only if"). */
export const otherCondition: Recogniser = (a, b) =>
  CONDITIONAL.test(a.text) && CONDITIONAL.test(b.text) && STRICT.test(a.text) !== STRICT.test(b.text)
    ? differs('strength', 'other-strength:condition')
    : null;

const INTENDED =
  /\b(?:plans? to|intends? to|intend(?:ed)? to|considering|mulling|weighing|willing(?:ness)?|ready to|wants? to|hopes? to|offer(?:s|ed)? to)\b/i;
const AHEAD =
  /\b(?:will|would|shall|(?:is|are|was|were) to(?!\s+blame)|going to|set to|about to)\s+(?!not\b)/i;
const DONE = /\b(?:has|have|had)\s+(?:already\s+|also\s+)?(?:been\s+)?\p{L}+(?:ed|en|ne|wn|ld|de|nt|pt)\b/iu;

/** Intended, ahead or done: how far a thing has come. Only clear wordings count. */
function stageOf(text: string): number | null {
  if (INTENDED.test(text)) return 1;
  if (AHEAD.test(text)) return 2;
  return DONE.test(text) ? 3 : null;
}

export const otherStage: Recogniser = (a, b) => {
  const [one, two] = [stageOf(a.text), stageOf(b.text)];
  return one && two && one !== two && a.statement?.act !== 'asks'
    ? differs('strength', 'other-strength:stage')
    : null;
};

const DEGREES =
  /\b(?:extremely|very|highly|deeply|totally|absolutely|completely|utterly|entirely|wholly|strongly|firmly|fully|gravely|bitterly|sharply|categorically|openly|seriously)\b/gi;

/** A word of degree lost or won beside words that both have. */
export const otherDegree: Recogniser = (a, b) => {
  const [one, two] = [a, b].map(({ text }) => text.match(DEGREES)?.length ?? 0) as [number, number];
  return one !== two && sharedContent(a, b) >= 2 ? differs('strength', 'other-strength:degree') : null;
};

/** Words for one thing, weaker to stronger. Words of one step are of one strength. */
const SCALES: readonly (readonly RegExp[])[] = [
  [
    /\b(?:adjourn|postpone|pause)/i,
    /\b(?:suspen|halt|froze|drop|abandon|broke off|break(?:ing)? off|discontinu|stop)/i,
    /\b(?:end(?:s|ed|ing)?\b|scrap|terminat|cancel|abolish)/i,
  ],
  [/\b(?:oppos|object)/i, /\bprotest/i, /\b(?:condemn|denounc)/i],
  [/\b(?:unfriendly|unkind)\b/i, /\b(?:hostile)\b/i],
  [/\b(?:criticis|criticiz)/i, /\b(?:condemn|denounc)/i],
  [/\b(?:ask(?:s|ed|ing)?|request)/i, /\b(?:urge|appeal)/i, /\bdemand/i],
  [
    /\b(?:belong|part of)\b|\b(?:been|be|is|are|was|were) \p{Lu}\p{L}+\b(?!\s\p{Lu})/u,
    /\b(?:hold|held|holds|control|govern|administer)/i,
    /\b(?:occup|annex|seiz)/i,
  ],
  [/\b(?:incident|clash)/i, /\b(?:attack|assault)/i],
  [/\b(?:regret)/i, /\b(?:concern|worr)/i, /\b(?:alarm|outrag|condemn)/i],
];

/** A weaker or stronger word for the same thing. */
export const otherWord: Recogniser = (a, b) => {
  for (const scale of SCALES) {
    const step = (text: string): number[] => scale.flatMap((form, i) => (form.test(text) ? [i] : []));
    const [one, two] = [step(a.text), step(b.text)];
    if (one.length && two.length && !one.some((i) => two.includes(i)))
      return differs('strength', 'other-strength:word');
  }
  return null;
};

const COMPARED = /\b(?:compared (?:with|to)|than)\s+(.{8,})$/i;

/** Compared with another thing. */
export const otherComparison: Recogniser = (a, b) => {
  const [one, two] = [a, b].map(
    ({ text }) =>
      COMPARED.exec(text)?.[1]
        ?.toLowerCase()
        .match(/\p{L}{4,}/gu) ?? null,
  );
  if (!one || !two) return null;
  const shared = one.filter((word) => two.includes(word)).length;
  return shared < Math.min(one.length, two.length) / 3
    ? differs('strength', 'other-strength:comparison')
    : null;
};

const sharedContent = (a: Claim, b: Claim): number =>
  [...a.terms.keys()].filter((term) => !term.startsWith('@') && b.terms.has(term)).length;
